/** Makes a pack of a file, whatever kind of list it is. */
import { readJson } from './read-json.ts';
import { readTable } from './read-table.ts';
import { Refused } from './refused.ts';
import type { Reading, ReadOptions, Source } from './source.ts';
import { openText, type OpenText } from './text.ts';

/**
 * A table may begin with a bracket, as the film [REC] does, and a list with `[1] ` or `[ ] `; a JSON list goes
 * on with another value, or ends the file.
 */
const JSON_LIST = /^\[\s*(?:[[{"]|-?\d[\d.]*\s*(?:,|\]\s*$)|\]\s*$)/;

const MARKUP = /^<(?:!doctype|html|head|body|svg|\?xml)\b/i;

/**
 * Reads a pack file (JSON), a Letterboxd list export, or any table (CSV) or list of films, in JSON or a
 * film a line. Text may be UTF-8, UTF-16, Windows-1252, Korean CP949, Shift-JIS or Big5 (encoding.ts tells
 * how that is seen). Nothing is kept or sent.
 * @throws the signal's reason once that is aborted, and nothing else.
 */
export async function readSource(source: Source, options: ReadOptions): Promise<Reading> {
  try {
    const text = await openText(source, options);
    const reading = await readKind(text, source.name, options);
    options.progress?.(source.content.size, source.content.size);
    return reading;
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', problems: error.problems };
    throw error;
  }
}

async function readKind(text: OpenText, file: string, options: ReadOptions): Promise<Reading> {
  const start = text.start.trimStart();
  if (start.startsWith('{') || JSON_LIST.test(start)) return readJson(text, file, options);
  if (MARKUP.test(start)) throw new Refused({ code: 'not-a-list', file });
  return readTable(text, file, options);
}
