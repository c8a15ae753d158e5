/**
 * Reads elements into mentions, and puts their matches on the page as they become known.
 */
import type { FindAnswer } from '../messages.ts';
import type { FoundMention, Site } from '../sites/site.ts';
import { type Asking, startAsking } from './asking.ts';
import { ask } from './browser.ts';
import type { GemsOnPage } from './gems-on-page.ts';
import { addressOf } from './link.ts';
import { eraseMarker } from './marker.ts';

export interface ReadingOptions {
  isCardHere(): boolean;
  /** Called with each answer before it is used, null where the background gave none. */
  heard(answer: FindAnswer | null): void;
  /** The gems on the page may have changed. */
  changed(): void;
}

export interface Reading extends Pick<Asking, 'change' | 'forget' | 'send'> {
  /** @returns what the element names. */
  element(source: Element): FoundMention | null;
}

/** @returns the reader of one web page. */
export function startReading(site: Site, gems: GemsOnPage, options: ReadingOptions): Reading {
  const isStreaming = site.kind === 'streaming';
  const mentions = new WeakMap<Element, FoundMention>();
  const unanswered = new Set<FoundMention>();
  const asking = startAsking({
    async find(batch, subjects, links) {
      const hasCard = options.isCardHere();
      const where = isStreaming ? { links } : {};
      const answer = await ask({ type: 'find', mentions: batch, subjects, hasCard, ...where });
      options.heard(answer);
      return answer === 'site-off' ? null : answer;
    },
    answered() {
      for (const found of unanswered) settle(found);
      options.changed();
    },
  });

  function settle(found: FoundMention): void {
    const { mention, element, isSubject = false } = found;
    const place = isStreaming && !isSubject ? { link: addressOf(element) } : {};
    const matches = asking.lookUp({ mention, isSubject }, place);
    if (matches === undefined) {
      unanswered.add(found);
      forgetOther(found);
      return;
    }
    unanswered.delete(found);
    if (matches.length > 0 && element.isConnected) {
      gems.put(element, { mention, isSubject, matches });
    } else gems.forget(element);
  }

  /** What an element named before says nothing of what it names now, however long the answer takes. */
  function forgetOther({ element, mention }: FoundMention): void {
    const before = gems.at(element)?.mention;
    if (before && JSON.stringify(before) !== JSON.stringify(mention)) gems.forget(element);
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
      return found;
    },
    change: asking.change,
    forget: asking.forget,
    send: asking.send,
  };
}
