// @vitest-environment happy-dom
/** Where the focus goes as bringing a list in goes on, what becomes of what was pasted, and a failure. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { wordsFrom, WordsProvider } from '../../../components/words.ts';
import { gemOf, packOf } from '../../../library/fixtures/gems.ts';
import type { Library } from '../../../library/library.ts';
import { memoryLibrary } from '../../../library/memory.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { BringIn } from './BringIn.tsx';

const pack = packOf('lamps', [gemOf('lamp', { title: 'The Lamp', year: 1994 })]);
/** One that is not there yet. */
const another = packOf('torches', [gemOf('torch', { title: 'The Torch', year: 1995 })]);
/** Of a series and two films. */
const TABLE = `Title,Year,Title Type
River Talk,1999,TV Series
The Weir,1988,Movie
The Mill,1977,Movie`;
/** When each pack came into force, in the order in which they were brought in. */
let installed: { id: string; at: number }[] = [];
const library: Library = {
  ...memoryLibrary(pack),
  packs: async () =>
    installed.map(({ id, at }) => ({
      info: packOf(id, []),
      origin: 'imported',
      enabled: true,
      order: at,
      gems: 1,
      installed: at,
    })),
  installPack: async ({ id }) => {
    installed = [{ id, at: 1 }];
    return true;
  },
  removePack: async () => {
    installed = [];
    return true;
  },
  comparePack: async () => ({ known: [], doubles: [] }),
};

const focused = () => document.activeElement?.getAttribute('data-step');

function press(name: string): Promise<void> {
  return act(() => {
    const buttons = [...document.querySelectorAll('button')];
    const button = buttons.find((each) => each.textContent === name);
    button?.focus();
    button?.click();
  });
}

async function choose(name: string, text: string, step: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  await act(() => {
    Object.defineProperty(input, 'files', { value: [new File([text], name)] });
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await vi.waitFor(() => expect(document.querySelector(`[data-step=${step}]`)).not.toBeNull());
  await act(() => {});
}

beforeEach(() => {
  installed = [];
  return act(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <BringIn
          library={library}
          packs={{
            now: [],
            failed: false,
            async change(work) {
              await work();
              return true;
            },
          }}
        />
      </WordsProvider>,
      document.body,
    );
  });
});
afterEach(() => render(null, document.body));

it('says what fails, with everything as it was, and begins again', async () => {
  vi.spyOn(library, 'installPack').mockRejectedValue(new Error('full'));
  await choose('films.json', JSON.stringify(another), 'preview');
  await press('Bring in 1 film');
  await untilStep('failed');
  expect(document.querySelector('[role=alert]')?.textContent).toBe(en.bringInFailed.message);
  expect(focused()).toBe('failed');
  await press(en.again.message);
  expect(focused()).toBe('choosing');
});

it('says that a pack is there, and does not offer to take it back, where no more is told of it', async () => {
  await choose('films.json', JSON.stringify(another), 'preview');
  vi.spyOn(library, 'packs').mockRejectedValue(new Error('lost'));
  await press('Bring in 1 film');
  await untilStep('done');
  const buttons = [...document.querySelectorAll('button')].map((each) => each.textContent);
  expect(buttons).not.toContain(en.undo.message);
  expect(buttons).toContain(en.bringInAnother.message);
});

it('is not there as the page is opened', () => {
  expect(document.activeElement).toBe(document.body);
});

it.each([
  ['a list that is shown', 'films.json', JSON.stringify(pack), 'preview', 'Cancel'],
  ['one that is refused', 'films.json', '{', 'refused', 'Try another list'],
])('of %s: it goes to what is asked, and back to where lists are chosen', async (...row) => {
  const [, name, text, step, back] = row;
  await choose(name, text, step);
  expect(focused()).toBe(step);
  await press(back);
  expect(focused()).toBe('choosing');
  expect(document.activeElement?.querySelector('input[type=file]')).not.toBeNull();
});

const field = () => document.querySelector('textarea');

async function paste(text: string): Promise<void> {
  await act(() => {
    const place = field();
    if (!place) return;
    place.value = text;
    place.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('Read it');
}

async function untilStep(step: string): Promise<void> {
  await vi.waitFor(() => expect(document.querySelector(`[data-step=${step}]`)).not.toBeNull());
  await act(() => {});
}

it.each([
  ['refused', '{', 'refused', 'Try another list'],
  ['cancelled', JSON.stringify(pack), 'preview', 'Cancel'],
])('what was pasted and %s is still in its field, in sight', async (_, text, step, back) => {
  await paste(text);
  await untilStep(step);
  await press(back);
  expect(field()?.value).toBe(text);
  expect(field()?.closest('details')?.open).toBe(true);
});

it('what was pasted and brought in is gone from its field, and a file leaves what is in it', async () => {
  await act(() => {
    const place = field();
    if (!place) return;
    place.value = 'Not done yet';
    place.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await choose('films.json', JSON.stringify(another), 'preview');
  await press('Bring in 1 film');
  await untilStep('done');
  await press('Bring in another');
  expect(field()?.value).toBe('Not done yet');
  await paste(JSON.stringify(another));
  await untilStep('preview');
  await press('Bring in 1 film');
  await untilStep('done');
  await press('Bring in another');
  expect(field()?.value).toBe('');
});

it.each([
  [
    'of a table, some of whose rows are no films, counts rows',
    'films.csv',
    TABLE,
    '3 rows were read. 2 films come in.',
  ],
  [
    'of a table that leaves one film, too',
    'films.csv',
    TABLE.split('\n').slice(0, 3).join('\n'),
    '2 rows were read. 1 film comes in.',
  ],
  [
    'of a pack file, which has no rows, counts films',
    'films.json',
    JSON.stringify(another),
    '1 film was read. 1 comes in.',
  ],
])('the preview %s', async (_, name, text, said) => {
  await choose(name, text, 'preview');
  expect(document.querySelector('.preview__counts')?.textContent).toBe(said);
});

it('the preview shows how each film was read: titles, year, director, and what was written', async () => {
  const text =
    'The Weir / 둑 (1988), dir. Han Ara\n  A river, and who waits at it.\n\nThe Mill (1977)';
  await choose('films.txt', text, 'preview');
  const read = [...document.querySelectorAll('.film-read')].map((film) =>
    [...film.children].map((part) => part.textContent),
  );
  expect(read).toEqual([
    ['The Weir (1988)', '둑', 'Directed by Han Ara', 'A river, and who waits at it.'],
    ['The Mill (1977)'],
  ]);
});

it.each([
  ['takes back what was brought in', (): typeof installed => installed, 'undone', []],
  [
    'leaves what another page brought in after it',
    () => [{ id: another.id, at: 2 }],
    'changed',
    [{ id: another.id, at: 2 }],
  ],
  ['brings nothing back that was removed since', () => [], 'changed', []],
])('undo %s', async (_, meanwhile, step, left) => {
  await choose('films.json', JSON.stringify(another), 'preview');
  await press('Bring in 1 film');
  await untilStep('done');
  installed = meanwhile();
  await press('Undo');
  await untilStep(step);
  expect(installed).toEqual(left);
});
