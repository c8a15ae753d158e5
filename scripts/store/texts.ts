/** Reads the texts in docs/store, which are pages for people first: a heading, and what stands below. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const STORE = resolve(import.meta.dirname, '../../docs/store');

/**
 * @param file in docs/store
 * @returns what stands below each heading of the second level, by that heading without its backticks.
 */
export function sections(file: string): Map<string, string> {
  const [, ...parts] = readFileSync(join(STORE, file), 'utf8').split(/^## /m);
  return new Map(
    parts.map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading.replaceAll('`', '').trim(), lines.join('\n').trim()];
    }),
  );
}
