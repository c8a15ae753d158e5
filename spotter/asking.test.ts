import { describe, expect, it, vi } from 'vitest';
import type { Mention } from '../film.ts';
import { MAX_MENTIONS_A_MESSAGE } from '../limits.ts';
import type { Found, GemEntry } from '../messages.ts';
import { startAsking } from './asking.ts';

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
    for (const title of ['Gem', 'Other', 'Gem']) asking.lookUp(mentionOf(title));
    asking.send();
    await vi.waitFor(() => expect(answered).toHaveBeenCalledOnce());
    expect(find).toHaveBeenCalledExactlyOnceWith([mentionOf('Gem'), mentionOf('Other')]);
    expect(asking.lookUp(mentionOf('Gem'))?.entry).toBe(ENTRY);
    expect(asking.lookUp(mentionOf('Other'))).toBeNull();
    asking.send();
    expect(find).toHaveBeenCalledOnce();
  });

  it('does not ask again while an answer is under way', async () => {
    const find = vi.fn(answer);
    const answered = vi.fn();
    const asking = startAsking({ find, answered });
    asking.lookUp(mentionOf('Gem'));
    asking.send();
    expect(asking.lookUp(mentionOf('Gem'))).toBeUndefined();
    asking.send();
    await vi.waitFor(() => expect(answered).toHaveBeenCalled());
    expect(find).toHaveBeenCalledOnce();
  });

  it('splits what the limit does not let through at once', async () => {
    const find = vi.fn(answer);
    const answered = vi.fn();
    const asking = startAsking({ find, answered });
    for (let film = 0; film <= MAX_MENTIONS_A_MESSAGE; film += 1) {
      asking.lookUp(mentionOf(`Film ${film}`));
    }
    asking.send();
    await vi.waitFor(() => expect(answered).toHaveBeenCalledTimes(2));
    expect(find.mock.calls.map(([batch]) => batch.length)).toEqual([MAX_MENTIONS_A_MESSAGE, 1]);
  });

  it('asks again when the background could not be reached', async () => {
    const find = vi.fn(answer).mockResolvedValueOnce(null as unknown as Found);
    const answered = vi.fn();
    const asking = startAsking({ find, answered });
    asking.lookUp(mentionOf('Gem'));
    asking.send();
    await vi.waitFor(() => {
      asking.lookUp(mentionOf('Gem'));
      asking.send();
      expect(answered).toHaveBeenCalledOnce();
    });
    expect(asking.lookUp(mentionOf('Gem'))?.entry).toBe(ENTRY);
  });
});
