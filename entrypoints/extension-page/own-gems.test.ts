import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { wordsFrom } from '../../components/words.ts';
import { forgetDatabases } from '../../library/fixtures/database.ts';
import { packOf } from '../../library/fixtures/gems.ts';
import { libraryOpener } from '../../library/opening.ts';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { ownGems } from './own-gems.ts';
import { EMPTY_TEXT } from './own-gem.ts';

beforeEach(() => {
  forgetDatabases();
  vi.spyOn(browser.tabs as { query(what: object): Promise<object[]> }, 'query').mockResolvedValue(
    [],
  );
});

const TEXT = { ...EMPTY_TEXT, title: 'The Pier', year: '1994', verdict: 'Worth an evening.' };

it('the pack is named as its first gem is written, and keeps the name that it was given', async () => {
  const read = async () => packOf('p', []);
  const openLibrary = libraryOpener({ version: () => '1.0.0', read });
  const library = await openLibrary();
  const mine = ownGems(openLibrary, wordsFrom(english));
  const title = async () => (await library.ownPack()).title;
  const { id } = await mine.save(TEXT, {});
  expect(await title()).toBe('My own gems');
  await library.changeOwnPack({ title: 'Quiet ones' });
  await library.removeOwnGem(id);
  await mine.save(TEXT, {});
  expect(await title()).toBe('Quiet ones');
});
