/**
 * What several places say of one thing.
 * @returns the one value that all give who give any; null where nobody does, undefined where they
 * contradict each other, so that none is to be believed
 */
export function agreed<Value>(said: Iterable<Value | null | undefined>): Value | null | undefined {
  const given = new Set([...said].filter((each) => each !== null && each !== undefined));
  const [first = null, ...others] = given;
  return others.length > 0 ? undefined : first;
}
