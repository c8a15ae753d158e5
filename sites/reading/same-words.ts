/**
 * Whether two texts say the same: a heading and the JSON-LD beside it, a label and the page's name.
 */

/** Small letters without the accents that Latin, Greek and Cyrillic letters may have or lack. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '');

/** Letters and figures of any script alone; vowel signs are letters too, in scripts that have them. */
export const lettersOf = (text: string): string =>
  folded(text).replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Whether two texts have the same letters and figures: "WALL·E" and "Wall-E" do, "!" and "?" do not. */
export function sameWords(one: string, other: string): boolean {
  const [letters, others] = [one, other].map((text) => lettersOf(text.replaceAll('&', 'and')));
  return letters !== '' && letters === others;
}
