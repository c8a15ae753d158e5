/**
 * Asks the background about mentions: once each, a whole batch in one message.
 */
import type { Mention } from '../film.ts';
import { MAX_MENTIONS_A_MESSAGE } from '../limits.ts';
import type { Found, GemHere } from '../messages.ts';

/** Answers without a match that are remembered; matches are few and all remembered. */
const MAX_REMEMBERED = 500;

export interface Asking {
  /**
   * Says what is known of a mention, and asks about it with the next `send` where nothing is.
   * @returns the match, null where there is none, undefined where it is not known yet.
   */
  lookUp(mention: Mention): GemHere | null | undefined;
  /** Forgets every answer: what matches may have changed. */
  forget(): void;
  /** Sends what waits, in as many messages as the limit demands. */
  send(): void;
}

export interface AskingOptions {
  /** One round trip; null when the background cannot be reached, and then it is asked again later. */
  find(mentions: Mention[]): Promise<Found | null>;
  /** Called after each answer: mentions that were unknown may be known now. */
  answered(): void;
}

/** @returns a memory of mentions and their matches for one web page. */
export function startAsking({ find, answered }: AskingOptions): Asking {
  const remembered = new Map<string, GemHere | null>();
  const underWay = new Set<string>();
  const waiting = new Map<string, Mention>();

  function remember(key: string, match: GemHere | null): void {
    remembered.set(key, match);
    if (remembered.size <= MAX_REMEMBERED) return;
    for (const [old, value] of remembered) {
      if (value === null) {
        remembered.delete(old);
        return;
      }
    }
  }

  async function sendBatch(batch: [string, Mention][]): Promise<void> {
    const found = await find(batch.map(([, mention]) => mention));
    for (const [index, [key]] of batch.entries()) {
      underWay.delete(key);
      if (found) remember(key, toGemHere(found, index));
    }
    if (found) answered();
  }

  return {
    lookUp(mention) {
      const key = JSON.stringify(mention);
      const match = remembered.get(key);
      if (match === undefined && !underWay.has(key)) waiting.set(key, mention);
      return match;
    },
    forget: () => remembered.clear(),
    send() {
      const all = [...waiting];
      waiting.clear();
      for (let start = 0; start < all.length; start += MAX_MENTIONS_A_MESSAGE) {
        const batch = all.slice(start, start + MAX_MENTIONS_A_MESSAGE);
        for (const [key] of batch) underWay.add(key);
        void sendBatch(batch);
      }
    },
  };
}

function toGemHere(found: Found, index: number): GemHere | null {
  const match = found.matches[index];
  const entry = match && found.entries[match.entry];
  return entry ? { entry, confidence: match.confidence, evidence: match.evidence } : null;
}
