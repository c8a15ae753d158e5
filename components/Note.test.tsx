// @vitest-environment happy-dom
import { render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import { Note } from './Note.tsx';
import { wordsFrom, WordsProvider } from './words.ts';

const kept: string[] = [];
/** Which note each was to take the place of. */
const over: (string | undefined)[] = [];
let works = true;
const onWriting = vi.fn<(writing: boolean) => void>();

/** Shows a note that was written somewhere else. */
let elsewhere: (note: string) => void;

/** Keeps as the real surroundings do: what was kept comes back as what is shown. */
function Around({ first, unkept }: { first: string; unkept?: string }) {
  const [note, setNote] = useState(first);
  useLayoutEffect(() => {
    elsewhere = setNote;
  }, []);
  return (
    <WordsProvider value={wordsFrom(en)}>
      <Note
        note={note}
        longest={2_000}
        {...(unkept === undefined ? {} : { unkept })}
        onWriting={onWriting}
        onNote={async (text, _event, before) => {
          if (!works) return false;
          kept.push(text);
          over.push(before);
          setNote(text);
          return true;
        }}
      />
    </WordsProvider>
  );
}

const show = (first = '', unkept?: string) =>
  act(() => {
    render(<Around first={first} {...(unkept === undefined ? {} : { unkept })} />, document.body);
  });
const field = () => document.querySelector('textarea');
const text = () => document.querySelector('.note__text')?.textContent ?? null;
const undo = () => document.querySelector<HTMLElement>('.notice-line__undo');

/** Lets what was asked arrive and be drawn. */
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

async function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
  await act(async () => {
    if (!button) throw new Error(`There is no button "${name}".`);
    button.click();
  });
  await settle();
}

async function type(written: string): Promise<void> {
  await act(async () => {
    const area = field();
    if (!area) throw new Error('There is no field.');
    area.value = written;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function key(init: KeyboardEventInit): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  await act(async () => void field()?.dispatchEvent(event));
  await settle();
  return event;
}

beforeEach(() => {
  kept.length = 0;
  over.length = 0;
  works = true;
  onWriting.mockReset();
});
afterEach(() => {
  render(null, document.body);
});

describe('a note', () => {
  it('is written, kept by its button, and taken back', async () => {
    await show();
    await press('Add a note');
    await type('  Seen in the rain. ');
    await press('Keep');
    expect(kept).toEqual(['Seen in the rain.']);
    expect([field(), text()]).toEqual([null, 'Seen in the rain.']);
    await press('Undo');
    expect(kept.at(-1)).toBe('');
    expect(over).toEqual([undefined, 'Seen in the rain.']);
    expect([text(), undo()]).toEqual([null, null]);
  });

  it('is kept by a button that looks like one, opened by one that is as quiet as a link', async () => {
    await show();
    const classes = () => [...(document.querySelector('.note__button')?.classList ?? [])];
    expect(classes()).toEqual(['text-button', 'note__button']);
    await press('Add a note');
    expect(classes()).toEqual(['button', 'note__button']);
    await press('Keep');
    expect(classes()).toEqual(['text-button', 'note__button']);
  });

  it.each([{ key: 'Escape' }, { key: 'Enter', ctrlKey: true }, { key: 'Enter', metaKey: true }])(
    'is kept by a key, which goes no further: %o',
    async (init) => {
      await show('Before');
      await press('Edit note');
      await type('After');
      expect((await key(init)).defaultPrevented).toBe(true);
      expect(kept).toEqual(['After']);
      expect([field(), text()]).toEqual([null, 'After']);
      expect(document.activeElement?.textContent).toBe('Edit note');
    },
  );

  it('leaves Enter, and Esc of an input method, to the field', async () => {
    await show();
    await press('Add a note');
    expect((await key({ key: 'Enter' })).defaultPrevented).toBe(false);
    expect((await key({ key: 'Escape', isComposing: true })).defaultPrevented).toBe(false);
    expect(field()).not.toBeNull();
  });

  it('has the focus as soon as its field is there: the next letter belongs in it', async () => {
    await show();
    // Nothing comes to pass that waits for a frame or a moment.
    vi.useFakeTimers({ toFake: ['setTimeout', 'requestAnimationFrame'] });
    document.querySelector<HTMLElement>('.note__button')?.click();
    await Promise.resolve();
    vi.useRealTimers();
    expect(field()).not.toBeNull();
    expect(document.activeElement).toBe(field());
  });

  it('is kept when the focus leaves, and when the field goes away with all around it', async () => {
    await show();
    await press('Add a note');
    await type('One');
    await act(async () => void field()?.dispatchEvent(new Event('blur')));
    expect(kept).toEqual(['One']);
    await type('Two');
    // As when the popup closes: nothing of ours is taken away by us then.
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    expect(kept).toEqual(['One', 'Two']);
    await type('Three');
    await act(() => render(null, document.body));
    expect(kept).toEqual(['One', 'Two', 'Three']);
  });

  it('is not kept again where nothing changed', async () => {
    await show('Same');
    await press('Edit note');
    await type(' Same ');
    await press('Keep');
    expect(kept).toEqual([]);
    expect(undo()).toBeNull();
  });

  it('goes where it is emptied, and comes back', async () => {
    await show('Gone soon');
    await press('Edit note');
    await type('');
    await press('Keep');
    expect(kept).toEqual(['']);
    expect(document.querySelector('output')?.textContent).toContain('Note removed.');
    works = false;
    await press('Undo');
    expect(text()).toBeNull();
    expect(document.querySelector('[role=alert]')).not.toBeNull();
    works = true;
    await press('Undo');
    expect(text()).toBe('Gone soon');
    expect([undo(), document.querySelector('[role=alert]')]).toEqual([null, null]);
  });

  it('stays in its field where it could not be kept, says so, and is kept the next time', async () => {
    works = false;
    await show();
    await press('Add a note');
    await type('Precious');
    await press('Keep');
    expect(field()?.value).toBe('Precious');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('could not be kept');
    works = true;
    await press('Keep');
    expect(kept).toEqual(['Precious']);
    expect(document.querySelector('[role=alert]')).toBeNull();
  });

  it('takes up what was not kept before', async () => {
    await show('Old', 'New');
    expect(field()?.value).toBe('New');
    expect(document.querySelector('[role=alert]')).not.toBeNull();
  });

  it.each([
    ['leaves it', async () => void field()?.dispatchEvent(new Event('blur'))],
    ['leaves the page', async () => void window.dispatchEvent(new Event('pagehide'))],
    ['goes on to another page', async () => render(null, document.body)],
    ['is done with it', async () => void (await key({ key: 'Escape' }))],
  ])(
    'nobody typed keeps nothing when the user %s, whatever was written elsewhere',
    async (_, end) => {
      await show('Old');
      await press('Edit note');
      await act(() => elsewhere('Newer, and longer'));
      await act(end);
      expect(kept).toEqual([]);
    },
  );

  it('makes way for what was written elsewhere, where nothing was typed in its field', async () => {
    await show('Old');
    await press('Edit note');
    await act(() => elsewhere('Newer'));
    expect([field(), text()]).toEqual([null, 'Newer']);
    expect(document.activeElement?.textContent).toBe('Edit note');
    expect(onWriting.mock.lastCall).toEqual([false]);
    await press('Edit note');
    expect(field()?.value).toBe('Newer');
  });

  it('stays in its field with what was typed, and gives back what was written elsewhere', async () => {
    await show('Old');
    await press('Edit note');
    await type('Mine');
    await act(() => elsewhere('Newer'));
    expect(field()?.value).toBe('Mine');
    await press('Keep');
    expect(kept).toEqual(['Mine']);
    await press('Undo');
    expect(text()).toBe('Newer');
  });

  it('keeps nothing of what was typed and taken away again, whatever was written elsewhere', async () => {
    await show('Old');
    await press('Edit note');
    await type('Old, or not');
    await act(() => elsewhere('Newer'));
    await type('Old');
    await press('Keep');
    expect(kept).toEqual([]);
    expect(text()).toBe('Newer');
  });

  it('is not taken back over what was written elsewhere since', async () => {
    await show('Old');
    await press('Edit note');
    await type('Mine');
    await press('Keep');
    await act(() => elsewhere('Newer'));
    expect([undo(), text()]).toEqual([null, 'Newer']);
  });

  it('tells when somebody writes, and when they have done', async () => {
    await show();
    await press('Add a note');
    expect(onWriting.mock.calls).toEqual([[true]]);
    await key({ key: 'Escape' });
    expect(onWriting.mock.lastCall).toEqual([false]);
  });
});
