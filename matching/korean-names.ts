/**
 * Korean names across romanisations: Cho Keun-hyun is Geun-hyun Cho. Applied only between names of
 * Korean shape, a known family name and a given name of one or two syllables, before or after it.
 */
import { familyNames } from './korean-family-names.ts';
import { isVowel, koreanSounds, soundAlike } from './korean-sounds.ts';
import { nameParts } from './person-key.ts';
import { remembered } from './remembered.ts';

interface KoreanName {
  families: ReadonlySet<number>;
  /** The given name as written, in one or two pieces. */
  given: string[];
}

const MAX_SYLLABLES = 2;

function isGivenName(pieces: string[]): boolean {
  if (pieces.length === 0 || pieces.length > MAX_SYLLABLES) return false;
  const counts = pieces.map((piece) => koreanSounds(piece)?.filter(isVowel).length ?? 0);
  return counts.every((count) => count > 0) && counts.reduce((a, b) => a + b) <= MAX_SYLLABLES;
}

/** @returns every way to read a name as a Korean one: either end may be the family name. */
const readings = remembered((name): KoreanName[] => {
  const parts = nameParts(name);
  const first = parts[0]?.join('') ?? '';
  // Written in Hangul a name has no spaces: 장선우, and 남궁민 with one of the rare long families.
  const splits: [string, string[]][] =
    parts.length === 1 && /^\p{Script=Hangul}{2,5}$/u.test(first)
      ? [1, 2].map((length) => [first.slice(0, length), [first.slice(length)].filter(Boolean)])
      : parts.length > 1
        ? [
            [first, parts.slice(1).flat()],
            [parts.at(-1)?.join('') ?? '', parts.slice(0, -1).flat()],
          ]
        : [];
  return splits.flatMap(([family, given]) => {
    const families = familyNames(family);
    return families && isGivenName(given) ? [{ families, given }] : [];
  });
});

/** Every way to cut a given name written in one piece into two. */
function cuts(piece: string): string[][] {
  return Array.from({ length: piece.length - 1 }, (_, at) => [
    piece.slice(0, at + 1),
    piece.slice(at + 1),
  ]);
}

function samePieces(a: string[], b: string[]): boolean {
  return a.every((piece, at) => {
    const [one, other] = [koreanSounds(piece), koreanSounds(b[at] ?? '')];
    return one !== null && other !== null && soundAlike(one, other);
  });
}

function sameGiven(a: string[], b: string[]): boolean {
  if (a.length === b.length) return samePieces(a, b);
  const [whole, pieces] = a.length < b.length ? [a, b] : [b, a];
  return cuts(whole.join('')).some((cut) => samePieces(cut, pieces));
}

/**
 * Whether two names can be one Korean name, written by different systems (or one of them in Hangul).
 * Weaker than `sameName`: 김성수 and 김승수 can be written alike.
 */
export function sameKoreanName(a: string, b: string): boolean {
  const others = readings(b);
  return readings(a).some((one) =>
    others.some(
      (other) =>
        [...one.families].some((family) => other.families.has(family)) &&
        sameGiven(one.given, other.given),
    ),
  );
}
