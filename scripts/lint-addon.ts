/**
 * node scripts/run.mjs lint-addon
 *
 * Mozilla's own check of the built add-on, as addons.mozilla.org runs it. Errors fail, and so does
 * each warning but those that a library brings into every bundle that it is in.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { outputFolder } from './build.ts';

/** What the linter says of one place. */
export interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

interface Report {
  errors: Finding[];
  warnings: Finding[];
}

/** Assignments to `innerHTML` in libraries, as they look when minified, and why nothing of ours reaches them. */
const LIBRARIES_OWN = [
  {
    // `e.innerHTML=f.__html`
    shape: /^[\w$]+\.innerHTML=[\w$]+\.__html\b/,
    why: 'Preact sets innerHTML for dangerouslySetInnerHTML, which no component of ours uses (the linter of this repository forbids it)',
  },
  {
    // `t.innerHTML=e,i=t.firstChild`
    shape: /^([\w$]+)\.innerHTML=[\w$]+,[\w$]+=\1\.firstChild\b/,
    why: 'Chartist makes a foreignObject of a text, which our charts have none of: their labels are SVG text',
  },
];

export function main(): Promise<number> {
  const addon = outputFolder('firefox');
  if (!existsSync(addon)) throw new Error('There is no .output/firefox-mv3: npm run build first.');
  const { errors, warnings } = lint(addon);
  const failures = [...errors];
  for (const finding of warnings) {
    const why = knownReason(finding, sourceOf(addon, finding));
    if (why) console.log(`Known: ${finding.code} in ${finding.file ?? ''}: ${why}.`);
    else failures.push(finding);
  }
  for (const { code, message, file, line, column } of failures) {
    console.log(
      `${code}: ${message} (${[file ?? 'add-on', line, column].filter(Boolean).join(':')})`,
    );
  }
  return Promise.resolve(failures.length > 0 ? 1 : 0);
}

/**
 * @param source the whole text of the file in which it was found; lines and columns count from 1.
 * @returns why the finding is a library's own and does no harm; undefined where it is not.
 */
export function knownReason({ code, line, column }: Finding, source: string): string | undefined {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT' || line === undefined || column === undefined)
    return undefined;
  const found = (source.split('\n')[line - 1] ?? '').slice(column - 1);
  return LIBRARIES_OWN.find(({ shape }) => shape.test(found))?.why;
}

function sourceOf(addon: string, { file }: Finding): string {
  return file && existsSync(join(addon, file)) ? readFileSync(join(addon, file), 'utf8') : '';
}

function lint(addon: string): Report {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      resolve(import.meta.dirname, '../node_modules/web-ext/bin/web-ext.js'),
      'lint',
      `--source-dir=${addon}`,
      '--output=json',
      '--no-config-discovery',
    ],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  try {
    return JSON.parse(stdout) as Report;
  } catch (error) {
    throw new Error(`web-ext lint gave no report.\n${stdout}${stderr}`, { cause: error });
  }
}
