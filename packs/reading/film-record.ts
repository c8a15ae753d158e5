/**
 * Makes cells with names of what a program wrote of a film in JSON: Trakt has title, year and ids in
 * `movie` and `movie.ids`, Jellyfin its ids in `ProviderIds`, others have it all side by side.
 */

/** What holds the film of an entry and has no meaning of its own; the innermost says what the film is called. */
const HOLDERS = /^(?:movie|film|item|media|show|node)$/i;

const IDS = /^(?:ids|(?:external|provider|unique)_?ids?)$/i;

/** Deeper, nothing was found that lists have. */
const DEEPEST = 4;

/** Between several of a kind, where a comma may stand in a name. */
const BETWEEN = '; ';

/** @returns each cell by its column's name, an item that is text alone as a title; none for what is no film. */
export function filmRecord(item: unknown): Map<string, string> {
  const cells = new Map<string, string>();
  if (typeof item === 'string') return cells.set('title', item);
  if (isObject(item)) take(item, '', 0, cells);
  return cells;
}

function take(
  record: Record<string, unknown>,
  before: string,
  depth: number,
  cells: Map<string, string>,
): void {
  for (const [key, value] of Object.entries(record)) {
    const name = `${before}${key}`;
    if (!isObject(value)) {
      cells.set(name, textOf(value));
      continue;
    }
    if (depth === DEEPEST) continue;
    if (HOLDERS.test(key) && before === '') take(value, '', depth + 1, cells);
    else if (IDS.test(key) && before === '') takeIds(value, cells);
    else if (typeof value['name'] === 'string') cells.set(name, value['name']);
    else take(value, `${name} `, depth + 1, cells);
  }
}

/** That they are ids is said outside of them. */
function takeIds(ids: Record<string, unknown>, cells: Map<string, string>): void {
  for (const [key, value] of Object.entries(ids)) {
    cells.set(/id$/i.test(key) ? key : `${key} id`, textOf(value));
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(BETWEEN);
  return isObject(value) && typeof value['name'] === 'string' ? value['name'] : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
