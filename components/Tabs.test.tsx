// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import { Tabs } from './Tabs.tsx';
import { wordsFrom, WordsProvider } from './words.ts';

function show(direction: 'ltr' | 'rtl'): void {
  void act(() => {
    render(
      <WordsProvider value={wordsFrom({ direction: { message: direction } }, en)}>
        <Tabs
          label="Views"
          tabs={['One', 'Two', 'Three'].map((label) => ({
            label,
            panel: <input aria-label={`In ${label}`} />,
          }))}
        />
      </WordsProvider>,
      document.body,
    );
  });
}

function tab(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find(
    (each) => each.textContent === name,
  );
  if (!found) throw new Error(`no tab "${name}"`);
  return found;
}

function press(key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  void act(() => {
    document.activeElement?.dispatchEvent(event);
  });
  return event.defaultPrevented;
}

const chosen = () => document.querySelector('[aria-selected=true]')?.textContent;

beforeEach(() => show('ltr'));
afterEach(() => {
  render(null, document.body);
});

describe('tabs', () => {
  it('name their panels, and show the first', () => {
    expect(chosen()).toBe('One');
    const panels = [...document.querySelectorAll<HTMLElement>('[role=tabpanel]')];
    expect(panels.map(({ hidden }) => hidden)).toEqual([false, true, true]);
    for (const [index, name] of ['One', 'Two', 'Three'].entries()) {
      expect(panels[index]?.getAttribute('aria-labelledby')).toBe(tab(name).id);
      expect(tab(name).getAttribute('aria-controls')).toBe(panels[index]?.id);
    }
  });

  it('are one stop for the Tab key', () => {
    void act(() => tab('Two').click());
    expect(['One', 'Two', 'Three'].map((name) => tab(name).tabIndex)).toEqual([-1, 0, -1]);
  });

  it('are chosen by arrows, Home and End, all the way round', () => {
    tab('One').focus();
    for (const [key, expected] of [
      ['ArrowRight', 'Two'],
      ['ArrowRight', 'Three'],
      ['ArrowRight', 'One'],
      ['ArrowLeft', 'Three'],
      ['Home', 'One'],
      ['End', 'Three'],
    ] as const) {
      expect(press(key)).toBe(true);
      expect(chosen()).toBe(expected);
      expect(document.activeElement).toBe(tab(expected));
    }
  });

  it('leave other keys alone', () => {
    tab('One').focus();
    expect(press('ArrowDown')).toBe(false);
    expect(press('ArrowRight', { altKey: true })).toBe(false);
    expect(chosen()).toBe('One');
  });

  it('follow the direction of the words', () => {
    render(null, document.body);
    show('rtl');
    tab('One').focus();
    press('ArrowLeft');
    expect(chosen()).toBe('Two');
  });

  it('fill a panel when it is first chosen, and keep it', () => {
    expect(document.querySelectorAll('input')).toHaveLength(1);
    void act(() => tab('Two').click());
    const field = document.querySelector<HTMLInputElement>('[aria-label="In Two"]');
    if (field) field.value = 'kept';
    void act(() => tab('One').click());
    void act(() => tab('Two').click());
    expect(document.querySelector<HTMLInputElement>('[aria-label="In Two"]')?.value).toBe('kept');
  });
});
