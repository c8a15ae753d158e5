/**
 * Links to titles: in lists and charts (since 2023, and the tables before), on cards, in text.
 */
import type { Mention } from '../../film.ts';
import { agreed } from '../reading/agreed.ts';
import { imdbIn } from '../reading/ids.ts';
import { foundMention } from '../reading/mention.ts';
import { cleanText, splitYear, yearIn } from '../reading/text.ts';
import type { FoundMention } from '../site.ts';
import { isSpan, kindOf } from './kind.ts';

const ROW = '.ipc-metadata-list-summary-item';
const CARD = '.ipc-poster-card';

/** The words of a row or card that are its title, with its rank before them where there is one: `12. `. */
const RANKED_WORDS = `.ipc-title__text, ${CARD}__title`;
const TITLE_WORDS = `${RANKED_WORDS}, a${ROW}__t`;
const RANK = /^\d{1,4}\. (?=\S)/;

/**
 * Year and type as the search and people's pages have them, below the title and at the end of the row.
 * `__stl` looks the same and has roles and people.
 */
const SMALL_FACTS = [`${ROW}__tl`, `${ROW}__ctl`].map((list) => `${list} ${ROW}__li`).join();

/** `S1.E1 ∙ Pilot`: an episode, which has an id of its own. */
const EPISODE = /^S\d+\.E\d+/;

/** The names below a row of a list in its detailed view, each group of them behind what they did. */
const CREDITED = '.title-description-credit';

/** Where a row of a list names the episode that it is about, below the title of its series. */
const EPISODE_PLACE = '.dli-ep-title';

interface Details {
  year: number | null;
  kind: Mention['kind'] | 'none';
}

/** Year and kind among the small facts of a row: `1987`, `TV Series`; others are genres and ratings. */
function detailsOfFacts(row: Element): Details {
  const facts = [...row.querySelectorAll(SMALL_FACTS)]
    .filter((fact) => fact.closest(ROW) === row)
    .map((fact) => cleanText(fact.textContent));
  const kinds = facts.flatMap((fact) => kindOf(fact) ?? (isSpan(fact) ? 'series' : []));
  const years = facts.filter((fact) => /^\d{4}(?:\s?[–-](?:\s?\d{4})?)?$/.test(fact));
  return {
    year: agreed(years.map(yearIn)) ?? null,
    kind: kinds.includes('none') ? 'none' : (agreed(kinds) ?? null),
  };
}

/** Year and kind in a row of a list or chart: the first of its small details, and its type. */
function detailsOfRow(row: Element): Details {
  const first = row.querySelector('[class*="title-metadata-item"]');
  const type = row.querySelector('[class*="title-type-data"]');
  if (!first && !type) return detailsOfFacts(row);
  const years = first?.textContent ?? '';
  return {
    year: yearIn(years),
    kind: kindOf(type?.textContent ?? '') ?? (isSpan(years) ? 'series' : null),
  };
}

/** Who directed a row's title. A row in another language has another word, and tells nothing. */
function directorsOf(row: Element | null): string[] {
  return [...(row?.querySelectorAll(CREDITED) ?? [])]
    .filter((name) =>
      /^Directors?$/.test(cleanText(name.parentElement?.firstElementChild?.textContent)),
    )
    .map((name) => cleanText(name.textContent));
}

/** Year and kind behind a link, as tables and lists had them until 2023: `(2005)`, `(I) (2005– )`. */
function detailsAfter(link: Element): Details {
  const between = link.nextSibling?.nodeValue ?? '';
  const after = between.trim() || link.nextElementSibling?.textContent;
  const brackets = /^(?:\([IVXL]+\) )?(\(\d{4}[^)]*\))/.exec(cleanText(after))?.[1] ?? '';
  return {
    year: yearIn(brackets),
    kind: kindOf(brackets) ?? (isSpan(brackets) ? 'series' : null),
  };
}

/**
 * The element with the title of the row or card around a link, where it names the same title: rows have
 * links to other titles too, say the series of an episode.
 */
function titleAround(link: Element, imdb: string | undefined): Element | null {
  const words = link.closest(`${ROW}, ${CARD}`)?.querySelector(TITLE_WORDS);
  const linked = words?.closest('a');
  return words && (!linked || imdbIn(linked.getAttribute('href'))?.ids.imdb === imdb)
    ? words
    : null;
}

/**
 * Reads a link to a title. The one that lies over a poster has no words of its own; it takes those of
 * its row or card. `title`, `alt` and most labels name the people on the picture too.
 */
export function readLink(link: Element): FoundMention | null {
  const named = imdbIn(link.getAttribute('href'));
  if (!named) return null;
  const around = titleAround(link, named.ids.imdb);
  const own = cleanText(link.textContent);
  const titleWords = cleanText(around?.textContent);
  const words = own || titleWords;
  const isTitle = titleWords === words;
  const row = isTitle ? link.closest(ROW) : null;
  const isRanked = isTitle && around?.matches(RANKED_WORDS);
  const { title, year } = splitYear(isRanked ? words.replace(RANK, '') : words);
  const details = row ? detailsOfRow(row) : detailsAfter(link);
  const isEpisode = EPISODE.test(title) || link.closest(EPISODE_PLACE) !== null;
  if (details.kind === 'none' || isEpisode) return null;
  const element = own ? link : (link.closest('.ipc-poster') ?? link);
  return foundMention(element, {
    title,
    year: year ?? details.year,
    directors: directorsOf(row),
    ids: named.ids,
    kind: details.kind,
  });
}
