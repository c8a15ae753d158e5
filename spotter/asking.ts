/**
 * Asks the background about mentions: once each, a whole batch in one message.
 */
import type { Mention } from '../film.ts';
import { MAX_MENTIONS_A_MESSAGE } from '../limits.ts';
import type { Found, FoundLead, GemHere, GemReference, ShelfState } from '../messages.ts';
import { takeOver } from './of-gem.ts';

/** Answers without a match that are remembered; matches are few and all remembered. */
const MAX_REMEMBERED = 500;

/** What got no answer is asked again after this, then after four times as long, up to the last. */
const AGAIN_AFTER_MS = 500;
const LAST_AGAIN_AFTER_MS = 32_000;

/** What is asked: a mention, and whether the page is about its film. */
export interface Question {
  mention: Mention;
  isSubject: boolean;
}

/** Where the film stands on a streaming service; tells nothing about what matches. */
export interface Place {
  link?: string | null;
}

export interface Asking {
  /**
   * Says what is known of a mention, and asks about it with the next `send` where nothing is.
   * @returns its matches, the gem that it names before those it leads to; undefined where they are
   *   not known yet
   */
  lookUp(question: Question, place?: Place): GemHere[] | undefined;
  /** Takes over what the user now says of a gem's film: its elements may leave and come back. */
  change(gem: GemReference, said: Partial<ShelfState>): void;
  /** Forgets every answer, and what is under way: what matches may have changed, or nobody asks any more. */
  forget(): void;
  /** Sends what waits, in as many messages as the limit demands. */
  send(): void;
}

export interface AskingOptions {
  /**
   * One round trip; null when the background cannot be reached, and then it is asked again later,
   * unless everything was forgotten in between.
   * @param subjects indices of the mentions whose films the page is about
   * @param links of the mentions, in their order, null where one has none
   */
  find(mentions: Mention[], subjects: number[], links: (string | null)[]): Promise<Found | null>;
  /** Called after each answer: mentions that were unknown may be known now. */
  answered(): void;
}

/** @returns a memory of mentions and their matches for one web page. */
export function startAsking({ find, answered }: AskingOptions): Asking {
  let remembered = new Map<string, GemHere[]>();
  const underWay = new Set<string>();
  const waiting = new Map<string, Question & Place>();
  /** What the user said as long as this page is open: an answer that is under way may be older. */
  const allSaid: [GemReference, Partial<ShelfState>][] = [];

  function remember(key: string, matches: GemHere[]): void {
    remembered.set(key, matches);
    if (remembered.size <= MAX_REMEMBERED) return;
    for (const [old, value] of remembered) {
      if (value.length === 0) {
        remembered.delete(old);
        return;
      }
    }
  }

  async function sendBatch(
    batch: [string, Question & Place][],
    again = AGAIN_AFTER_MS,
  ): Promise<void> {
    const memory = remembered;
    const saidBefore = allSaid.length;
    const subjects = batch.flatMap(([, { isSubject }], index) => (isSubject ? [index] : []));
    const found = await find(
      batch.map(([, { mention }]) => mention),
      subjects,
      batch.map(([, { link = null }]) => link),
    );
    // What was asked before everything was forgotten is answered too late.
    if (memory !== remembered) return;
    // By itself: should it be the batch that cannot be answered, others are.
    if (!found && again <= LAST_AGAIN_AFTER_MS) {
      setTimeout(() => {
        if (memory === remembered) void sendBatch(batch, again * 4);
      }, again);
      return;
    }
    for (const [index, [key]] of batch.entries()) {
      underWay.delete(key);
      if (!found) continue;
      const matches = gemsHere(found, index);
      for (const [gem, said] of allSaid.slice(saidBefore)) takeOver(matches, gem, said);
      remember(key, matches);
    }
    if (found) answered();
  }

  return {
    lookUp(question, place = {}) {
      const key = JSON.stringify(question);
      const matches = remembered.get(key);
      if (matches === undefined && !underWay.has(key)) waiting.set(key, { ...question, ...place });
      return matches;
    },
    change(gem, said) {
      for (const matches of remembered.values()) takeOver(matches, gem, said);
      allSaid.push([gem, said]);
    },
    forget() {
      remembered = new Map();
      underWay.clear();
    },
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

function gemsHere({ entries, matches, leads }: Found, index: number): GemHere[] {
  const match = matches[index];
  const named = match ? [match] : [];
  const led = leads.filter(({ mention }) => mention === index);
  return [...named, ...led].flatMap(({ entry: place, ...found }): GemHere[] => {
    const entry = entries[place];
    const { confidence, evidence } = found;
    const lead = 'lead' in found ? { lead: (found as FoundLead).lead } : {};
    return entry ? [{ entry, confidence, evidence, ...lead }] : [];
  });
}
