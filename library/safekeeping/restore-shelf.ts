/** How the shelf of a backup comes in beside the shelf that is here: for each mark the later word wins. Pure. */
import { beats } from '../../history/sync/shared.ts';
import { type Mark, MARKS } from '../../messages.ts';
import { keyBeside } from '../beside.ts';
import type { Change } from './restore-plan.ts';
import type { ShelfRecord } from '../schema.ts';
import { latestNote, mergeRecords, withMark, wordOf } from '../shelf/shelf-changes.ts';
import { recordsOf, shelfByName, type ShelfFilm, withoutContradicted } from '../shelf/shelf.ts';

/**
 * The shelf of a backup beside the shelf that is here.
 * @param unreadable keys of records here that cannot be read, and stay
 */
export function planShelf(
  here: ShelfRecord[],
  given: ShelfRecord[],
  unreadable: ReadonlySet<string>,
): Change<ShelfRecord> {
  const byName = shelfByName(here);
  const now = new Map(here.map((record) => [record.film, record]));
  const written = new Set<string>();
  const plan: Change<ShelfRecord> = { put: [], remove: [], added: 0, changed: 0, same: 0 };
  const removed = new Set<string>();
  for (const incoming of given) {
    const found = incoming.names
      .flatMap((name) => byName.get(name) ?? [])
      .flatMap(({ film }) => now.get(film) ?? []);
    const mine = recordsOf(asFilm(incoming), found);
    const [first, ...rest] = mine;
    const isTaken = (film: string) => now.has(film) || unreadable.has(film);
    // Two films can have one key, and stand under different ones here and there.
    const next = first
      ? joined([first, ...rest], incoming)
      : { ...incoming, film: keyBeside(incoming.film, isTaken) };
    if (first && rest.length === 0 && JSON.stringify(first) === JSON.stringify(next)) {
      plan.same += 1;
      continue;
    }
    if (first) plan.changed += 1;
    else plan.added += 1;
    for (const { film } of mine) {
      now.delete(film);
      removed.add(film);
    }
    now.set(next.film, next);
    written.add(next.film);
    removed.delete(next.film);
    for (const name of next.names) byName.set(name, [...(byName.get(name) ?? []), next]);
  }
  const put = [...written].flatMap((film) => now.get(film) ?? []);
  return { ...plan, put, remove: [...removed] };
}

/** A record of another library, as this one looks for it. */
function asFilm({ names, film, title, year }: ShelfRecord): ShelfFilm {
  const gem = names.find((name) => name.startsWith('gem:')) ?? null;
  return { gem, key: film, names, otherKeys: [], titles: [title], title, year };
}

/** What is here, with each word of the incoming record that is later. */
function joined(mine: [ShelfRecord, ...ShelfRecord[]], incoming: ShelfRecord): ShelfRecord {
  let next = mine.length > 1 ? { ...mergeRecords(mine), film: mine[0].film } : mine[0];
  for (const mark of MARKS) next = withWord(next, incoming, mark);
  const note = latestNote([next, incoming]);
  if (note && (note.noted !== next.noted || note.note !== (next.note ?? ''))) {
    const { note: _note, ...others } = next;
    next = { ...others, ...(note.note === '' ? {} : { note: note.note }), noted: note.noted };
  }
  const names = joinedNames(next, incoming);
  const isChanged = next !== mine[0] || names.join('\n') !== next.names.join('\n');
  return isChanged ? { ...next, names, changed: Math.max(next.changed, incoming.changed) } : next;
}

/** The names of both. Of ids that contradict each other those of the record that was changed last stay. */
function joinedNames(here: ShelfRecord, incoming: ShelfRecord): string[] {
  const isOlder = incoming.changed <= here.changed;
  const [known, given] = isOlder
    ? [here.names, withoutContradicted(incoming.names, new Set(here.names))]
    : [withoutContradicted(here.names, new Set(incoming.names)), incoming.names];
  return [...new Set([...known, ...given])];
}

function withWord(record: ShelfRecord, incoming: ShelfRecord, mark: Mark): ShelfRecord {
  const word = wordOf(incoming, mark);
  if (word) {
    if (!beats(word, wordOf(record, mark))) return record;
    const since = word.on ? (record[mark] ?? incoming[mark] ?? word.at) : null;
    return withMark(record, mark, since, word.at);
  }
  const since = incoming[mark];
  const by = incoming.imported?.[mark];
  // What came with an account adds where nothing is said, and never speaks against the user.
  if (since === undefined || by === undefined || record[mark] !== undefined) return record;
  if (wordOf(record, mark)) return record;
  return { ...record, [mark]: since, imported: { ...record.imported, [mark]: by } };
}
