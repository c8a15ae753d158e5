/**
 * A film's own page: what its masthead, its JSON-LD and its links to other databases say.
 */
import type { FilmIds, Mention } from '../../film.ts';
import type { FoundMention } from '../site.ts';
import { jsonLd, namesIn } from '../reading/json-ld.ts';
import { type Facts, asSubject, foundMention } from '../reading/mention.ts';
import { cleanText, yearIn } from '../reading/text.ts';
import { letterboxdIds } from './address.ts';
import { POSTER, factsOfPoster, slugOfPoster } from './poster.ts';
import { directorsIn } from './surroundings.ts';

/** The heading with the film's name: today's masthead, and that of 2022. */
export const HEADING = '.production-masthead h1, #featured-film-header h1';

/** @returns the slug of the film that this page, or the page it belongs to, is about. */
export function slugOfPage(page: Document): string | null {
  const stated = page.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return /^https:\/\/letterboxd\.com\/film\/([^/?#]+)\//.exec(stated ?? page.URL)?.[1] ?? null;
}

/**
 * IMDb and TMDB by the page's own links; reviews and the footer link there too. Letterboxd calls
 * miniseries films and gives them `data-tmdb-type="movie"` with an empty id: the link to TMDB's
 * series is what tells them.
 */
function databases(page: Document): { ids: FilmIds; kind: Mention['kind'] } {
  const links = [...page.querySelectorAll('.text-footer a')].map((a) => a.getAttribute('href'));
  const linked = (pattern: RegExp): string | undefined =>
    links.map((link) => pattern.exec(link ?? '')?.[1]).find((id) => id);
  const imdb = linked(/\bimdb\.com\/title\/(tt\d{7,9})\b/);
  const { tmdbType, tmdbId } = page.body.dataset;
  const series = tmdbType === 'tv' || linked(/\bthemoviedb\.org\/tv\/(\d+)/) !== undefined;
  const stated = tmdbType === 'movie' ? tmdbId : undefined;
  const tmdb = Number(linked(/\bthemoviedb\.org\/movie\/(\d+)/) ?? stated);
  return {
    ids: { ...(imdb ? { imdb } : {}), ...(tmdb > 0 && !series ? { tmdb } : {}) },
    kind: series ? 'series' : null,
  };
}

/** Joins what is known of the page's own film with the rest that the page says about it. */
function withFactsOfPage(page: Document, known: Facts): Facts {
  const masthead = page.querySelector('.production-masthead, #featured-film-header');
  const data = jsonLd(page).find((object) => object['@type'] === 'Movie');
  const { ids, kind } = databases(page);
  const directors = namesIn(data?.['director']).map(cleanText);
  const native = masthead?.querySelector('.originalname, p em');
  return {
    title: known.title,
    otherTitles: [cleanText(native?.textContent).replaceAll(/^[‘“]|[’”]$/g, '')],
    year:
      known.year ??
      yearIn(masthead?.querySelector('a[href*="/films/year/"]')?.textContent) ??
      // The only other date, dateCreated, is that of the database entry.
      yearIn(JSON.stringify(data?.['releasedEvent'] ?? null)),
    directors: directors.length ? directors : directorsIn(masthead, ''),
    ids: { ...ids, ...known.ids },
    kind,
  };
}

/** The large poster of the page's own film, if `poster` is it; else null. */
export function readHero(poster: Element, facts: Facts): FoundMention | null {
  const page = poster.ownerDocument;
  const own = poster.closest('#js-poster-col') && slugOfPoster(poster) === slugOfPage(page);
  return own ? asSubject(foundMention(poster, withFactsOfPage(page, facts))) : null;
}

/** The heading of the page's own film. A heading that links to the film is read as a link. */
export function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const slug = slugOfPage(page);
  if (!slug || heading.querySelector('a')) return null;
  const words = heading.querySelector('.name') ?? heading;
  const hero = page.querySelector('#js-poster-col')?.querySelector(POSTER);
  const facts = hero && slugOfPoster(hero) === slug ? factsOfPoster(hero) : null;
  const known: Facts = {
    ids: letterboxdIds(slug, null),
    ...facts,
    title: cleanText(words.textContent),
  };
  return asSubject(foundMention(words, withFactsOfPage(page, known)));
}
