/**
 * A pure function of a text that remembers its last results: judging a page asks for the keys of the
 * same few hundred titles again and again, and folding a title costs more than all else of a judgement.
 */

/** A page of 300 mentions and its candidates have some 3,000 titles. */
const REMEMBERED = 4_096;

/** @returns the function with a memory; what it gives must not be changed. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    // Anew now and then: cheaper than to know which is the oldest.
    if (known.size >= REMEMBERED) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
