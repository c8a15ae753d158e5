// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Hovering, listen } from './listening.ts';

const DELAYS = { openMs: 150, closeMs: 300 };

const open = vi.fn();
const close = vi.fn();
const prepare = vi.fn();

let host: HTMLElement;
let title: HTMLElement;
let field: HTMLElement;
let ending: AbortController;
let hovering: Hovering;
beforeEach(() => {
  vi.useFakeTimers();
  for (const each of [open, close, prepare]) each.mockReset();
  // A film's own page, where no link leads to the film, and a field to search in.
  document.body.innerHTML = '<input><p data-underseen="gem">A film</p>';
  title = find('p');
  field = find('input');
  host = document.createElement('div');
  host.tabIndex = -1;
  document.body.append(host);
  ending = new AbortController();
  hovering = listen({
    document,
    delays: () => DELAYS,
    isMarked: () => true,
    cardHost: () => host,
    prepare,
    open,
    close,
    enterCard: () => enter(field),
    signal: ending.signal,
  });
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** As the user does it. */
function play(event: Event, at: EventTarget = document.body): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  at.dispatchEvent(event);
}

/** The focus goes into the card. @param from null where nothing had it in this window */
function enter(from: EventTarget | null): void {
  host.focus();
  play(new FocusEvent('focusin', { bubbles: true, relatedTarget: from }), host);
}

describe('the focus in a card at a title without a link', () => {
  beforeEach(() => hovering.ask(title, 'command'));

  it('goes back by Tab to where it came from', () => {
    play(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    expect(document.activeElement).toBe(host);
    expect(hovering.leaveCard()).toBe(true);
    expect(document.activeElement).toBe(field);
    expect(close).not.toHaveBeenCalled();
  });

  it('goes back by Esc as well', () => {
    enter(field);
    play(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(document.activeElement).toBe(field);
    expect(close).toHaveBeenCalledOnce();
  });

  it('goes back though it was in another window, or on a note, in between', () => {
    enter(field);
    enter(null);
    expect(hovering.leaveCard()).toBe(true);
    expect(document.activeElement).toBe(field);
  });

  it('closes the card where it came from nowhere, and does not go back where an earlier card was entered', () => {
    enter(field);
    hovering.dismiss();
    hovering.ask(title, 'command');
    enter(null);
    close.mockClear();
    expect(hovering.leaveCard()).toBe(false);
    expect(close).toHaveBeenCalledOnce();
  });
});

it('a card that is awaited as the page is left never opens', () => {
  play(new PointerEvent('pointerover', { bubbles: true }), title);
  expect(vi.getTimerCount()).toBeGreaterThan(0);
  hovering.left();
  expect(prepare).toHaveBeenLastCalledWith(null);
  vi.advanceTimersByTime(5_000);
  expect(open).not.toHaveBeenCalled();
});
