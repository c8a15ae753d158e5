import { afterEach, expect, it, vi } from 'vitest';
import type { Words } from '../../components/words.ts';

vi.mock('../../spotter/room.ts', () => ({ enter: (_room: string, words: Words) => said(words) }));
vi.mock('./make-card.tsx', () => ({ makeCard: (_page: unknown, words: Words) => words }));

const said = vi.fn<(words: Words) => void>();

afterEach(() => vi.unstubAllGlobals());

it.each([['chrome'], ['browser']])('speaks the words of `%s`', async (name) => {
  vi.resetModules();
  vi.stubGlobal('document', {});
  vi.stubGlobal('navigator', { languages: ['en'] });
  vi.stubGlobal('chrome', undefined);
  // Where there is `chrome`, Chromium makes 20 kB more for whoever says `browser`.
  vi.stubGlobal('browser', { i18n: { getMessage: () => 'by the wrong one' } });
  vi.stubGlobal(name, { i18n: { getMessage: (key: string) => `${key} by ${name}` } });
  const { default: script } = await import('./index.ts');
  await script.main();
  expect(said.mock.lastCall?.[0]('close')).toBe(`close by ${name}`);
});
