/**
 * Which elements of the web page name which gems, with their markers drawn accordingly.
 */
import type { Mention } from '../film.ts';
import type { GemHere, GemReference, Marks } from '../messages.ts';
import { drawMarker, eraseMarker } from './marker.ts';

const RANK = { possible: 0, likely: 1, certain: 2 };

export interface GemsOnPage {
  put(element: Element, match: GemHere, mention: Mention): void;
  /** Forgets what the element names, if anything, and erases its marker. */
  forget(element: Element): void;
  /** Forgets elements that are no longer in the page. */
  prune(): void;
  /** What is drawn at the element; undefined where nothing is. */
  drawnAt(element: Element): GemHere | undefined;
  /** What the page says of the film at the element; undefined where it names no gem. */
  mentionAt(element: Element): Mention | undefined;
  /** How many gems the page shows, each counted once. */
  count(): number;
  /** Each gem once, by its surest mention, `possible` ones too. */
  all(): GemHere[];
  /** The first element that names this gem, or null. */
  find(gem: GemReference): Element | null;
  /** Takes over what the user now thinks of a gem's film, at each of its elements. */
  setMarks(gem: GemReference, marks: Marks): void;
  clear(): void;
}

/** @param onForget called for each element that named a gem and does no more. */
export function gemsOnPage(onForget: (element: Element) => void): GemsOnPage {
  const named = new Map<Element, { match: GemHere; mention: Mention }>();

  function forget(element: Element): void {
    eraseMarker(element);
    if (named.delete(element)) onForget(element);
  }

  return {
    put(element, match, mention) {
      const before = named.get(element)?.match;
      if (before && keyOf(before) !== keyOf(match)) forget(element);
      named.set(element, { match, mention });
      if (isSure(match)) drawMarker(element, match.entry.marks);
      else eraseMarker(element);
    },
    forget,
    prune() {
      for (const element of named.keys()) if (!element.isConnected) forget(element);
    },
    drawnAt(element) {
      const match = named.get(element)?.match;
      return match && isDrawn(match) ? match : undefined;
    },
    mentionAt: (element) => named.get(element)?.mention,
    count() {
      const drawn = [...named.values()].filter(({ match }) => isDrawn(match));
      return new Set(drawn.map(({ match }) => keyOf(match))).size;
    },
    all() {
      const best = new Map<string, GemHere>();
      for (const { match } of named.values()) {
        const known = best.get(keyOf(match));
        if (!known || RANK[match.confidence] > RANK[known.confidence])
          best.set(keyOf(match), match);
      }
      return [...best.values()];
    },
    find(gem) {
      for (const [element, { match }] of named) if (isOf(match, gem)) return element;
      return null;
    },
    setMarks(gem, marks) {
      for (const [element, { match }] of named) {
        if (!isOf(match, gem)) continue;
        match.entry.marks = marks;
        if (isSure(match)) drawMarker(element, marks);
      }
    },
    clear() {
      for (const element of named.keys()) eraseMarker(element);
      named.clear();
    },
  };
}

/** `possible` draws nothing: right or silent. */
function isSure(match: GemHere): boolean {
  return match.confidence !== 'possible';
}

function isDrawn(match: GemHere): boolean {
  return isSure(match) && !match.entry.marks.notInterested;
}

function keyOf({ entry }: GemHere): string {
  return `${entry.pack.id}/${entry.gem.id}`;
}

function isOf({ entry }: GemHere, gem: GemReference): boolean {
  return entry.pack.id === gem.pack && entry.gem.id === gem.gem;
}
