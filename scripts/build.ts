/**
 * npm run build [-- chrome|firefox]
 *
 * Builds the extension into .output/chrome-mv3 and .output/firefox-mv3.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  type Dirent,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'wxt';

export type Target = 'chrome' | 'firefox';

const ROOT = resolve(import.meta.dirname, '..');
const OUTPUT = join(ROOT, '.output');
const TARGETS: Target[] = ['chrome', 'firefox'];

/** Folders and files that no build reads. What is not named here counts, so a new room is not missed. */
const NOT_SOURCE =
  /^(?:\.git|\.ci|\.output|\.wxt|node_modules|coverage|docs|e2e|bench|vitest\.config\.ts)$|\.test\.tsx?$|\.log$/;

export async function main(args: string[]): Promise<void> {
  const targets = args.length > 0 ? args.map(asTarget) : TARGETS;
  for (const target of targets) {
    // One after another: WXT keeps the build that is under way in a variable of its module.
    // oxlint-disable-next-line no-await-in-loop
    await buildAnew(target);
    console.log(`Built ${relative(ROOT, outputFolder(target))}`);
  }
}

/** @returns where the unpacked extension of that browser is built. */
export function outputFolder(target: Target): string {
  return join(OUTPUT, `${target}-mv3`);
}

/**
 * Builds unless the last build was made from the very same sources. It does so in a process of its
 * own: WXT draws a spinner on stdout, which belongs to the command that calls.
 * @throws with WXT's own words.
 */
export async function buildOnce(target: Target): Promise<void> {
  const stamp = stampFile(target);
  const built = existsSync(join(outputFolder(target), 'manifest.json')) && existsSync(stamp);
  if (built && readFileSync(stamp, 'utf8') === hashSources(ROOT)) return;
  const child = spawn(process.execPath, ['scripts/run.mjs', 'build', target], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    words += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(words.trim().replace(/^Underseen: /, ''));
}

/**
 * Builds beside the last build and puts the new one in its place when it is whole, so that a failed
 * build, or two at once, leave nothing half made.
 */
async function buildAnew(target: Target): Promise<void> {
  // Taken first: a source that changes meanwhile makes the next build happen.
  const hash = hashSources(ROOT);
  const workshop = join(OUTPUT, `.building-${process.pid}`);
  const said: string[] = [];
  // Vite set it to "development" when it loaded this very script, and would build for that.
  process.env['NODE_ENV'] = 'production';
  try {
    mkdirSync(workshop, { recursive: true });
    await build({
      root: ROOT,
      browser: target,
      mode: 'production',
      outDir: relative(ROOT, workshop),
      logger: collector(said),
    });
    rmSync(stampFile(target), { force: true });
    rmSync(outputFolder(target), { recursive: true, force: true });
    renameSync(join(workshop, `${target}-mv3`), outputFolder(target));
    writeFileSync(stampFile(target), hash);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Error([`The build for ${target} failed.`, ...said, words].join('\n'), {
      cause: error,
    });
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function asTarget(name: string): Target {
  const target = TARGETS.find((known) => known === name);
  if (!target) throw new Error(`There is no build for ${name}; there is chrome and firefox.`);
  return target;
}

function stampFile(target: Target): string {
  return join(OUTPUT, `${target}-mv3.sources`);
}

/** @returns a hash of each file's path and contents, and of the Node version that builds them. */
export function hashSources(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const add = (folder: string): void => {
    const entries: Dirent[] = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (NOT_SOURCE.test(entry.name)) continue;
      if (entry.isDirectory()) add(path);
      else if (entry.isFile()) {
        const contents = readFileSync(path);
        hash.update(`${relative(root, path)}\0${contents.length}\0`).update(contents);
      }
    }
  };
  add(root);
  return hash.digest('hex');
}

/** A logger for WXT that keeps what went wrong and says nothing, so that stdout stays the command's. */
function collector(said: string[]) {
  const keep = (...words: unknown[]): void => {
    said.push(words.map(String).join(' '));
  };
  const drop = (): void => undefined;
  return {
    level: 3,
    debug: drop,
    log: drop,
    info: drop,
    success: drop,
    warn: keep,
    error: keep,
    fatal: keep,
  };
}
