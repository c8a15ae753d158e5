/** For tests only: a card at hand, with its closed root and whoever attends to it. */
import { afterEach, beforeEach, vi } from 'vitest';
import { gemCardStates } from '../../components/states/GemCard.states.tsx';
import { wordsFrom } from '../../components/words.ts';
import type { GemEntry, GemHere, Marks } from '../../messages.ts';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { DEFAULT_SETTINGS } from '../../settings.ts';
import type { CardAttendant, Opener, Opening } from '../../spotter/card.ts';
import { makeCard } from './make-card.tsx';

const entry = gemCardStates[0]?.props.entry as GemEntry;

export function match(id = entry.gem.id, marks: Marks = {}): GemHere {
  return {
    entry: { ...entry, gem: { ...entry.gem, id }, marks },
    confidence: 'certain',
    evidence: ['letterboxd-slug'],
  };
}

export function opening(shown: GemHere, opener: Opener): Opening {
  const says = { site: 'Letterboxd', seenBy: null };
  return { matches: [shown], opener, says, settings: DEFAULT_SETTINGS };
}

export function setUp(words = wordsFrom(en)) {
  const card = makeCard(document, words, ['en-GB']);
  const attendant = {
    stillAlive: () => true,
    mark: vi.fn<CardAttendant['mark']>(async () => ({ saved: true })),
    correct: vi.fn<CardAttendant['correct']>(async () => true),
    note: vi.fn<CardAttendant['note']>(async (_, { text }) => ({ marks: {}, note: text })),
    hold: vi.fn<CardAttendant['hold']>(),
    dismiss: vi.fn<CardAttendant['dismiss']>(),
    leave: vi.fn<CardAttendant['leave']>(),
  };
  card.attend(attendant);
  return { card, attendant };
}

/**
 * For the top of a file of tests.
 * @param take gets the closed root, which is out of everyone's reach, as one is made
 * @returns what stands for the popover that happy-dom has not
 */
export function openRoots(take: (root: ShadowRoot) => void) {
  const showPopover = vi.fn<(options?: ShowPopoverOptions) => void>();
  beforeEach(() => {
    const attachShadow = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      const root = attachShadow.call(this, init);
      take(root);
      return root;
    });
    HTMLElement.prototype.showPopover = showPopover;
    showPopover.mockClear();
  });
  afterEach(() => {
    for (const host of document.querySelectorAll('underseen-card')) host.remove();
  });
  return showPopover;
}

/** Clicks in the card as a user does. */
export function press(root: ShadowRoot, selector: string): void {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(click, 'isTrusted', { value: true });
  root.querySelector(selector)?.dispatchEvent(click);
}
