import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Words } from '../../components/words.ts';
import { enter } from '../../spotter/room.ts';
import { makeCard } from './make-card.tsx';

/**
 * The browser's own object: the polyfill would double what the page loads. `chrome` first, as in
 * spotter/browser.ts: Chromium makes 20 kB more for whoever says `browser`.
 */
interface Native {
  i18n: { getMessage(key: string, substitutions: string[]): string };
}
const native = globalThis as { browser?: Native; chrome?: Native };

export default defineUnlistedScript(() => {
  const i18n = (native.chrome ?? native.browser)?.i18n;
  const words: Words = (key, ...substitutions) => i18n?.getMessage(key, substitutions) ?? '';
  enter('card', makeCard(document, words, navigator.languages));
});
