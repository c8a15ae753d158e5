// @vitest-environment happy-dom
/** What is said of a pack; and saving one as a file, where that takes long: it shows how far it is, and can be stopped. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { wordsFrom, WordsProvider } from '../../../components/words.ts';
import { gemOf, packOf } from '../../../library/fixtures/gems.ts';
import type { Library } from '../../../library/library.ts';
import { memoryLibrary } from '../../../library/memory.ts';
import type { ListedPack } from '../../../library/installed/pack-library.ts';
import { wholePack } from '../../../packs/writing/write-file.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { saveFile } from '../../extension-page/save-file.ts';
import { PackList } from './PackList.tsx';

vi.mock('../../extension-page/save-file.ts');

/** As many as make half a file before the page is told how far it is. */
const HALF = 100;

const pack = packOf(
  'lamps',
  Array.from({ length: 2 * HALF }, (_, at) => gemOf(`g${at}`, { title: `G ${at}`, year: 1990 })),
);

interface Gate {
  opened: Promise<void>;
  open(): void;
  fail(): void;
}

/** What the halves of the gems wait for, and what of that was not used yet. */
let gates: Gate[];
let shut: Gate[];

function gate(): Gate {
  const made: Partial<Gate> = {};
  const opened = new Promise<void>((resolve, reject) => {
    made.open = resolve;
    made.fail = () => reject(new Error('The disk is gone'));
  });
  return { ...made, opened } as Gate;
}

async function* batches() {
  for (const [half, { opened }] of gates.entries()) {
    await opened;
    yield pack.gems.slice(half * HALF, (half + 1) * HALF);
  }
}

const next = {
  comes: () => shut.shift()?.open(),
  fails: () => shut.shift()?.fail(),
};

const library: Library = {
  ...memoryLibrary(pack),
  openPack: async () => ({ ...wholePack(pack), batches: batches() }),
};

const query = (selector: string) => document.querySelector<HTMLElement>(selector);
function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
}

beforeEach(async () => {
  gates = [gate(), gate()];
  shut = [...gates];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await show(await library.packs());
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
  vi.mocked(saveFile).mockReset();
});

async function show(now: ListedPack[]): Promise<void> {
  await act(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <PackList library={library} packs={{ now, failed: false, change: async () => true }} />
      </WordsProvider>,
      document.body,
    );
  });
}

async function press(name: string): Promise<void> {
  await act(async () => button(name).click());
}

async function afterHalfASecond(): Promise<void> {
  await act(async () => void vi.advanceTimersByTime(600));
}

it('shows nothing where it is quick', async () => {
  await press('Save as file');
  expect(query('.progress')).toBeNull();
  await act(async () => next.comes());
  await act(async () => next.comes());
  await vi.waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
  const [name, content] = vi.mocked(saveFile).mock.calls[0] ?? [];
  expect(name).toBe('lamps.json');
  expect(JSON.parse(await (content as Blob).text())).toEqual(pack);
  await afterHalfASecond();
  expect(query('.progress')).toBeNull();
});

it('shows how far it is, by the gems of the pack', async () => {
  await press('Save for Letterboxd');
  await afterHalfASecond();
  expect(query('.progress')?.textContent).toContain('Making the file');
  expect(query('.progress__count')?.textContent).toBe('0 of 200');
  await act(async () => next.comes());
  await vi.waitFor(() => expect(query('progress')?.getAttribute('value')).toBe('100'));
  expect(query('.progress__count')?.textContent).toBe('100 of 200');
  await act(async () => next.comes());
  await vi.waitFor(() => expect(query('.progress')).toBeNull());
  expect(saveFile).toHaveBeenCalledOnce();
});

it('stops where the user says so, makes no file, and puts the focus back', async () => {
  await press('Save as file');
  await afterHalfASecond();
  await press('Cancel');
  await act(async () => next.comes());
  await vi.waitFor(() => expect(query('.progress')).toBeNull());
  expect(document.activeElement).toBe(button('Save as file'));
  expect(query('.problem')).toBeNull();
  expect(saveFile).not.toHaveBeenCalled();
});

it('says so where it fails', async () => {
  await press('Save as file');
  await act(async () => next.fails());
  const said = 'The file could not be made. Try once more.';
  await vi.waitFor(() => expect(query('.problem')?.textContent).toBe(said));
});

it('says who made a pack where that is known, and not of what one wrote oneself', async () => {
  expect(query('.pack__names')?.textContent).toBe('Pack lampsby A test');
  const [listed] = await library.packs();
  if (!listed) throw new Error('There is a pack.');
  const { author: _, ...info } = listed.info;
  for (const unsaid of [
    { ...listed, info },
    { ...listed, origin: 'own' as const },
  ]) {
    await show([unsaid]);
    expect(query('.pack__names')?.textContent).toBe('Pack lamps');
  }
});

it.each(['en-US-GB', 'en-x'])(
  'names a language “%s” that the browser cannot as the pack does',
  async (language) => {
    const [listed] = await library.packs();
    if (!listed) throw new Error('There is a pack.');
    await show([{ ...listed, info: { ...listed.info, language } }]);
    const facts = [...document.querySelectorAll('.pack__facts li')].map((each) => each.textContent);
    expect(facts).toContain(language);
  },
);

it('where a pack is followed no more the focus stays with the pack', async () => {
  const [listed] = await library.packs();
  if (!listed) throw new Error('There is a pack.');
  const subscription = {
    url: 'https://lamps.example/pack.json',
    checked: null,
    worked: null,
    problem: null,
  };
  await show([{ ...listed, origin: 'subscribed', subscription }]);
  button('Stop following').focus();
  await press('Stop following');
  await show([{ ...listed, origin: 'imported' }]);
  expect(query('.follow')).toBeNull();
  expect(document.activeElement).toBe(query('[data-pack=lamps] input'));
});
