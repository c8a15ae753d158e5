// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { wordsFrom, WordsProvider } from '../../components/words.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { ListNews } from './ListNews.tsx';

const other = document.body.appendChild(document.createElement('button'));
const page = document.body.appendChild(document.createElement('main'));

afterEach(() => render(null, page));

function show(what: object, onUndo: (() => void) | null = () => {}): Promise<void> {
  return act(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <ListNews
          told={null}
          removed={{ what, text: '“Paju” was removed.', onUndo }}
          problem={null}
        />
      </WordsProvider>,
      page,
    );
  });
}

const undo = () => page.querySelector('.notice-line__undo');

it('the way back has the focus once after each removal, also of two that are called the same', async () => {
  const first = { id: 'paju' };
  await show(first);
  expect(document.activeElement).toBe(undo());
  other.focus();
  await show(first);
  expect(document.activeElement).toBe(other);
  await show({ id: 'paju-2' });
  expect(document.activeElement).toBe(undo());
});

it('what is said has it where there is no way back', async () => {
  other.focus();
  await show({ id: 'paju' }, null);
  expect(undo()).toBeNull();
  expect(document.activeElement?.textContent).toContain('“Paju” was removed.');
});
