/** Reads a pack file (JSON), gem by gem. */
import type { Gem } from '../../film.ts';
import { MAX_GEMS_A_PACK } from '../../limits.ts';
import type { Problem } from '../../problem.ts';
import { quote } from '../characters.ts';
import type { FieldProblem } from '../format-problems.ts';
import { parseGem, parsePack } from '../format.ts';
import { LineCount, parseJson } from './json.ts';
import { Refused } from './refused.ts';
import type { Draft } from './source.ts';
import { splitPack, type PackPieces } from './split-pack.ts';
import type { OpenText } from './text.ts';

/** @throws Refused where it is no valid pack, with every problem of it: a pack is taken whole or not at all. */
export async function readPack({ pieces, pause }: OpenText, file: string): Promise<Draft> {
  const parts: string[] = [];
  for await (const piece of pieces) parts.push(piece);
  const text = parts.join('');
  const split = await splitPack(text, pause);
  const head = parseHead(text, split, file);
  if (split.gems.length > MAX_GEMS_A_PACK) {
    throw new Refused({ code: 'too-many-rows', file, bound: MAX_GEMS_A_PACK });
  }
  const problems: Problem[] = [];
  const parsed = parsePack(head);
  if ('found' in parsed) problems.push(...parsed.found.map((found) => problemOf(found, file)));

  const gems: Gem[] = [];
  const ids = new Set<string>();
  const lines = new LineCount(text);
  for (const [index, [start, end]] of split.gems.entries()) {
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
  const pack = { ...parsed.pack, gems: split.gems.length > 0 ? gems : parsed.pack.gems };
  return { pack, read: pack.gems.length, skipped: [], adjusted: [] };
}

function parseHead(text: string, { head, cut }: PackPieces, file: string): object {
  const value = parseHeadJson(text, head, cut, file);
  const isPack = typeof value === 'object' && value !== null && 'gems' in value;
  if (!isPack) throw new Refused({ code: 'not-a-pack', file });
  const format = 'format' in value ? value.format : undefined;
  if (typeof format === 'number' && format > 1) {
    throw new Refused({ code: 'newer-format', file, detail: quote(format) });
  }
  return value;
}

/** A break after the gems stands as many lines further down as they take. */
function parseHeadJson(text: string, head: string, cut: number, file: string): unknown {
  try {
    return parseJson(head, file, () => 1);
  } catch (error) {
    const [problem] = error instanceof Refused ? error.problems : [];
    if (!problem) throw error;
    const before = new LineCount(head).at(cut);
    const taken = new LineCount(text).at(text.length) - new LineCount(head).at(head.length);
    const row = problem.row ?? 1;
    throw new Refused({ ...problem, row: row > before ? row + taken : row });
  }
}

function problemOf(found: FieldProblem, file: string): Problem {
  const { sentence: _sentence, ...problem } = found;
  return { ...problem, file };
}
