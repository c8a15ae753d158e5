/**
 * The spotter: what runs in a web page of a site. It reads mentions, asks which are gems, draws their
 * markers and opens the card. Everything it starts ends with one AbortSignal.
 */
import type { GemReference, Marks, ToSpotter } from '../messages.ts';
import type { FoundMention, Site } from '../sites/site.ts';
import { startAsking } from './asking.ts';
import { ask, isAlive, onMessage } from './browser.ts';
import type { Card } from './card.ts';
import { type GemsOnPage, gemsOnPage } from './gems-on-page.ts';
import { CLOSE_DELAY_MS, OPEN_DELAY_MS } from './hover-intent.ts';
import { type Hovering, listen } from './listening.ts';
import { eraseMarker } from './marker.ts';
import { observe } from './observe.ts';
import { meet, room } from './room.ts';

/**
 * Starts the spotter of this page as soon as its site reader has entered the room. A second call does
 * nothing: scripts may be declared and injected both.
 */
export function startSpotter(page: Document): void {
  const here = room();
  if (here.spotter || !isAlive()) return;
  const ending = new AbortController();
  here.spotter = ending;
  meet('site', (site) => {
    if (!ending.signal.aborted) spot(page, site, ending);
  });
}

function spot(page: Document, site: Site, ending: AbortController): void {
  const { signal } = ending;
  let card: Card | null = null;
  let hovering: Hovering | null = null;
  let counted = 0;
  const gems = gemsOnPage((element) => hovering?.gone(element));
  const read = startReading(site, gems, {
    isCardHere: () => card !== null,
    changed: count,
    died: () => ending.abort(),
  });

  /** Tells the badge how many gems the page shows, and lets the card come and go with them. */
  function count(): void {
    gems.prune();
    const now = gems.count();
    if (now > 0) {
      hovering ??= startHovering();
      card?.present();
    } else card?.withdraw();
    if (now === counted) return;
    counted = now;
    void ask({ type: 'count', gems: now });
  }

  function startHovering(): Hovering {
    return listen({
      document: page,
      delays: { openMs: OPEN_DELAY_MS, closeMs: CLOSE_DELAY_MS },
      isMarked: (element) => gems.drawnAt(element) !== undefined,
      cardHost: () => card?.host ?? null,
      open(target, opener) {
        const match = gems.drawnAt(target);
        if (match) card?.open(target, match, opener);
      },
      close: () => card?.close(),
      enterCard: () => card?.focus(),
      focusSource: focusLink,
      signal,
    });
  }

  async function save(gem: GemReference, saved: boolean): Promise<Marks | null> {
    const marks = await ask({ type: 'save', ...gem, saved });
    if (!isAlive()) ending.abort();
    if (marks) gems.setMarks(gem, marks);
    return marks;
  }

  meet('card', (guest) => {
    card = guest;
    card.attend({
      save,
      dismiss: () => hovering?.dismiss(),
      leave: () => hovering?.leaveCard(),
    });
    count();
  });
  onMessage((message) => {
    const asked = message as ToSpotter;
    if (asked.type === 'gems-here') return gems.all();
    const element = gems.find(asked);
    element?.scrollIntoView({ block: 'center' });
    if (element && gems.drawnAt(element)) hovering?.ask(element, 'command');
    return element !== null;
  }, signal);
  observe({
    document: page,
    selector: site.selector,
    attributes: site.attributes,
    read: read.element,
    afterSlice(done) {
      if (!isAlive()) ending.abort();
      else if (done) {
        read.send();
        count();
      }
    },
    signal,
  });
  signal.addEventListener('abort', () => {
    gems.clear();
    card?.withdraw();
  });
}

interface ReadingOptions {
  isCardHere(): boolean;
  /** The gems on the page may have changed. */
  changed(): void;
  /** The extension is gone. */
  died(): void;
}

interface Reading {
  element(source: Element): void;
  send(): void;
}

/** Reads elements into mentions, and puts their matches on the page as they become known. */
function startReading(site: Site, gems: GemsOnPage, options: ReadingOptions): Reading {
  const mentions = new WeakMap<Element, FoundMention>();
  const unanswered = new Set<FoundMention>();
  const asking = startAsking({
    async find(batch) {
      const found = await ask({ type: 'find', mentions: batch, hasCard: options.isCardHere() });
      if (!isAlive()) options.died();
      return found;
    },
    answered() {
      for (const found of unanswered) settle(found);
      options.changed();
    },
  });

  function settle(found: FoundMention): void {
    const match = asking.lookUp(found.mention);
    if (match === undefined) {
      unanswered.add(found);
      return;
    }
    unanswered.delete(found);
    if (match && found.element.isConnected) gems.put(found.element, match);
    else gems.forget(found.element);
  }

  return {
    element(source) {
      const found = site.read(source);
      const before = mentions.get(source);
      if (before && before.element !== found?.element) gems.forget(before.element);
      if (before) unanswered.delete(before);
      if (found) {
        mentions.set(source, found);
        settle(found);
      } else {
        mentions.delete(source);
        eraseMarker(source);
      }
    },
    send: asking.send,
  };
}

/** Puts the focus on the link of what the card was open for. */
function focusLink(source: Element): void {
  const link = source.closest('a[href]') ?? source.querySelector('a[href]');
  if (link instanceof HTMLElement) link.focus();
}
