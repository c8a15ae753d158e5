/**
 * Notices a page that should name films and names none: the site may have changed its markup.
 */
import type { Site } from '../sites/site.ts';

/** Sites fill their pages late; this long after the last change, what is to come has come. */
export const SETTLED_AFTER_MS = 5_000;

export interface SilenceOptions {
  page: Document;
  site: Site;
  /** Whether the page names any film at all; asked only where it should. */
  hasMentions(): boolean;
  /** Called once at most. */
  tell(): void;
  signal: AbortSignal;
}

/** @returns a function to call whenever everything that is new on the page has been read. */
export function watchSilence(options: SilenceOptions): () => void {
  const { page, site, hasMentions, tell, signal } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = false;

  function look(): void {
    if (!expectsFilms(site, page) || hasMentions()) return;
    told = true;
    tell();
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    clearTimeout(timer);
    if (!told && !signal.aborted) timer = setTimeout(look, SETTLED_AFTER_MS);
  };
}

/** Whether the site says of this page's address that such a page names films. */
export function expectsFilms(site: Site, page: Document): boolean {
  return site.showsFilms?.(new URL(page.URL)) ?? false;
}
