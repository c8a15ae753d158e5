/**
 * Plants a gem in any kind of Letterboxd page: one film that stands there becomes April Snow wherever
 * the page names it, in posters, links, headings and what the page tells of its own film.
 */
import { APRIL_SNOW } from './gem-page.ts';

/** A film as it stands on the page. */
export interface Standing {
  slug: string;
  title: string;
  year: number | null;
}

const DIRECTOR = 'Hur Jin-ho';
const TMDB = 62_569;

/** What may stand between the words of a page and in its attributes. */
const EDGE_BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const EDGE_AFTER = String.raw`(?![\p{L}\p{N}])`;

/**
 * @param subject whether the page is the film's own, with its directors and its ids elsewhere
 * @returns the page with the film replaced
 */
export function plantFor(html: string, film: Standing, subject: boolean): string {
  const uids = new Set(
    [...html.matchAll(/<[^>]*>/g)]
      .filter(([tag]) => tag.includes(`"${film.slug}"`) || tag.includes(`/film/${film.slug}/`))
      .flatMap(([tag]) => [...tag.matchAll(/film:(\d+)|data-(?:film|item)-id="(\d+)"/g)])
      .map(([, uid, id]) => uid ?? id ?? ''),
  );
  let planted = html
    .replaceAll(`/film/${film.slug}/`, `/film/${APRIL_SNOW.slug}/`)
    .replaceAll(`"${film.slug}"`, `"${APRIL_SNOW.slug}"`);
  for (const uid of uids) {
    planted = planted
      .replaceAll(new RegExp(`film:${uid}\\b`, 'g'), `film:${APRIL_SNOW.filmId}`)
      .replaceAll(new RegExp(`(data-(?:film|item)-id=")${uid}"`, 'g'), `$1${APRIL_SNOW.filmId}"`);
  }
  for (const title of spellings(film.title)) {
    const source = title
      .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(' ', String.raw`(?:\s|&nbsp;)+`);
    const words = new RegExp(EDGE_BEFORE + source + EDGE_AFTER, 'gu');
    planted = planted.replaceAll(words, APRIL_SNOW.title);
  }
  if (film.year !== null) {
    planted = planted
      .replaceAll(`${APRIL_SNOW.title} (${film.year})`, `${APRIL_SNOW.title} (${APRIL_SNOW.year})`)
      .replaceAll(
        new RegExp(`(>\\s*|/year/|release-year=")${film.year}(?=\\s*<|/|")`, 'g'),
        `$1${APRIL_SNOW.year}`,
      );
  }
  return subject ? ownPage(planted) : planted;
}

/** What a film's own page says besides. */
function ownPage(html: string): string {
  return html
    .replaceAll(
      /"releasedEvent":\s*\[[^\]]*\]/g,
      `"releasedEvent":[{"startDate":"${APRIL_SNOW.year}"}]`,
    )
    .replaceAll(/"director":\s*\[[^\]]*\]/g, `"director":[{"name":"${DIRECTOR}"}]`)
    .replaceAll(/(<a[^>]*href="\/director\/[^>]*>)[\s\S]*?<\/a>/g, `$1${DIRECTOR}</a>`)
    .replaceAll(/(themoviedb\.org\/)(?:movie|tv)\/\d+/g, `$1movie/${TMDB}`)
    .replaceAll(/imdb\.com\/title\/tt\d+/g, 'imdb.com/')
    .replaceAll(/data-tmdb-type="\w*"/g, 'data-tmdb-type="movie"')
    .replaceAll(/data-tmdb-id="\d*"/g, `data-tmdb-id="${TMDB}"`);
}

/** How a title may be written in the source of a page. */
function spellings(title: string): Set<string> {
  const escaped = title.replaceAll('&', '&amp;');
  return new Set([
    title,
    escaped,
    escaped.replaceAll("'", '&#039;'),
    escaped.replaceAll("'", '&#39;'),
    escaped.replaceAll("'", '’'),
  ]);
}
