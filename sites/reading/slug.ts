/**
 * Slugs: titles as addresses spell them. A slug proves which of the words at a link or heading are the
 * title, and is a title itself where there are no words.
 */
import { folded, lettersOf } from './same-words.ts';
import { cleanText, splitYear, yearIn } from './text.ts';

/** Words of a page that a slug proves to be the title. */
export interface NamedBySlug {
  title: string;
  /** In brackets behind the words, else in the slug: there to tell namesakes apart, so the film's own. */
  year: number | null;
  /** What the slug has behind the title: nothing, a year (`paju-2009`), or a number (`paju-2`). */
  behind: string;
}

/** The words of a slug, be they parted by hyphens or underscores; what is not encoded well stays. */
export function wordsOfSlug(slug: string): string {
  let words = slug;
  try {
    words = decodeURIComponent(slug);
  } catch {
    // A lone % is a character like any other.
  }
  return cleanText(words.replaceAll(/[-_]/g, ' '));
}

/** How a title may be spelled: with its article or without, and `&` as "and" or left out. */
function spellings(text: string): string[] {
  const whole = folded(text);
  const withoutArticle = whole.replace(/^[^\p{L}\p{N}]*(?:the|an?)[\s-]+/u, '');
  return [whole, withoutArticle]
    .flatMap((each) => [each.replaceAll('&', 'and'), each])
    .map(lettersOf)
    .filter((letters) => letters !== '');
}

function spellsAlike(one: string, other: string): boolean {
  const others = spellings(other);
  return spellings(one).some((letters) => others.includes(letters));
}

/**
 * The words that a slug may spell with something else behind them, the likeliest first. Figures that
 * cannot be a year are no reason to take a title apart: `room-0237`.
 */
function partings(spelled: string, isNumbered: boolean): { words: string; behind: string }[] {
  const [, stem = '', year = ''] = /^(.+) (\d{4})$/.exec(spelled) ?? [];
  const [, numbered = '', number = ''] =
    /^(.+?) ((?:\d{4} )?\d+)$/.exec(isNumbered ? spelled : '') ?? [];
  return [
    { words: spelled, behind: '' },
    { words: yearIn(year) ? stem : '', behind: year },
    { words: numbered, behind: number },
  ];
}

/**
 * Reads words as the title that a slug spells.
 * @param numbering `numbered` where the site tells namesakes apart by number, too (`possessed-2`);
 *   elsewhere such a slug is a sequel's
 * @returns null where the words say something else: "Watch now", "Cast", another film
 */
export function namedBySlug(
  words: string | null | undefined,
  slug: string,
  numbering?: 'numbered',
): NamedBySlug | null {
  const { title, year } = splitYear(words);
  const found = partings(wordsOfSlug(slug), numbering === 'numbered').find((parting) =>
    spellsAlike(title, parting.words),
  );
  return found ? { title, year: year ?? yearIn(found.behind), behind: found.behind } : null;
}

/** The label that the slug spells; by preference whole, as "Paju 2" and "Paju" may stand together. */
export function namedAmong(
  labels: string[],
  slug: string,
  numbering?: 'numbered',
): NamedBySlug | null {
  const named = labels.flatMap((label) => namedBySlug(label, slug, numbering) ?? []);
  return named.find(({ behind }) => behind === '') ?? named[0] ?? null;
}
