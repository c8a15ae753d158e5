import { describe, expect, it, vi } from 'vitest';
import type { FoundMatch, GemEntry, Marks } from '../../messages.ts';
import type { Library } from '../../library/library.ts';
import { gemCardStates } from '../../components/states/GemCard.states.tsx';
import { sampleFilm } from './sample-film.ts';

const plain = gemCardStates[0]?.props.entry as GemEntry;

function entry(title: string, marks: Marks = {}): GemEntry {
  const film = { ...plain.gem.film, title };
  return { ...plain, marks, gem: { ...plain.gem, id: title, film } };
}

function library(gems: GemEntry[], confidences: (FoundMatch['confidence'] | null)[]): Library {
  const matches = confidences.map(
    (confidence, index): FoundMatch | null =>
      confidence && { entry: index, confidence, evidence: [] },
  );
  return {
    gemsAt: async (places) => ({
      entries: places.flatMap((place) => gems[place] ?? []),
      total: gems.length,
    }),
    find: async () => ({ entries: gems, matches, leads: [] }),
  } as Partial<Library> as Library;
}

describe('sampleFilm', () => {
  it('takes the first gem that is certain by what the page can show of it', async () => {
    const gems = [entry('Doubtful'), entry('Corrected'), entry('Sure'), entry('Later')];
    const film = await sampleFilm(library(gems, ['likely', null, 'certain', 'certain']));
    expect(film).toMatchObject({ title: 'Sure', year: plain.gem.film.year });
  });

  it('passes over what would get no marker, or the tick of a seen film', async () => {
    const gems = [
      entry('Seen', { seen: true }),
      entry('No', { notInterested: true }),
      entry('Yes'),
    ];
    const film = await sampleFilm(library(gems, ['certain', 'certain', 'certain']));
    expect(film?.title).toBe('Yes');
  });

  it('reads no more of a large library than one question may name', async () => {
    const gems = Array.from({ length: 1_000 }, (_, index) => entry(`Film ${index}`));
    const large = library(
      gems,
      gems.map(() => null),
    );
    const gemsAt = vi.spyOn(large, 'gemsAt');
    const find = vi.spyOn(large, 'find');
    expect(await sampleFilm(large)).toBeNull();
    expect(gemsAt).toHaveBeenCalledExactlyOnceWith([...gems.keys()].slice(0, 300));
    expect(find.mock.lastCall?.[0]).toHaveLength(300);
  });

  it('finds none in an empty library', async () => {
    expect(await sampleFilm(library([], []))).toBeNull();
  });
});
