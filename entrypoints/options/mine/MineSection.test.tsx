// @vitest-environment happy-dom
/** Writing several gems at once: where the focus goes, and that nothing typed is lost. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { wordsFrom, WordsProvider } from '../../../components/words.ts';
import type { Gem } from '../../../film.ts';
import { gemOf, packOf } from '../../../library/fixtures/gems.ts';
import type { Library } from '../../../library/library.ts';
import { memoryLibrary } from '../../../library/memory.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { SectionProps } from '../sections.ts';
import { MineSection } from './MineSection.tsx';

let gems: Gem[];
let library: Library;

/** Lets what was begun arrive and be drawn. */
async function during(work: () => void): Promise<void> {
  await act(() => work());
  for (let turn = 0; turn < 3; turn++) {
    await act(() => new Promise<void>((done) => setTimeout(done)));
  }
}
const open = () =>
  during(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <MineSection {...({ library } as SectionProps)} />
      </WordsProvider>,
      document.body,
    );
  });
const leave = () => during(() => render(null, document.body));

function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
}
const press = (name: string) =>
  during(() => {
    button(name).focus();
    button(name).click();
  });

function verdict(): HTMLTextAreaElement {
  const field = document.querySelector('textarea');
  if (!field) throw new Error('No form is open.');
  return field;
}
const write = (text: string) =>
  during(() => {
    verdict().value = text;
    verdict().dispatchEvent(new Event('input', { bubbles: true }));
  });

beforeEach(async () => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  gems = ['Lamp', 'Pier'].map((title) => gemOf(title.toLowerCase(), { title, year: 1994 }));
  library = {
    ...memoryLibrary(packOf('mine', [])),
    ownGems: async () => gems.map((gem) => ({ id: gem.id, gem })) as never,
    ownPack: async () => ({ id: 'mine', title: 'Mine', author: 'Me', version: '1.0.1' }) as never,
    saveOwnGem: async (gem) => {
      gems = gems.map((each) => (each.id === gem.id ? gem : each));
    },
  };
  await open();
});
afterEach(leave);

it.each(['Cancel', 'Save this gem'])(
  'after %s the focus is on what opened the form',
  async (end) => {
    await press('Edit Pier');
    await press(end);
    expect(document.activeElement).toBe(button('Edit Pier'));
    await press('Edit Lamp');
    await press(end);
    expect(document.activeElement).toBe(button('Edit Lamp'));
    await press('Write a gem');
    await press('Cancel');
    expect(document.activeElement).toBe(button('Write a gem'));
  },
);

it('the form of a new gem has a heading in place of the button, and the focus where it begins', async () => {
  await press('Write a gem');
  expect(document.querySelector('h2')?.textContent).toBe('Write a gem');
  expect(() => button('Write a gem')).toThrow('There is no button');
  expect(document.activeElement).toBe(document.querySelector('textarea, input'));
});

it('keeps what was begun of one gem while another is written, and in another section', async () => {
  await press('Edit Lamp');
  await write('It shines.');
  await press('Edit Pier');
  expect(verdict().value).toBe('A verdict.');
  await write('It stands.');
  await press('Write a gem');
  expect(verdict().value).toBe('');
  await write('It is new.');
  await press('Edit Lamp');
  expect(verdict().value).toBe('It shines.');
  await leave();
  await open();
  await press('Edit Pier');
  expect(verdict().value).toBe('It stands.');
  await press('Write a gem');
  expect(verdict().value).toBe('It is new.');
});

it('forgets what was begun once it is saved or cancelled', async () => {
  await press('Edit Lamp');
  await write('It shines.');
  await press('Cancel');
  await press('Edit Lamp');
  expect(verdict().value).toBe('A verdict.');
  await write('It glows.');
  await press('Save this gem');
  gems = gems.map((gem) => ({ ...gem, review: { ...gem.review, verdict: 'From elsewhere.' } }));
  await during(() => window.dispatchEvent(new Event('focus')));
  await press('Edit Lamp');
  expect(verdict().value).toBe('From elsewhere.');
});

it('a gem that is saved late leaves the form alone that was opened since', async () => {
  let end = () => {};
  const { saveOwnGem } = library;
  library.saveOwnGem = async (gem) => {
    await new Promise<void>((done) => {
      end = done;
    });
    await saveOwnGem(gem);
  };
  await press('Edit Lamp');
  await press('Save this gem');
  await press('Edit Pier');
  await write('It stands.');
  await during(() => end());
  expect(verdict().value).toBe('It stands.');
  expect(document.activeElement).toBe(verdict());
});

it('puts nothing in place of what was written elsewhere while the form was open, unless it was shown', async () => {
  await press('Edit Lamp');
  await write('It shines.');
  gems = gems.map((gem) => ({ ...gem, review: { ...gem.review, verdict: 'From elsewhere.' } }));
  await during(() => window.dispatchEvent(new Event('focus')));
  await press('Save this gem');
  expect(document.querySelector('[role=alert]')?.textContent).toContain('From elsewhere.');
  expect(verdict().value).toBe('It shines.');
  expect(gems[0]?.review.verdict).toBe('From elsewhere.');
  await press('Save this gem');
  expect(gems[0]?.review.verdict).toBe('It shines.');
});
