/**
 * What every command of this project does first, from a fresh clone on: install what
 * package-lock.json names, and load TypeScript. Runs before node_modules exists, so it imports
 * nothing but Node's own modules.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const STAMP = join(ROOT, 'node_modules/.underseen-install');
const OLDEST_NODE = [20, 19];

/**
 * Makes a clone ready to run: installs its dependencies, where they are not.
 * @throws {Error} in one sentence, with the failing program's own words below it.
 */
export function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Error(
      `Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.version}.`,
    );
  }
  // A lock file that this version of Node has installed needs no second round.
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .update(process.version)
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  // On stderr, so that what a command prints can be piped.
  console.error('Installing dependencies (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund'], 'npm ci', process.platform === 'win32');
  writeFileSync(STAMP, wanted);
}

function run(command, args, name, shell = false) {
  const options = { cwd: ROOT, encoding: 'utf8', shell, maxBuffer: 64 * 1024 * 1024 };
  const { error, status, stdout, stderr } = spawnSync(command, args, options);
  if (error) throw new Error(`${name} did not start: ${error.message}.`);
  if (status !== 0) throw new Error(`${name} failed.\n${stdout}${stderr}`.trimEnd());
}

/**
 * Loads a TypeScript module of this repository: Node 20 cannot by itself, Vite can.
 * @param {string} path from the repository's root, such as `scripts/build.ts`
 * @returns {Promise<Record<string, any>>} its exports
 */
export async function loadTypeScript(path) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(ROOT, path), {
    root: ROOT,
    logLevel: 'error',
  });
  return module;
}

/**
 * Ends the process as every command does: an error is one line, its stack only with DEBUG set.
 * @param {() => Promise<number | void>} command gives the exit code; nothing means 0
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(
      process.env.DEBUG && error instanceof Error ? error.stack : `Underseen: ${message}`,
    );
    process.exitCode = 1;
  }
}
