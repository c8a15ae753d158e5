/**
 * The state that pages carry as JSON in a script, which holds more than they show.
 */
import { parseJson } from './json.ts';

/** @returns what stands under these names, one inside the other; undefined where one is absent. */
export function inside(value: unknown, ...names: string[]): unknown {
  return names.reduce<unknown>(
    (within, name) =>
      typeof within === 'object' && within !== null
        ? (within as Record<string, unknown>)[name]
        : undefined,
    value,
  );
}

/** @returns the state of a page made with Next.js, as of when it was loaded. */
export const nextState = (page: Document): unknown =>
  parseJson(page.querySelector('script#__NEXT_DATA__')?.textContent ?? '');
