// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import ko from '../../public/_locales/ko/messages.json' with { type: 'json' };
import { type Words, wordsFrom, WordsProvider } from '../words.ts';
import { everyComponent } from './every-component.ts';
import type { State } from './state.tsx';

const components = readdirSync(resolve(import.meta.dirname, '..'))
  .filter((file) => /^[A-Z]\w*\.tsx$/.test(file))
  .map((file) => file.replace('.tsx', ''));

function show({ node }: State, words: Words): void {
  void act(() => {
    render(<WordsProvider value={words}>{node}</WordsProvider>, document.body);
  });
}

afterEach(() => {
  render(null, document.body);
});

it('every component has its states, and no states are left of one that is gone', () => {
  expect(components).toContain('GemCard');
  const missing = components.filter((name) =>
    everyComponent.every((each) => each.component !== name),
  );
  const orphaned = everyComponent.filter((each) => !components.includes(each.component));
  expect(missing, 'add components/states/<name>.states.tsx').toEqual([]);
  expect(orphaned.map((each) => each.component)).toEqual([]);
});

describe.each(everyComponent)('$component', ({ states }) => {
  it('has states of different names', () => {
    const names = states.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names).toEqual([...new Set(names)]);
  });

  it.each(states)('$name: every word is there, in both languages', (state) => {
    for (const words of [wordsFrom(en), wordsFrom(ko)]) {
      const asked = vi.fn(words);
      show(state, asked);
      for (const { value } of asked.mock.results) expect(value).not.toBe('');
      expect(document.body.textContent).not.toMatch(/\$\d|undefined|null|NaN/);
      for (const button of document.querySelectorAll('button')) {
        expect(button.getAttribute('aria-label') ?? button.textContent).not.toBe('');
      }
    }
  });
});
