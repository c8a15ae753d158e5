import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOSE_DELAY_MS,
  type HoverEvent,
  type HoverState,
  idle,
  nextTick,
  step,
} from './hover-intent.ts';

const OPEN_DELAY_MS = 150;
const DELAYS = { openMs: OPEN_DELAY_MS, closeMs: CLOSE_DELAY_MS };

/** Plays events at their times, with every tick that falls due in between. */
function play(events: [number, HoverEvent<string>][], until: number): HoverState<string> {
  let state = idle<string>();
  const tickUntil = (time: number) => {
    for (let due = nextTick(state); due !== null && due <= time; due = nextTick(state)) {
      state = step(state, { type: 'tick' }, due, DELAYS);
    }
  };
  for (const [time, event] of events) {
    tickUntil(time);
    state = step(state, event, time, DELAYS);
  }
  tickUntil(until);
  return state;
}

const over = (target: string | null): HoverEvent<string> => ({ type: 'over', target });

describe('opening', () => {
  it('waits for a rest of the delay, and no longer', () => {
    expect(play([[0, over('a')]], OPEN_DELAY_MS - 1).shown).toBeNull();
    expect(play([[0, over('a')]], OPEN_DELAY_MS).shown?.target).toBe('a');
  });

  it('does not start anew while the pointer moves within one title', () => {
    const moves: [number, HoverEvent<string>][] = [0, 40, 80, 120].map((at) => [at, over('a')]);
    expect(play(moves, OPEN_DELAY_MS).shown?.target).toBe('a');
  });

  it('opens nothing when the pointer sweeps over a grid', () => {
    const sweep: [number, HoverEvent<string>][] = ['a', 'b', 'c', 'd'].map((title, index) => [
      index * 60,
      over(title),
    ]);
    const state = play([...sweep, [240, over(null)]], 2_000);
    expect(state.shown).toBeNull();
  });

  it('is at once for keyboard, touch and command', () => {
    for (const opener of ['keyboard', 'touch', 'command'] as const) {
      const state = play([[0, { type: 'ask', target: 'a', opener }]], 0);
      expect(state.shown).toEqual({ target: 'a', opener, closeAt: null });
    }
  });
});

describe('writing on the card', () => {
  const shown: [number, HoverEvent<string>][] = [
    [0, over('a')],
    [500, over('card')],
    [600, { type: 'hold', on: true }],
  ];

  it('holds it open wherever the pointer goes', () => {
    const state = play([...shown, [700, over(null)], [1_500, over('b')]], 60_000);
    expect(state.shown?.target).toBe('a');
  });

  it('stops a closing that has begun', () => {
    const begun: [number, HoverEvent<string>][] = [
      [0, over('a')],
      [500, over(null)],
      [600, { type: 'hold', on: true }],
    ];
    expect(play(begun, 60_000).shown?.target).toBe('a');
  });

  it('lets it go again once that is done and the pointer moves elsewhere', () => {
    const state = play([...shown, [700, { type: 'hold', on: false }], [800, over(null)]], 60_000);
    expect(state.shown).toBeNull();
  });

  it.each<HoverEvent<string>>([
    { type: 'escape' },
    { type: 'gone', target: 'a' },
    { type: 'ask', target: 'b', opener: 'command' },
  ])('does not keep it from $type', (event) => {
    expect(play([...shown, [700, event]], 60_000).shown?.target).not.toBe('a');
    // And nothing of it is left for the next card.
    const next = play([...shown, [700, event], [900, over('c')], [2_000, over(null)]], 60_000);
    expect(next.shown?.target).not.toBe('c');
  });

  it('outlives that another title goes', () => {
    const state = play([...shown, [700, { type: 'gone', target: 'z' }], [800, over(null)]], 60_000);
    expect(state.shown?.target).toBe('a');
  });
});

describe('closing', () => {
  it('leaves time to travel from the title to the card, and stays while the pointer is on it', () => {
    const travel: [number, HoverEvent<string>][] = [
      [0, over('a')],
      [500, over(null)],
      [500 + CLOSE_DELAY_MS - 1, over('card')],
    ];
    expect(play(travel, 60_000).shown?.target).toBe('a');
  });

  it('comes after the delay when the pointer has left both', () => {
    const left: [number, HoverEvent<string>][] = [
      [0, over('a')],
      [500, over(null)],
    ];
    expect(play(left, 500 + CLOSE_DELAY_MS - 1).shown?.target).toBe('a');
    expect(play(left, 500 + CLOSE_DELAY_MS).shown).toBeNull();
  });

  it('is not put off by moving about outside', () => {
    const state = play(
      [
        [0, over('a')],
        [500, over(null)],
        [600, over(null)],
        [700, over(null)],
      ],
      500 + CLOSE_DELAY_MS,
    );
    expect(state.shown).toBeNull();
  });

  it('does not come by the pointer for what the keyboard opened', () => {
    const state = play(
      [
        [0, { type: 'ask', target: 'a', opener: 'keyboard' }],
        [10, over(null)],
      ],
      60_000,
    );
    expect(state.shown?.target).toBe('a');
    expect(step(state, { type: 'leave' }, 60_001, DELAYS).shown).toBeNull();
  });

  it('gives way to another title that is rested on', () => {
    const state = play(
      [
        [0, over('a')],
        [500, over('b')],
      ],
      500 + OPEN_DELAY_MS,
    );
    expect(state.shown).toEqual({ target: 'b', opener: 'pointer', closeAt: null });
  });
});

describe('dismissing', () => {
  it('keeps the card closed until the pointer has been elsewhere', () => {
    const dismissed: [number, HoverEvent<string>][] = [
      [0, over('a')],
      [500, { type: 'escape' }],
      [510, over('a')],
    ];
    expect(play(dismissed, 5_000).shown).toBeNull();
    const again = play([...dismissed, [600, over(null)], [700, over('a')]], 5_000);
    expect(again.shown?.target).toBe('a');
  });

  it('is not undone by the focus coming back to the link', () => {
    const state = play(
      [
        [0, { type: 'ask', target: 'a', opener: 'keyboard' }],
        [10, { type: 'escape' }],
        [10, { type: 'ask', target: 'a', opener: 'keyboard' }],
      ],
      1_000,
    );
    expect(state.shown).toBeNull();
  });

  it('forgets a title that went', () => {
    const state = play(
      [
        [0, over('a')],
        [50, { type: 'gone', target: 'a' }],
      ],
      1_000,
    );
    expect(state).toEqual(idle());
  });

  it('awaits and shows nothing on a page that was left, and opens again on one come back to', () => {
    const left: [number, HoverEvent<string>][] = [
      [0, over('a')],
      [500, over('b')],
      [550, { type: 'left' }],
    ];
    expect(play(left, 5_000)).toEqual(idle());
    expect(play([...left, [600, over('a')]], 5_000).shown?.target).toBe('a');
  });
});

describe('any sequence of events', () => {
  const target = fc.constantFrom('a', 'b', 'c');
  const event: fc.Arbitrary<HoverEvent<string>> = fc.oneof(
    fc.oneof(target, fc.constant('card' as const), fc.constant(null)).map(over),
    fc.record({
      type: fc.constant('ask' as const),
      target,
      opener: fc.constantFrom('keyboard' as const, 'touch' as const, 'command' as const),
    }),
    fc.constantFrom<HoverEvent<string>>({ type: 'leave' }, { type: 'escape' }),
    target.map((gone) => ({ type: 'gone' as const, target: gone })),
  );
  const events = fc.array(fc.tuple(fc.nat(400), event), { maxLength: 40 }).map((steps) => {
    let now = 0;
    return steps.map(([wait, each]): [number, HoverEvent<string>] => [(now += wait), each]);
  });

  it('ends closed when Esc is the last, and with nothing due for ever after', () => {
    fc.assert(
      fc.property(events, (played) => {
        const last = played.at(-1)?.[0] ?? 0;
        const state = play([...played, [last + 1, { type: 'escape' }]], last + 60_000);
        expect(state.shown).toBeNull();
        expect(nextTick(state)).toBeNull();
      }),
    );
  });

  it('never shows or awaits what is gone', () => {
    fc.assert(
      fc.property(events, target, (played, gone) => {
        const last = played.at(-1)?.[0] ?? 0;
        const state = play([...played, [last, { type: 'gone', target: gone }]], last + 60_000);
        expect(state.shown?.target).not.toBe(gone);
        expect(state.pending?.target).not.toBe(gone);
      }),
    );
  });

  it('settles: nothing stays due once the pointer is elsewhere', () => {
    fc.assert(
      fc.property(events, (played) => {
        const last = played.at(-1)?.[0] ?? 0;
        const state = play([...played, [last + 1, over(null)]], last + 60_000);
        expect(nextTick(state)).toBeNull();
        expect(state.shown?.opener).not.toBe('pointer');
      }),
    );
  });
});
