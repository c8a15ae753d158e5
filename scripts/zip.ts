/**
 * npm run zip [-- --check]
 *
 * Makes what is sent to the stores, in .output: an archive of the extension for Chromium and one for
 * Firefox, and one of the sources that they are built from. Says of each its size and SHA-256: from
 * the same sources anybody gets the same bytes. With --check nothing is written: the last builds are
 * archived in memory and held against what may ship.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { type Target, buildOnce, main as build, outputFolder } from './build.ts';
import { type ArchivedFile, makeArchive } from './zip/archive.ts';
import { faultsOf } from './zip/faults.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OUTPUT = join(ROOT, '.output');
const TARGETS: Target[] = ['chrome', 'firefox'];

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean' } } });
  if (values.check) {
    for (const target of TARGETS) await buildOnce(target);
    return tell(TARGETS.flatMap((target) => faultsOf(filesBelow(outputFolder(target)), ROOT)));
  }
  await build([]);
  const faults = TARGETS.flatMap((target) => faultsOf(filesBelow(outputFolder(target)), ROOT));
  if (faults.length > 0) return tell(faults);
  mkdirSync(OUTPUT, { recursive: true });
  for (const target of TARGETS) write(target, filesBelow(outputFolder(target)));
  if (existsSync(join(ROOT, '.git'))) write('sources', filesInGit());
  else console.log('No archive of the sources: it holds what git knows, and this is no clone.');
  return 0;
}

function tell(faults: string[]): number {
  for (const fault of faults) console.log(fault);
  return faults.length > 0 ? 1 : 0;
}

function write(name: string, files: ArchivedFile[]): void {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const path = join(OUTPUT, `underseen-${version}-${name}.zip`);
  const archive = makeArchive(files);
  writeFileSync(path, archive);
  const hash = createHash('sha256').update(archive).digest('hex');
  console.log(`${relative(ROOT, path)}  ${archive.length} bytes  sha256 ${hash}`);
}

/** @returns each file of a folder and the folders in it. */
function filesBelow(folder: string): ArchivedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(folder, path).split(sep).join('/'),
      bytes: readFileSync(path),
    }));
}

/** @returns what is committed or staged, as it is in the work tree; what git ignores is no source. */
function filesInGit(): ArchivedFile[] {
  const { status, stdout, stderr } = spawnSync('git', ['ls-files', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git did not say which files are sources.\n${stderr}`);
  return stdout
    .split('\0')
    .filter((path) => path && existsSync(join(ROOT, path)))
    .map((path) => ({ path, bytes: readFileSync(join(ROOT, path)) }));
}
