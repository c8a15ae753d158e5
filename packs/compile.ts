/**
 * Makes a pack of a folder: `pack.yaml` says what the pack is, every Markdown file is a gem. Node only:
 * the build writes the result into the extension as JSON.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Pack } from '../film.ts';
import { parsePack } from './format.ts';
import { readGemFile, readYaml, type GemFile, type ReviewDefaults } from './markdown.ts';

/** Where the bundled pack is written. */
export const BUNDLED_PACK_FOLDER = join(import.meta.dirname, 'korean-hidden-gems');

/** @throws one error that tells everything that is wrong with the pack's files. */
export function compileBundledPack(): Pack {
  return compilePack(BUNDLED_PACK_FOLDER);
}

/**
 * @param folder absolute path of the pack's folder.
 * @throws one error that tells everything that is wrong with the folder's files.
 */
export function compilePack(folder: string): Pack {
  const about = readYaml('pack.yaml', readFileSync(join(folder, 'pack.yaml'), 'utf8'));
  if ('problems' in about) throw notValid(folder, about.problems);
  const { review, ...info } = about.fields;
  // What is not as it should be here is found in every gem by parsePack.
  const defaults = { lang: info['language'], ...(review as object) } as ReviewDefaults;

  const files = readGemFiles(folder, defaults);
  const problems = files.flatMap((file) => ('problems' in file ? file.problems : []));
  if (problems.length > 0) throw notValid(folder, problems);
  const gems = files
    .filter((file) => 'gem' in file)
    .toSorted((a, b) => a.order - b.order || a.gem.id.localeCompare(b.gem.id, 'en'))
    .map((file) => file.gem);

  const parsed = parsePack({ format: 1, ...info, gems });
  if ('problems' in parsed) throw notValid(folder, parsed.problems);
  return parsed.pack;
}

/** Every gem file of a folder, in the order of their names. */
export function readGemFiles(
  folder: string,
  defaults: ReviewDefaults,
): (GemFile | { problems: string[] })[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => readGemFile(name, readFileSync(join(folder, name), 'utf8'), defaults));
}

function notValid(folder: string, problems: string[]): Error {
  return new Error(
    [`The pack “${basename(folder)}” is not valid:`, ...problems.map((p) => `- ${p}`)].join('\n'),
  );
}
