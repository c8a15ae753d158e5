/**
 * The preview that grows over a card after a while, and the detail window that it becomes. Both have
 * what no card has: the year, and whether it is a film.
 */
import type { Mention } from '../../film.ts';
import { asSubject, foundMention } from '../reading/mention.ts';
import { cleanText, yearIn } from '../reading/text.ts';
import type { FoundMention } from '../site.ts';

export const PREVIEW = '.previewModal--container';

/** "More like this" in the detail window. */
export const SIMILAR = '.titleCard--container[aria-label]';

/** "2 Seasons", "8 Episodes", "Limited Series", as the languages of Netflix have it. */
const SERIES =
  /season|series|serie|episod|épisod|saison|staffel|folge|temporada|stagion|sezon|시즌|에피소드|シーズン|エピソード|季|集/i;

/** "1h 47m", "107 min", "1시간 47분" */
const RUNNING_TIME = /\d\s*(?:h|m|min|std|시간|분|時間|分)(?![a-z])/i;

export function kindOf(duration: string): Mention['kind'] {
  return SERIES.test(duration) ? 'series' : RUNNING_TIME.test(duration) ? 'film' : null;
}

/** Year and kind in the line below a title; a detail window also has the lines of other titles. */
export function factsNear(place: Element): { year: number | null; kind: Mention['kind'] } {
  const inLine = (selector: string): string => {
    const found = [...place.querySelectorAll(`[class*="videoMetadata--"] ${selector}`)];
    const own = found.find((element) => element.closest(`${SIMILAR}, ${PREVIEW}`) === place);
    return cleanText(own?.textContent);
  };
  return { year: yearIn(inLine('.year')), kind: kindOf(inLine('.duration')) };
}

/**
 * Reads a preview. The mention is what plays on top, which is no larger than a poster; what stands
 * below belongs to it, or to other titles.
 */
export function readPreview(preview: Element): FoundMention | null {
  const player = preview.querySelector('.previewModal--player_container');
  const picture = player?.querySelector('.previewModal--boxart')?.getAttribute('alt');
  const title = cleanText(picture) || cleanText(preview.querySelector('h3 > strong')?.textContent);
  if (!player) return null;
  const found = foundMention(player, { title, ...factsNear(preview), ids: {} });
  const isWindow = preview.matches('.detail-modal') || preview.querySelector('.detail-modal');
  return isWindow ? asSubject(found) : found;
}
