/** Reads a pack file (JSON), gem by gem. */
import type { Gem } from '../../film.ts';
import { MAX_GEMS_A_PACK } from '../../limits.ts';
import type { Problem } from '../../problem.ts';
import { quote } from '../characters.ts';
import type { FieldProblem } from '../format-problems.ts';
import { parseGem, parsePack } from '../format.ts';
import { LineCount, parseAround, parseJson } from './json.ts';
import { Refused } from './refused.ts';
import type { Draft } from './source.ts';
import type { Pause } from './pause.ts';
import { type ListPieces, splitList } from './split-list.ts';

/** @throws Refused where it is no valid pack, with every problem of it: a pack is taken whole or not at all. */
export async function readPack(text: string, file: string, pause: Pause): Promise<Draft> {
  const split = await splitList(text, (key) => key === 'gems', pause);
  const head = parseHead(text, split, file);
  if (split.items.length > MAX_GEMS_A_PACK) {
    throw new Refused({ code: 'too-many-rows', file, bound: MAX_GEMS_A_PACK });
  }
  const problems: Problem[] = [];
  const parsed = parsePack(head);
  if ('found' in parsed) problems.push(...parsed.found.map((found) => problemOf(found, file)));

  const gems: Gem[] = [];
  const ids = new Set<string>();
  const lines = new LineCount(text);
  for (const [index, [start, end]] of split.items.entries()) {
    await pause();
    const value = parseJson(text.slice(start, end), file, () => lines.at(start));
    const gem = parseGem(value, index);
    if ('found' in gem) {
      const row = lines.at(start);
      problems.push(...gem.found.map((found) => ({ ...problemOf(found, file), row })));
      continue;
    }
    const { id } = gem.gem;
    if (ids.has(id)) {
      const field = `${quote(id)} › id`;
      problems.push({ code: 'field-double-id', file, row: lines.at(start), field });
    }
    ids.add(id);
    gems.push(gem.gem);
  }
  if (problems.length > 0 || 'found' in parsed) {
    throw new Refused({ code: 'not-a-valid-pack', file }, problems);
  }
  // Where the list of gems was not found by its brackets, the pack was parsed with them.
  const pack = { ...parsed.pack, gems: split.items.length > 0 ? gems : parsed.pack.gems };
  return { pack, read: pack.gems.length, skipped: [], adjusted: [] };
}

function parseHead(text: string, split: ListPieces, file: string): object {
  const value = parseAround(text, split, file);
  const isPack = typeof value === 'object' && value !== null && 'gems' in value;
  if (!isPack) throw new Refused({ code: 'not-a-pack', file });
  const format = 'format' in value ? value.format : undefined;
  if (typeof format === 'number' && format > 1) {
    throw new Refused({ code: 'newer-format', file, detail: quote(format) });
  }
  return value;
}

function problemOf(found: FieldProblem, file: string): Problem {
  const { sentence: _sentence, ...problem } = found;
  return { ...problem, file };
}
