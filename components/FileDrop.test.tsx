// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import { FileDrop } from './FileDrop.tsx';
import { wordsFrom, WordsProvider } from './words.ts';

const onFiles = vi.fn<(files: File[]) => void>();
const two = [new File(['a'], 'a.csv'), new File(['b'], 'b.csv')];

function show(multiple: boolean): HTMLElement {
  void act(() => {
    render(
      <WordsProvider value={wordsFrom(en)}>
        <FileDrop label="Choose" accept=".csv" multiple={multiple} onFiles={onFiles} />
      </WordsProvider>,
      document.body,
    );
  });
  return document.querySelector<HTMLElement>('.file-drop__input') ?? document.body;
}

function drag(type: string, on: EventTarget, files: File[]): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files, types: ['Files'] } });
  void act(() => void on.dispatchEvent(event));
  return event;
}

afterEach(() => {
  render(null, document.body);
  onFiles.mockReset();
});

describe('FileDrop', () => {
  it('hands over what is dropped on it', () => {
    drag('drop', show(true), two);
    expect(onFiles).toHaveBeenCalledExactlyOnceWith(two);
  });

  it('hands over the first where one is asked for', () => {
    drag('drop', show(false), two);
    expect(onFiles.mock.lastCall?.[0].map(({ name }) => name)).toEqual(['a.csv']);
  });

  it('says nothing of a drop without files', () => {
    drag('drop', show(true), []);
    expect(onFiles).not.toHaveBeenCalled();
  });

  it('can be given the same file again, once it was mended', () => {
    const place = show(true);
    const values: string[] = [];
    Object.defineProperty(place, 'files', { value: two });
    Object.defineProperty(place, 'value', { set: (value: string) => values.push(value) });
    void act(() => void place.dispatchEvent(new Event('change', { bubbles: true })));
    expect(onFiles).toHaveBeenCalledExactlyOnceWith(two);
    // A browser tells of a change alone: chosen once more, the same file is none beside itself.
    expect(values).toEqual(['']);
  });

  it('shows where the files would go, while they are over it', () => {
    const place = show(true);
    drag('dragover', place, two);
    expect(place.parentElement?.dataset['over']).toBe('true');
    drag('dragleave', place, two);
    expect(place.parentElement?.dataset['over']).toBe('false');
  });
});
