// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import ko from '../public/_locales/ko/messages.json' with { type: 'json' };
import { compileBundledPack } from '../packs/compile.ts';
import { ContentNotes } from './ContentNotes.tsx';
import { knownNote } from './content-note.ts';
import { WordsProvider, wordsFrom, type Messages } from './words.ts';

function shown(notes: string[], messages: Messages): Element {
  const root = document.createElement('div');
  render(
    <WordsProvider value={wordsFrom(messages)}>
      <ContentNotes notes={notes} lang="en" />
    </WordsProvider>,
    root,
  );
  return root;
}

describe('ContentNotes', () => {
  it('says known notes in the language of the interface', () => {
    expect(shown(['Suicide', 'missing child'], ko).textContent).toBe(
      '미리 알아 두세요: 자살 및 아이의 실종',
    );
    expect(shown(['suicide', 'missing child'], en).textContent).toBe(
      'Good to know beforehand: suicide and missing child',
    );
  });

  it('leaves a pack’s own words as they are, and says which language they are in', () => {
    const root = shown(['suicide', 'cruelty to ferries'], ko);
    expect(root.textContent).toBe('미리 알아 두세요: 자살 및 cruelty to ferries');
    expect([...root.querySelectorAll('[lang]')].map((each) => each.outerHTML)).toEqual([
      '<span lang="en">cruelty to ferries</span>',
    ]);
  });

  it('knows every note of the bundled pack', () => {
    const notes = compileBundledPack().gems.flatMap(({ contentNotes }) => contentNotes);
    expect(notes.length).toBeGreaterThan(10);
    expect(notes.filter((note) => !knownNote(note))).toEqual([]);
  });
});
