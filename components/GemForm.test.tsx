// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import { GemForm, type GemText } from './GemForm.tsx';
import { wordsFrom, WordsProvider } from './words.ts';

const onSave = vi.fn();
const onText = vi.fn<(text: GemText) => void>();

afterEach(() => {
  render(null, document.body);
  onSave.mockReset();
  onText.mockReset();
});

async function show(
  title: string,
  year = '0',
  storing: 'ready' | 'storing' = 'ready',
): Promise<void> {
  const text = { title, originalTitle: '', year, directors: '', premise: '', verdict: '' };
  await act(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <GemForm
          text={text}
          years={{ from: 1888, to: 2100 }}
          longestText={100}
          foldFacts
          submit="Save"
          storing={storing}
          onText={onText}
          onSave={onSave}
          onCancel={() => {}}
        />
      </WordsProvider>,
      document.body,
    );
  });
}

const named = () => {
  const at = document.activeElement;
  return document.querySelector(`label[for="${at?.id}"]`)?.textContent;
};

it.each([
  ['The Ferryman’s Receipt', 'Year'],
  ['', 'Title'],
])(
  'of “%s”: what is wrong is unfolded at the first press, and has the focus',
  async (title, field) => {
    await show(title);
    expect(document.querySelector('details')?.open).toBe(false);
    await act(() => document.querySelector<HTMLElement>('[type=submit]')?.click());
    expect(document.querySelector('details')?.open).toBe(true);
    expect(named()).toBe(field);
    expect(onSave).not.toHaveBeenCalled();
  },
);

const type = (element: Element | null | undefined, text: string) => {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) {
    throw new TypeError('There is nothing to type into.');
  }
  element.value = text;
  element.dispatchEvent(new Event('input', { bubbles: true }));
};

it('stays unfolded while what was wrong is corrected, until it is folded away by hand', async () => {
  await show('The Ferryman’s Receipt');
  const facts = document.querySelector('details');
  const save = () => act(() => document.querySelector<HTMLElement>('[type=submit]')?.click());
  await save();
  const year = document.activeElement;
  await act(() => type(year, '1987'));
  expect(facts?.open).toBe(true);
  expect(document.activeElement).toBe(year);
  expect(document.querySelector('.problem')).toBeNull();
  await act(() => {
    type(year, '');
    if (facts) facts.open = false;
  });
  expect(facts?.open).toBe(false);
  await save();
  expect(facts?.open).toBe(true);
});

it('tells all that stands in it, also of what was typed before that is drawn', async () => {
  await show('The Ferryman’s Receipt', '1987');
  expect(onText).not.toHaveBeenCalled();
  const [verdict, premise] = document.querySelectorAll('textarea');
  await act(() => {
    type(verdict, 'It counts.');
    type(premise, 'A ferry.');
  });
  const typed = { title: 'The Ferryman’s Receipt', verdict: 'It counts.', premise: 'A ferry.' };
  expect(onText).toHaveBeenLastCalledWith(expect.objectContaining(typed));
});

it('is kept once, however often that is pressed meanwhile', async () => {
  const press = () => act(() => document.querySelector<HTMLElement>('[type=submit]')?.click());
  await show('The Ferryman’s Receipt', '1987');
  await press();
  expect(onSave).toHaveBeenCalledOnce();
  await show('The Ferryman’s Receipt', '1987', 'storing');
  await press();
  expect(onSave).toHaveBeenCalledOnce();
});
