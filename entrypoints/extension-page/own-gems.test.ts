import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { wordsFrom } from '../../components/words.ts';
import { forgetDatabases } from '../../library/fixtures/database.ts';
import { gemOf, packOf } from '../../library/fixtures/gems.ts';
import { libraryOpener } from '../../library/opening.ts';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { ownGems } from './own-gems.ts';
import { EMPTY_TEXT, textOfGem } from './own-gem.ts';

beforeEach(() => {
  forgetDatabases();
  vi.spyOn(browser.tabs as { query(what: object): Promise<object[]> }, 'query').mockResolvedValue(
    [],
  );
});

const TEXT = { ...EMPTY_TEXT, title: 'The Pier', year: '1994', verdict: 'Worth an evening.' };

it('what was written elsewhere meanwhile stays beside what was typed, or is told first', async () => {
  const openLibrary = libraryOpener({ version: () => '1.0.0', read: async () => packOf('p', []) });
  const mine = ownGems(openLibrary, wordsFrom(english));
  const kept = async () => {
    const [own] = await (await openLibrary()).ownGems();
    return own && textOfGem(own.gem);
  };
  const first = await mine.save({ text: TEXT, base: EMPTY_TEXT });
  const before = 'gem' in first ? first.gem : undefined;
  const form = { base: TEXT, ...(before ? { before } : {}) };
  await mine.save({ ...form, text: { ...TEXT, verdict: 'Two pages.' } });
  await mine.save({ ...form, text: { ...TEXT, directors: 'Han Ara' } });
  expect(await kept()).toEqual({ ...TEXT, verdict: 'Two pages.', directors: 'Han Ara' });

  const text = { ...TEXT, verdict: 'One line.' };
  const against = { verdict: 'Two pages.' };
  expect(await mine.save({ ...form, text })).toEqual({ against });
  expect(await kept()).toMatchObject(against);
  await mine.save({ ...form, text, shown: against });
  expect(await kept()).toEqual({ ...text, directors: 'Han Ara' });
});

it('what was taken away elsewhere meanwhile is kept with what was typed', async () => {
  const openLibrary = libraryOpener({ version: () => '1.0.0', read: async () => packOf('p', []) });
  const library = await openLibrary();
  const mine = ownGems(openLibrary, wordsFrom(english));
  const gem = gemOf('pier', { title: 'The Pier', year: 1994, ids: { imdb: 'tt1000001' } });
  const base = textOfGem(gem);
  await mine.save({ text: { ...base, verdict: 'It stood.' }, base, before: gem });
  expect((await library.ownGems()).map((own) => own.gem)).toMatchObject([
    { id: 'pier', film: { ids: gem.film.ids }, review: { verdict: 'It stood.' } },
  ]);
});

it('the pack is named as its first gem is written, and keeps the name that it was given', async () => {
  const read = async () => packOf('p', []);
  const openLibrary = libraryOpener({ version: () => '1.0.0', read });
  const library = await openLibrary();
  const mine = ownGems(openLibrary, wordsFrom(english));
  const title = async () => (await library.ownPack()).title;
  const saved = await mine.save({ text: TEXT, base: EMPTY_TEXT });
  const { id } = 'gem' in saved ? saved.gem : { id: '' };
  expect(await title()).toBe('My own gems');
  await library.changeOwnPack({ title: 'Quiet ones' });
  await library.removeOwnGem(id);
  await mine.save({ text: TEXT, base: EMPTY_TEXT });
  expect(await title()).toBe('Quiet ones');
});
