import { describe, expect, it, vi } from 'vitest';
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

  it('asks again when the background could not be reached', async () => {
    const find = vi.fn(answer).mockResolvedValueOnce(null as unknown as Found);
    const answered = vi.fn();
    const asking = startAsking({ find, answered });
    asking.lookUp(questionOf('Gem'));
    asking.send();
    await vi.waitFor(() => {
      asking.lookUp(questionOf('Gem'));
      asking.send();
      expect(answered).toHaveBeenCalledOnce();
    });
    expect(asking.lookUp(questionOf('Gem'))?.[0]?.entry).toBe(ENTRY);
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
});
