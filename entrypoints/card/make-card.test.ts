// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Marks } from '../../messages.ts';
import { match, opening, openRoots, press, setUp } from './card-at-hand.ts';

// happy-dom has no documents in frames; e2e/note.test.ts has.
vi.mock('./FramedField.tsx', async () => {
  const { NoteField } = await import('../../components/NoteField.tsx');
  return { FramedField: NoteField };
});

let root: ShadowRoot;
const showPopover = openRoots((made) => {
  root = made;
});

describe('the host', () => {
  it('is one node after the body, closed, while it is presented', () => {
    const { card } = setUp();
    expect(card.host).toBeNull();
    card.present();
    card.present();
    expect(document.querySelectorAll('underseen-card')).toHaveLength(1);
    expect(document.documentElement.lastElementChild).toBe(card.host);
    expect(card.host?.shadowRoot).toBeNull();
    card.withdraw();
    expect(card.host).toBeNull();
    expect(document.querySelector('underseen-card')).toBeNull();
  });

  it('comes back where the page has thrown it out', () => {
    const { card } = setUp();
    card.present();
    card.host?.remove();
    card.open(document.body, opening(match(), 'pointer'));
    expect(card.host?.isConnected).toBe(true);
  });
});

describe('opening', () => {
  it('shows the review beside its source, and one at a time', () => {
    const { card } = setUp();
    card.open(document.body, opening(match('first'), 'pointer'));
    card.open(document.head, opening(match('second'), 'pointer'));
    expect(root.querySelectorAll('article')).toHaveLength(1);
    expect(showPopover.mock.lastCall).toEqual([{ source: document.head }]);
    card.close();
    expect(root.querySelector('article')).toBeNull();
  });

  it('announces what the keyboard opened, and not what the pointer did', () => {
    const { card } = setUp();
    const status = () => root.querySelector('[role=status]')?.textContent;
    card.open(document.body, opening(match(), 'pointer'));
    expect(status()).toBe('');
    card.open(document.body, opening(match(), 'keyboard'));
    expect(status()).toBe('Hidden gem: The Ferryman’s Receipt. Press Tab to read its review.');
    card.close();
    expect(status()).toBe('');
  });

  it('shows changed marks of the gem that is open, and of no other', () => {
    const { card } = setUp();
    const pressed = () => root.querySelector('[data-mark=saved]')?.getAttribute('aria-pressed');
    card.open(document.body, opening(match('open'), 'pointer'));
    card.update({ pack: 'made-up', gem: 'another' }, { marks: { saved: true } });
    expect(pressed()).toBe('false');
    card.update({ pack: 'made-up', gem: 'open' }, { marks: { saved: true } });
    expect(pressed()).toBe('true');
  });
});

describe('what the page must not do', () => {
  it('saves nothing for an event that no user made', () => {
    const { card, attendant } = setUp();
    card.open(document.body, opening(match(), 'pointer'));
    root.querySelector<HTMLElement>('[data-mark=saved]')?.click();
    expect(attendant.mark).not.toHaveBeenCalled();
  });
});

describe('saving', () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('shows the mark once it is stored', async () => {
    const { card, attendant } = setUp();
    card.open(document.body, opening(match(), 'pointer'));
    press(root, '[data-mark=saved]');
    expect(root.querySelector('[data-mark=saved]')?.getAttribute('aria-busy')).toBe('true');
    await settled();
    expect(attendant.mark).toHaveBeenCalledWith(
      { pack: 'made-up', gem: 'ferryman' },
      'saved',
      true,
    );
    expect(root.querySelector('[data-mark=saved]')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('stores what is pressed while it does, one after the other', async () => {
    const { card, attendant } = setUp();
    let store: (marks: Marks) => void = () => {};
    attendant.mark.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          store = resolve;
        }),
    );
    attendant.mark.mockResolvedValueOnce({ saved: true, seen: true });
    card.open(document.body, opening(match(), 'pointer'));
    press(root, '[data-mark=saved]');
    press(root, '[data-mark=seen]');
    await settled();
    expect(attendant.mark).toHaveBeenCalledTimes(1);
    store({ saved: true });
    await settled();
    expect(attendant.mark.mock.calls.map(([, ...asked]) => asked)).toEqual([
      ['saved', true],
      ['seen', true],
    ]);
    for (const mark of ['saved', 'seen']) {
      const pressed = root.querySelector(`[data-mark=${mark}]`)?.getAttribute('aria-pressed');
      expect(pressed).toBe('true');
    }
  });

  it('says so when it could not be stored', async () => {
    const { card, attendant } = setUp();
    attendant.mark.mockResolvedValue(null);
    card.open(document.body, opening(match(), 'pointer'));
    press(root, '[data-mark=saved]');
    await settled();
    expect(root.querySelector('[role=alert]')).not.toBeNull();
    expect(root.querySelector('[data-mark=saved]')?.getAttribute('aria-pressed')).toBe('false');
  });

  it('puts a late answer on no other card', async () => {
    const { card } = setUp();
    card.open(document.body, opening(match('first'), 'pointer'));
    press(root, '[data-mark=saved]');
    card.open(document.body, opening(match('second'), 'pointer'));
    await settled();
    expect(root.querySelector('[data-mark=saved]')?.getAttribute('aria-pressed')).toBe('false');
  });
});

describe('a note', () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const field = () => root.querySelector('textarea');

  async function write(text: string): Promise<void> {
    press(root, '.note__button');
    await vi.waitUntil(() => field());
    const area = field();
    if (!area) return;
    area.value = text;
    area.dispatchEvent(new Event('input'));
  }

  /** The card is open, and what is written on it will not be kept. */
  async function writeInVain(text: string) {
    const { card, attendant } = setUp();
    attendant.note.mockResolvedValue(null);
    card.open(document.body, opening(match(), 'pointer'));
    await write(text);
    return { card, attendant };
  }

  it('is kept as the card closes', async () => {
    const { card, attendant } = setUp();
    card.open(document.body, opening(match(), 'pointer'));
    await write('Seen in the rain');
    card.close();
    await settled();
    expect(attendant.note).toHaveBeenCalledExactlyOnceWith(
      { pack: 'made-up', gem: 'ferryman' },
      { text: 'Seen in the rain' },
    );
  });

  it('that is taken back says which one the earlier takes the place of', async () => {
    const { card, attendant } = setUp();
    card.open(document.body, opening(match(), 'pointer'));
    await write('Seen in the rain');
    press(root, '.note__button');
    await vi.waitUntil(() => root.querySelector('.notice-line__undo'));
    press(root, '.notice-line__undo');
    await settled();
    const gem = { pack: 'made-up', gem: 'ferryman' };
    expect(attendant.note).toHaveBeenLastCalledWith(gem, { text: '', over: 'Seen in the rain' });
  });

  it('that could not be kept stands in the field the next time, and is no other gem’s', async () => {
    const { card, attendant } = await writeInVain('Precious');
    card.close();
    await settled();
    card.open(document.body, opening(match('another'), 'pointer'));
    expect(field()).toBeNull();
    card.open(document.body, opening(match(), 'pointer'));
    await vi.waitUntil(() => field());
    expect(field()?.value).toBe('Precious');
    expect(root.querySelector('[role=alert]')?.textContent).toContain('could not be kept');
    attendant.note.mockImplementation(async (_, { text }) => ({ marks: {}, note: text }));
    card.close();
    await settled();
    card.open(document.body, opening(match(), 'pointer'));
    await settled();
    expect(field()).toBeNull();
  });

  it('that could not be kept is not tried again by a pointer that passes', async () => {
    const { card, attendant } = await writeInVain('Precious');
    card.close();
    await settled();
    card.prepare(document.body, opening(match(), 'pointer'));
    card.forgo();
    await settled();
    expect(attendant.note).toHaveBeenCalledOnce();
  });

  it('that could not be kept stands on the card that was prepared meanwhile', async () => {
    const { card } = await writeInVain('Precious');
    const next = opening(match(), 'pointer');
    card.prepare(document.head, next);
    press(root, '.note__button');
    await settled();
    card.open(document.head, next);
    await vi.waitUntil(() => field());
    expect(field()?.value).toBe('Precious');
  });
});

describe('closing by its button', () => {
  it('tells the spotter', () => {
    const { card, attendant } = setUp();
    card.open(document.body, opening(match(), 'pointer'));
    root.querySelector<HTMLElement>('.close')?.click();
    expect(attendant.dismiss).toHaveBeenCalledOnce();
    expect(root.querySelector('article')).toBeNull();
  });
});

describe('Tab', () => {
  /** @param isBack whether anything in the page takes the focus back */
  function tabFrom(from: string, shiftKey: boolean, isBack = true) {
    const { card, attendant } = setUp();
    attendant.leave.mockReturnValue(isBack);
    card.open(document.body, opening(match(), 'keyboard'));
    root.querySelector<HTMLElement>(from)?.focus();
    const tab = new KeyboardEvent('keydown', {
      key: 'Tab',
      shiftKey,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    Object.defineProperty(tab, 'isTrusted', { value: true });
    root.querySelector(from)?.dispatchEvent(tab);
    card.withdraw();
    return { leaves: attendant.leave.mock.calls.length > 0, isTaken: tab.defaultPrevented };
  }

  const leaves = (from: string, shiftKey: boolean) => tabFrom(from, shiftKey).leaves;

  it('leaves the card forwards after the last control and backwards before the first', () => {
    expect(leaves('article', false)).toBe(false);
    expect(leaves('article', true)).toBe(true);
    expect(leaves('.close', true)).toBe(true);
    expect(leaves('[data-mark=saved]', true)).toBe(false);
    expect(leaves('[data-mark=saved]', false)).toBe(false);
    expect(leaves('.correct', false)).toBe(true);
  });

  it('stays at the film backwards, and is the browser’s forwards and where nothing there takes the focus', () => {
    expect(tabFrom('article', true).isTaken).toBe(true);
    expect(tabFrom('.correct', false).isTaken).toBe(false);
    expect(tabFrom('article', true, false)).toEqual({ leaves: true, isTaken: false });
  });
});
