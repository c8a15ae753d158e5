/**
 * What was begun to be written in the popup, which closes with any click beside it: kept until it is saved
 * or cancelled, in the browser's memory alone, which goes with the browser and is never written to disk.
 */
import { browser } from 'wxt/browser';
import type { Gem, Mention } from '../../film.ts';
import type { GemDraft } from '../extension-page/join-texts.ts';
import { EMPTY_TEXT } from '../extension-page/own-gem.ts';

export interface Drafts {
  /** @returns what was begun under that name; null where nothing was, or nothing can be read */
  read(name: string): Promise<GemDraft | null>;
  /** Keeps it soon, and before the popup goes. */
  keep(name: string, draft: GemDraft): void;
  forget(name: string): void;
}

/** Nobody closes a popup sooner after a letter; each writing wakes the background for a moment. */
const SOON_MS = 200;

/** @returns what a draft is called: by the user's own gem, else by the film that the page is about. */
export function draftName(gem: Gem | null, { title, year, ids }: Mention): string {
  if (gem) return `draft of gem ${gem.id}`;
  return `draft of film ${ids.letterboxd ?? `${title} (${year ?? '?'})`}`;
}

/** @param page whose going writes what is not written yet */
export function sessionDrafts(page: EventTarget = window): Drafts {
  const { session } = browser.storage;
  const unwritten = new Map<string, GemDraft>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    if (unwritten.size === 0) return;
    // Where there is no room for it, the form on the page is all there is of it.
    session.set(Object.fromEntries(unwritten)).catch(() => {});
    unwritten.clear();
  }
  page.addEventListener('pagehide', write);

  return {
    async read(name) {
      try {
        const kept: unknown = (await session.get(name))[name];
        return isDraft(kept) ? kept : null;
      } catch {
        return null;
      }
    },
    keep(name, draft) {
      unwritten.set(name, draft);
      timer ??= setTimeout(write, SOON_MS);
    },
    forget(name) {
      unwritten.delete(name);
      session.remove(name).catch(() => {});
    },
  };
}

/** It may be from an older version of the extension. */
function isDraft(kept: unknown): kept is GemDraft {
  const parts = fieldsOf(kept);
  return [parts.get('text'), parts.get('base')].every((text) => {
    const fields = fieldsOf(text);
    return Object.keys(EMPTY_TEXT).every((field) => typeof fields.get(field) === 'string');
  });
}

function fieldsOf(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
