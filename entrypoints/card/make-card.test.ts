// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gemCardStates } from '../../components/states/GemCard.states.tsx';
import { wordsFrom } from '../../components/words.ts';
import type { GemEntry, GemHere, Marks } from '../../messages.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Card, CardAttendant, Opener, Opening } from '../../spotter/card.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import { makeCard } from './make-card.tsx';

// happy-dom has no documents in frames; e2e/note.test.ts has.
vi.mock('./FramedField.tsx', async () => {
  const { NoteField } = await import('../../components/NoteField.tsx');
  return { FramedField: NoteField };
});

const entry = gemCardStates[0]?.props.entry as GemEntry;

function match(id = entry.gem.id, marks: Marks = {}): GemHere {
  return {
    entry: { ...entry, gem: { ...entry.gem, id }, marks },
    confidence: 'certain',
    evidence: ['letterboxd-slug'],
  };
}

function opening(shown: GemHere, opener: Opener): Opening {
  const says = { site: 'Letterboxd', seenBy: null };
  return { matches: [shown], opener, says, settings: DEFAULT_SETTINGS };
}

/** The closed root is out of everyone's reach, so the test takes it as it is made. */
let root: ShadowRoot;
const showPopover = vi.fn<(options?: ShowPopoverOptions) => void>();

beforeEach(() => {
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attachShadow.call(this, init);
    return root;
  });
  // happy-dom has no popovers.
  HTMLElement.prototype.showPopover = showPopover;
  showPopover.mockClear();
});

afterEach(() => {
  for (const host of document.querySelectorAll('underseen-card')) host.remove();
});

function setUp(words = wordsFrom(en)) {
  const card = makeCard(document, words, ['en-GB']);
  const attendant = {
    stillAlive: () => true,
    mark: vi.fn<CardAttendant['mark']>(async () => ({ saved: true })),
    correct: vi.fn<CardAttendant['correct']>(async () => true),
    note: vi.fn<CardAttendant['note']>(async (_, note) => ({ marks: {}, note })),
    hold: vi.fn<CardAttendant['hold']>(),
    dismiss: vi.fn<CardAttendant['dismiss']>(),
    leave: vi.fn<CardAttendant['leave']>(),
  };
  card.attend(attendant);
  return { card, attendant };
}

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
    card.update({ pack: 'made-up', gem: 'another' }, { saved: true });
    expect(pressed()).toBe('false');
    card.update({ pack: 'made-up', gem: 'open' }, { saved: true });
    expect(pressed()).toBe('true');
  });
});

describe('a card that was prepared', () => {
  const pressed = () => root.querySelector('[data-mark=saved]')?.getAttribute('aria-pressed');

  /** @returns how often the card looked for a word while it opened: never where all is drawn. */
  function wordsOfOpening(between: (card: Card) => void, asked: Opening, first = asked): number {
    const words = vi.fn(wordsFrom(en));
    const { card } = setUp(words);
    card.prepare(document.body, first);
    expect(root.querySelector('article')).toBeNull();
    between(card);
    words.mockClear();
    card.open(document.body, asked);
    expect(root.querySelectorAll('article')).toHaveLength(1);
    return words.mock.calls.length;
  }

  it('has nothing left to draw when it opens', () => {
    expect(wordsOfOpening(() => {}, opening(match(), 'pointer'))).toBe(0);
  });

  it.each<[string, (card: Card) => void]>([
    ['it was not asked for', (card) => card.forgo()],
    ['marks changed', (card) => card.update({ pack: 'made-up', gem: 'ferryman' }, {})],
    ['a note changed', (card) => card.showNote({ pack: 'made-up', gem: 'ferryman' }, 'x')],
    ['the card was closed', (card) => card.close()],
    ['another one was', (card) => card.prepare(document.head, opening(match(), 'pointer'))],
  ])('is drawn anew where %s', (_why, between) => {
    expect(wordsOfOpening(between, opening(match(), 'pointer'))).toBeGreaterThan(0);
  });

  it('is drawn anew where something else is to be shown', () => {
    const shown = match();
    const first = opening(shown, 'pointer');
    for (const asked of [
      opening(match('another'), 'pointer'),
      opening(shown, 'keyboard'),
      { ...first, settings: { ...DEFAULT_SETTINGS } },
      { ...first, says: { site: 'Letterboxd', seenBy: 3 } },
    ]) {
      expect(wordsOfOpening(() => {}, asked, first)).toBeGreaterThan(0);
    }
  });

  it('leaves the open one as it is, with its focus and its buttons', () => {
    const { card } = setUp();
    card.open(document.body, opening(match('open'), 'pointer'));
    card.prepare(document.head, opening(match('next'), 'pointer'));
    card.focus();
    expect(root.activeElement).toBe(root.querySelector('article'));
    card.update({ pack: 'made-up', gem: 'open' }, { saved: true });
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
  function press(): void {
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    Object.defineProperty(click, 'isTrusted', { value: true });
    root.querySelector('[data-mark=saved]')?.dispatchEvent(click);
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('shows the mark once it is stored', async () => {
    const { card, attendant } = setUp();
    card.open(document.body, opening(match(), 'pointer'));
    press();
    expect(root.querySelector('[data-mark=saved]')?.getAttribute('aria-busy')).toBe('true');
    await settled();
    expect(attendant.mark).toHaveBeenCalledWith(
      { pack: 'made-up', gem: 'ferryman' },
      'saved',
      true,
    );
    expect(root.querySelector('[data-mark=saved]')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('says so when it could not be stored', async () => {
    const { card, attendant } = setUp();
    attendant.mark.mockResolvedValue(null);
    card.open(document.body, opening(match(), 'pointer'));
    press();
    await settled();
    expect(root.querySelector('[role=alert]')).not.toBeNull();
    expect(root.querySelector('[data-mark=saved]')?.getAttribute('aria-pressed')).toBe('false');
  });

  it('puts a late answer on no other card', async () => {
    const { card } = setUp();
    card.open(document.body, opening(match('first'), 'pointer'));
    press();
    card.open(document.body, opening(match('second'), 'pointer'));
    await settled();
    expect(root.querySelector('[data-mark=saved]')?.getAttribute('aria-pressed')).toBe('false');
  });
});

describe('a note', () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const field = () => root.querySelector('textarea');

  async function write(text: string): Promise<void> {
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    Object.defineProperty(click, 'isTrusted', { value: true });
    root.querySelector('.note__button')?.dispatchEvent(click);
    await vi.waitUntil(() => field());
    const area = field();
    if (!area) return;
    area.value = text;
    area.dispatchEvent(new Event('input'));
  }

  it('is kept as the card closes', async () => {
    const { card, attendant } = setUp();
    card.open(document.body, opening(match(), 'pointer'));
    await write('Seen in the rain');
    card.close();
    await settled();
    expect(attendant.note).toHaveBeenCalledExactlyOnceWith(
      { pack: 'made-up', gem: 'ferryman' },
      'Seen in the rain',
    );
  });

  it('that could not be kept stands in the field the next time, and is no other gem’s', async () => {
    const { card, attendant } = setUp();
    attendant.note.mockResolvedValue(null);
    card.open(document.body, opening(match(), 'pointer'));
    await write('Precious');
    card.close();
    await settled();
    card.open(document.body, opening(match('another'), 'pointer'));
    expect(field()).toBeNull();
    card.open(document.body, opening(match(), 'pointer'));
    await vi.waitUntil(() => field());
    expect(field()?.value).toBe('Precious');
    expect(root.querySelector('[role=alert]')?.textContent).toContain('could not be kept');
    attendant.note.mockImplementation(async (_, note) => ({ marks: {}, note }));
    card.close();
    await settled();
    card.open(document.body, opening(match(), 'pointer'));
    await settled();
    expect(field()).toBeNull();
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
  function leaves(from: string, shiftKey: boolean): boolean {
    const { card, attendant } = setUp();
    card.open(document.body, opening(match(), 'keyboard'));
    root.querySelector<HTMLElement>(from)?.focus();
    const tab = new KeyboardEvent('keydown', {
      key: 'Tab',
      shiftKey,
      bubbles: true,
      composed: true,
    });
    Object.defineProperty(tab, 'isTrusted', { value: true });
    root.querySelector(from)?.dispatchEvent(tab);
    const left = attendant.leave.mock.calls;
    expect(left.every(([backwards]) => backwards === shiftKey)).toBe(true);
    card.withdraw();
    return left.length > 0;
  }

  it('leaves the card forwards after the last control and backwards before the first', () => {
    expect(leaves('article', false)).toBe(false);
    expect(leaves('article', true)).toBe(true);
    expect(leaves('.close', true)).toBe(true);
    expect(leaves('[data-mark=saved]', true)).toBe(false);
    expect(leaves('[data-mark=saved]', false)).toBe(false);
    expect(leaves('.correct', false)).toBe(true);
  });
});
