import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Mention } from '../film.ts';
import { MAX_MENTIONS_A_MESSAGE } from '../limits.ts';
import type { Found, GemEntry } from '../messages.ts';
import { type Question, startAsking } from './asking.ts';

function questionOf(title: string, isSubject = false): Question {
  return { isSubject, mention: mentionOf(title) };
}

function mentionOf(title: string): Mention {
  return {
    title,
    otherTitles: [],
    year: 2005,
    yearKind: 'release',
    directors: [],
    ids: {},
    kind: null,
  };
}

const ENTRY = { gem: { id: 'gem' } } as GemEntry;

/** Answers that titles beginning with "Gem" are one. */
async function answer(mentions: Mention[]): Promise<Found> {
  await Promise.resolve();
  return {
    entries: [ENTRY],
    leads: [],
    matches: mentions.map(({ title }) =>
      title.startsWith('Gem') ? { entry: 0, confidence: 'certain', evidence: ['title'] } : null,
    ),
  };
}

describe('asking', () => {
  it('asks a whole batch in one message, and each mention once', async () => {
    const find = vi.fn(answer);
    const answered = vi.fn();
    const asking = startAsking({ find, answered });
    for (const title of ['Gem', 'Other', 'Gem']) asking.lookUp(questionOf(title));
    asking.send();
    await vi.waitFor(() => expect(answered).toHaveBeenCalledOnce());
    expect(find).toHaveBeenCalledExactlyOnceWith(
      [mentionOf('Gem'), mentionOf('Other')],
      [],
      [null, null],
    );
    expect(asking.lookUp(questionOf('Gem'))?.[0]?.entry).toBe(ENTRY);
    expect(asking.lookUp(questionOf('Other'))).toEqual([]);
    asking.send();
    expect(find).toHaveBeenCalledOnce();
  });

  it('does not ask again while an answer is under way', async () => {
    const find = vi.fn(answer);
    const answered = vi.fn();
    const asking = startAsking({ find, answered });
    asking.lookUp(questionOf('Gem'));
    asking.send();
    expect(asking.lookUp(questionOf('Gem'))).toBeUndefined();
    asking.send();
    await vi.waitFor(() => expect(answered).toHaveBeenCalled());
    expect(find).toHaveBeenCalledOnce();
  });

  it('splits what the limit does not let through at once', async () => {
    const find = vi.fn(answer);
    const answered = vi.fn();
    const asking = startAsking({ find, answered });
    for (let film = 0; film <= MAX_MENTIONS_A_MESSAGE; film += 1) {
      asking.lookUp(questionOf(`Film ${film}`));
    }
    asking.send();
    await vi.waitFor(() => expect(answered).toHaveBeenCalledTimes(2));
    expect(find.mock.calls.map(([batch]) => batch.length)).toEqual([MAX_MENTIONS_A_MESSAGE, 1]);
  });

  it('says which mentions the page is about, and keeps the leads that their films are', async () => {
    const find = vi.fn(async (mentions: Mention[]): Promise<Found> => ({
      ...(await answer(mentions)),
      leads: [{ mention: 1, entry: 0, lead: 2, confidence: 'certain', evidence: ['tmdb-id'] }],
    }));
    const asking = startAsking({ find, answered: vi.fn() });
    asking.lookUp(questionOf('Other'));
    asking.lookUp(questionOf('Subject', true));
    asking.send();
    await vi.waitFor(() => expect(asking.lookUp(questionOf('Subject', true))).toHaveLength(1));
    expect(find).toHaveBeenCalledWith(expect.anything(), [1], [null, null]);
    expect(asking.lookUp(questionOf('Subject', true))?.[0]?.lead).toBe(2);
    expect(asking.lookUp(questionOf('Other'))).toEqual([]);
  });

  it('forgets the oldest answers without a match where there are many, and never a match', async () => {
    const asking = startAsking({ find: answer, answered: vi.fn() });
    const ask = async (title: string) => {
      asking.lookUp(questionOf(title));
      asking.send();
      await vi.waitFor(() => expect(asking.lookUp(questionOf(title))).toBeDefined());
    };
    await ask('Gem');
    await ask('First');
    const last = 2 * MAX_MENTIONS_A_MESSAGE;
    for (let film = 0; film < last; film += 1) asking.lookUp(questionOf(`Film ${film}`));
    await ask(`Film ${last}`);
    expect(asking.lookUp(questionOf('First'))).toBeUndefined();
    expect(asking.lookUp(questionOf('Gem'))).toHaveLength(1);
    expect(asking.lookUp(questionOf(`Film ${last}`))).toEqual([]);
  });

  it('tells where a film stands, and does not ask again where it stands elsewhere too', () => {
    const find = vi.fn(answer);
    const asking = startAsking({ find, answered: vi.fn() });
    asking.lookUp(questionOf('Gem'), { link: 'https://mubi.com/films/gem' });
    asking.send();
    asking.lookUp(questionOf('Gem'), { link: 'https://mubi.com/films/gem?again' });
    asking.send();
    const links = ['https://mubi.com/films/gem'];
    expect(find).toHaveBeenCalledExactlyOnceWith([mentionOf('Gem')], [], links);
  });

  it('asks anew after it forgot, and takes no answer to what was asked before', async () => {
    let late: (found: Found) => void = () => {};
    const find = vi.fn(answer).mockImplementationOnce(
      () =>
        new Promise<Found>((done) => {
          late = done;
        }),
    );
    const asking = startAsking({ find, answered: vi.fn() });
    asking.lookUp(questionOf('Gem'));
    asking.send();
    asking.forget();
    asking.lookUp(questionOf('Gem'));
    asking.send();
    expect(find).toHaveBeenCalledTimes(2);
    await vi.waitFor(() => expect(asking.lookUp(questionOf('Gem'))).toHaveLength(1));
    late({ entries: [], matches: [null], leads: [] });
    await Promise.resolve();
    expect(asking.lookUp(questionOf('Gem'))).toHaveLength(1);
  });

  it('takes over what is said of a film later, by whichever of its gems, and of no other', async () => {
    const other = { pack: { id: 'b' }, gem: { id: 'other' }, marks: {} } as GemEntry;
    const entry = {
      pack: { id: 'a' },
      gem: { id: 'gem' },
      marks: {},
      note: 'Old',
      also: [{ pack: { id: 'b' }, gem: { id: 'gem' } }],
    } as GemEntry;
    const match = { confidence: 'certain' as const, evidence: [] };
    const found: Found = {
      entries: [entry, other],
      matches: [
        { entry: 0, ...match },
        { entry: 1, ...match },
      ],
      leads: [],
    };
    const asking = startAsking({ find: () => Promise.resolve(found), answered: vi.fn() });
    const entryOf = (title: string) => asking.lookUp(questionOf(title))?.[0]?.entry;
    for (const title of ['Gem', 'Other']) asking.lookUp(questionOf(title));
    asking.send();
    await vi.waitFor(() => expect(entryOf('Gem')).toBeDefined());
    asking.change({ pack: 'b', gem: 'gem' }, { marks: { saved: true } });
    asking.change({ pack: 'a', gem: 'gem' }, { note: 'New' });
    expect(entryOf('Gem')).toMatchObject({ marks: { saved: true }, note: 'New' });
    expect(entryOf('Other')).toEqual({ pack: { id: 'b' }, gem: { id: 'other' }, marks: {} });
  });

  it('takes over what is said while an older answer is under way, and nothing said before it was asked', async () => {
    let reply = (_found: Found) => {};
    const find = () =>
      new Promise<Found>((resolve) => {
        reply = resolve;
      });
    const found = (marks: object): Found => ({
      entries: [{ pack: { id: 'a' }, gem: { id: 'gem' }, marks } as GemEntry],
      matches: [{ entry: 0, confidence: 'certain', evidence: [] }],
      leads: [],
    });
    const asking = startAsking({ find, answered: vi.fn() });
    const marksOf = (title: string) => asking.lookUp(questionOf(title))?.[0]?.entry.marks;
    marksOf('Gem');
    asking.send();
    asking.change({ pack: 'a', gem: 'gem' }, { marks: { saved: true } });
    reply(found({}));
    await vi.waitFor(() => expect(marksOf('Gem')).toEqual({ saved: true }));

    marksOf('Gem again');
    asking.send();
    reply(found({ seen: true }));
    await vi.waitFor(() => expect(marksOf('Gem again')).toEqual({ seen: true }));
  });
});

describe('without an answer', () => {
  const GEM = [mentionOf('Gem')];

  afterEach(() => vi.useRealTimers());

  /** Asks about a gem of which nothing is heard the first `times`. */
  function askInVain(times: number) {
    vi.useFakeTimers();
    let left = times;
    const find = vi.fn(async (mentions: Mention[]) => {
      left -= 1;
      return left < 0 ? answer(mentions) : null;
    });
    const answered = vi.fn();
    const asking = startAsking({ find, answered });
    const ask = (title: string) => {
      asking.lookUp(questionOf(title));
      asking.send();
    };
    ask('Gem');
    return { asking, ask, find, answered };
  }

  it('asks again by itself, later and later', async () => {
    const { asking, find, answered } = askInVain(2);
    await vi.advanceTimersByTimeAsync(400);
    expect(find).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(find).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1_800);
    expect(find).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(200);
    expect(find.mock.calls.map(([batch]) => batch)).toEqual([GEM, GEM, GEM]);
    expect(answered).toHaveBeenCalledOnce();
    expect(asking.lookUp(questionOf('Gem'))?.[0]?.entry).toBe(ENTRY);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(find).toHaveBeenCalledTimes(3);
  });

  it('gives up in the end, and asks where the mention is read again', async () => {
    const { ask, find, answered } = askInVain(5);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(find).toHaveBeenCalledTimes(5);
    expect(answered).not.toHaveBeenCalled();
    ask('Gem');
    await vi.advanceTimersByTimeAsync(0);
    expect(answered).toHaveBeenCalledOnce();
  });

  it('has others answered meanwhile, which are not asked about together', async () => {
    const { ask, find, answered } = askInVain(1);
    await vi.advanceTimersByTimeAsync(0);
    ask('Other');
    ask('Gem');
    await vi.advanceTimersByTimeAsync(0);
    expect(answered).toHaveBeenCalledOnce();
    expect(find.mock.lastCall?.[0]).toEqual([mentionOf('Other')]);
  });

  it('does not ask again about what was forgotten', async () => {
    const { asking, find } = askInVain(1);
    await vi.advanceTimersByTimeAsync(0);
    asking.forget();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(find).toHaveBeenCalledOnce();
  });
});
