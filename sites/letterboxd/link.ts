/**
 * Links whose words are a film's title: in diaries, reviews, activity, search results, and in prose.
 */
import type { FoundMention } from '../site.ts';
import { foundMention } from '../reading/mention.ts';
import { namedBySlug } from '../reading/slug.ts';
import { splitYear, textOf } from '../reading/text.ts';
import { letterboxdIds, slugIn } from './address.ts';
import { POSTER, factsOfPoster } from './poster.ts';
import { directorsIn, rowOf, yearNear } from './surroundings.ts';

/** Where Letterboxd itself puts titles and nothing else: today's places first, then those until 2025. */
const TITLE_PLACES = [
  '.primaryname a',
  '.inline-production-masthead .name a',
  '.activity-summary a.target',
  'dd.title a',
  '.film-title-wrapper a',
  '.film-detail-content h2 a',
  '.td-film-details h3 a',
].join();

/** "watched and rated", "review of", and stars, which Letterboxd puts into the link before the title. */
const CONTEXT = '.context, .rating';

/**
 * Reads a link to a film. Outside the title places its words are a title only if they agree with the
 * slug: "Cast", "Read the review", "this masterpiece" are not.
 */
export function readLink(link: Element): FoundMention | null {
  const slug = slugIn(link.getAttribute('href'));
  if (!slug || link.closest(POSTER)) return null;
  const { title, year } = splitYear(textOf(link, CONTEXT));
  const inPlace = link.matches(TITLE_PLACES);
  if (!inPlace && !namedBySlug(title, slug, 'numbered')) return null;

  const row = rowOf(link);
  const poster = row?.querySelector(`[data-item-slug="${CSS.escape(slug)}"]`);
  const shown = poster ? factsOfPoster(poster) : null;
  const headed = inPlace ? (link.closest('.inline-production-masthead') ?? row) : null;
  return foundMention(link, {
    title,
    year: year ?? yearNear(headed) ?? shown?.year ?? null,
    directors: inPlace ? directorsIn(row, '.film-metadata') : [],
    ids: shown?.ids ?? letterboxdIds(slug, null),
  });
}
