/** JSON of something large, a piece at a time: the very text that `JSON.stringify` gives. Pure. */

/** Lists up to this long, and whatever has no longer one in it, are written in one go. */
const SHORT_LIST = 50;

/** A piece of the text. */
export interface JsonPiece {
  text: string;
  /** Whether it ends an item of a long list. */
  isItem: boolean;
}

/** Whether a value is worth going into: it is a long list, or has one in it. */
function hasLongList(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.length > SHORT_LIST || value.some(hasLongList);
  return Object.values(value).some(hasLongList);
}

/**
 * @param value of what JSON has: objects, lists, texts, numbers, true, false, null
 * @param indent spaces a step, as for `JSON.stringify`
 */
export function* jsonPieces(value: unknown, indent = 0): Generator<JsonPiece> {
  yield* piecesOf(value, indent, 0);
}

function* piecesOf(value: unknown, indent: number, depth: number): Generator<JsonPiece> {
  if (typeof value !== 'object' || value === null || !hasLongList(value)) {
    yield { text: whole(value, indent, depth), isItem: false };
    return;
  }
  const isList = Array.isArray(value);
  const isLong = isList && value.length > SHORT_LIST;
  let open = isList ? '[' : '{';
  for (const [name, part] of isList ? items(value) : properties(value, indent)) {
    yield { text: `${open}${line(indent, depth + 1)}${name}`, isItem: false };
    yield* piecesOf(part, indent, depth + 1);
    if (isLong) yield { text: '', isItem: true };
    open = ',';
  }
  yield { text: `${line(indent, depth)}${isList ? ']' : '}'}`, isItem: false };
}

/** What stands before each part, and the part. */
type Part = [name: string, part: unknown];

function* items(list: unknown[]): Generator<Part> {
  for (const item of list) yield ['', item];
}

function* properties(value: object, indent: number): Generator<Part> {
  for (const [name, part] of Object.entries(value) as Part[]) {
    if (part !== undefined) yield [`${JSON.stringify(name)}:${indent > 0 ? ' ' : ''}`, part];
  }
}

/** No text within JSON has a line break of its own. */
function whole(value: unknown, indent: number, depth: number): string {
  // Nothing stands as null in a list; in an object it does not come this far.
  if (value === undefined) return 'null';
  return JSON.stringify(value, null, indent).replaceAll('\n', line(indent, depth));
}

function line(indent: number, depth: number): string {
  return indent > 0 ? `\n${' '.repeat(indent * depth)}` : '';
}
