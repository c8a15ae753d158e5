// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import { GemForm } from './GemForm.tsx';
import { wordsFrom, WordsProvider } from './words.ts';

const onSave = vi.fn();

afterEach(() => {
  render(null, document.body);
  onSave.mockReset();
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

it('is kept once, however often that is pressed meanwhile', async () => {
  const press = () => act(() => document.querySelector<HTMLElement>('[type=submit]')?.click());
  await show('The Ferryman’s Receipt', '1987');
  await press();
  expect(onSave).toHaveBeenCalledOnce();
  await show('The Ferryman’s Receipt', '1987', 'storing');
  await press();
  expect(onSave).toHaveBeenCalledOnce();
});
