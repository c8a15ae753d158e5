/**
 * Which elements of the web page name which gems, or films that lead to gems, with their markers drawn
 * accordingly.
 */
import type { GemHere, GemReference, ShelfState } from '../messages.ts';
import type { Question } from './asking.ts';
import { drawMarker, eraseMarker, MARKER_SELECTOR } from './marker.ts';
import { isOf, takeOver } from './of-gem.ts';

const RANK = { possible: 0, likely: 1, certain: 2 };

/** What an element says and what that matches; the gem that it names stands before those it leads to. */
export interface Named extends Question {
  matches: GemHere[];
}

export interface GemsOnPage {
  put(element: Element, named: Named): void;
  /** Forgets what the element names, if anything, and erases its marker. */
  forget(element: Element): void;
  /** Forgets elements that are no longer in the page. */
  prune(): void;
  /** What the element names, drawn or not. */
  at(element: Element): Named | undefined;
  /** The matches that are drawn at the element; undefined where nothing is. */
  drawnAt(element: Element): GemHere[] | undefined;
  /** Whether anything is drawn. */
  isEmpty(): boolean;
  /** How many gems the page names, each counted once; leads are not counted. */
  count(): number;
  /** Each gem and each lead once, by its surest mention, `possible` ones too. */
  all(): GemHere[];
  /** The gem that the whole page is about, surely; null where it is about none. */
  subject(): GemReference | null;
  /** The first element that names this gem, else the first that leads to it, or null. */
  find(gem: GemReference): Element | null;
  /** One element for each gem that the page shows, in the order of the page. */
  inOrder(): Element[];
  /** Takes over what the user now says of a gem's film, at each of its elements. */
  change(gem: GemReference, said: Partial<ShelfState>): void;
  clear(): void;
}

/**
 * @param onForget called for each element that named a gem and does no more
 * @param onDraw called for each element that gets a marker and had none
 */
export function gemsOnPage(
  onForget: (element: Element) => void,
  onDraw: (element: Element) => void = () => {},
): GemsOnPage {
  const elements = new Map<Element, Named>();

  function forget(element: Element): void {
    eraseMarker(element);
    if (elements.delete(element)) onForget(element);
  }

  function draw(element: Element, { matches }: Named): void {
    const first = matches.find(isDrawn);
    if (!first) {
      eraseMarker(element);
      return;
    }
    const isNew = !element.matches(MARKER_SELECTOR);
    drawMarker(element, first);
    if (isNew) onDraw(element);
  }

  function named(): { element: Element; match: GemHere }[] {
    return [...elements].flatMap(([element, { matches }]) =>
      matches.filter((match) => match.lead === undefined).map((match) => ({ element, match })),
    );
  }

  return {
    put(element, what) {
      const before = elements.get(element);
      // A card that is open there shows what the element named before.
      if (before && keysOf(before) !== keysOf(what)) forget(element);
      elements.set(element, what);
      draw(element, what);
    },
    forget,
    prune() {
      for (const element of elements.keys()) if (!element.isConnected) forget(element);
    },
    at: (element) => elements.get(element),
    drawnAt(element) {
      const drawn = elements.get(element)?.matches.filter(isDrawn) ?? [];
      return drawn.length > 0 ? drawn : undefined;
    },
    isEmpty: () => ![...elements.values()].some(({ matches }) => matches.some(isDrawn)),
    count() {
      const drawn = named().filter(({ match }) => isDrawn(match));
      return new Set(drawn.map(({ match }) => keyOf(match))).size;
    },
    all() {
      const best = new Map<string, GemHere>();
      for (const { matches } of elements.values()) {
        for (const match of matches) {
          const key = `${keyOf(match)}/${match.lead ?? ''}`;
          const known = best.get(key);
          if (!known || RANK[match.confidence] > RANK[known.confidence]) best.set(key, match);
        }
      }
      return [...best.values()];
    },
    subject() {
      const about = named().find(
        ({ element, match }) => elements.get(element)?.isSubject && match.confidence !== 'possible',
      );
      return about ? { pack: about.match.entry.pack.id, gem: about.match.entry.gem.id } : null;
    },
    find(gem) {
      const here = named().find(({ match }) => isOf(match, gem));
      if (here) return here.element;
      for (const [element, { matches }] of elements) {
        if (matches.some((match) => isOf(match, gem))) return element;
      }
      return null;
    },
    inOrder() {
      const first = new Map<string, Element>();
      const drawn = named().filter(({ element, match }) => isDrawn(match) && isShown(element));
      for (const { element, match } of drawn.toSorted((a, b) => byPlace(a.element, b.element))) {
        if (!first.has(keyOf(match))) first.set(keyOf(match), element);
      }
      return [...first.values()];
    },
    change(gem, said) {
      for (const [element, what] of elements) {
        if (takeOver(what.matches, gem, said)) draw(element, what);
      }
    },
    clear() {
      for (const element of elements.keys()) eraseMarker(element);
      elements.clear();
    },
  };
}

/**
 * Right or silent: `possible` draws nothing, and what does not interest has no marker. A lead has done
 * its work once its gem was seen.
 */
function isDrawn({ confidence, entry: { marks }, lead }: GemHere): boolean {
  if (confidence === 'possible' || marks.notInterested) return false;
  return lead === undefined || !marks.seen;
}

/** Whether a person could see the element by scrolling to it. */
function isShown(element: Element): boolean {
  return element.checkVisibility();
}

function byPlace(a: Element, b: Element): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function keyOf({ entry }: GemHere): string {
  return `${entry.pack.id}/${entry.gem.id}`;
}

/** Names all that is drawn, so that a change shows. */
function keysOf({ matches }: Named): string {
  return matches
    .filter(isDrawn)
    .map((match) => `${keyOf(match)}/${match.lead ?? ''}`)
    .join();
}
