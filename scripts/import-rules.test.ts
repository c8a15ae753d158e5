/**
 * Holds "who may import whom" (docs/architecture.md) against the linter's own configuration: every
 * import that the rooms forbid is planted once and must be reported, every one they allow must not.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const OXLINT = join(ROOT, 'node_modules/oxlint/bin/oxlint');

/** What each room may import beside itself; `type` in front: as a type alone. */
const MAY_IMPORT: Record<string, string[]> = {
  matching: ['film.ts', 'limits.ts'],
  packs: ['film.ts', 'limits.ts', 'problem.ts', 'valibot'],
  account: ['film.ts', 'limits.ts', 'problem.ts', 'packs/a.ts'],
  sites: ['film.ts', 'limits.ts', 'spotter/room.ts'],
  spotter: ['film.ts', 'limits.ts', 'settings.ts', 'sites/site.ts', 'type messages.ts'],
  history: [
    'film.ts',
    'limits.ts',
    'messages.ts',
    'problem.ts',
    'settings.ts',
    'matching/a.ts',
    'packs/a.ts',
    'type library/schema.ts',
    'valibot',
  ],
  library: [
    'film.ts',
    'limits.ts',
    'messages.ts',
    'problem.ts',
    'settings.ts',
    'type account/a.ts',
    'history/a.ts',
    'matching/a.ts',
    'packs/a.ts',
    'idb',
    'valibot',
    'wxt/browser',
  ],
  components: ['type film.ts', 'type messages.ts', 'type problem.ts', 'preact'],
  tabs: ['film.ts', 'messages.ts', 'settings.ts', 'sites/site.ts', 'sites/a.ts', 'wxt/browser'],
};

const PACKAGES = ['idb', 'preact', 'valibot', 'webextension-polyfill', 'wxt/browser'];
const FOLDERS_WITHOUT_CODE = new Set(['docs', 'node_modules', 'public']);

const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  .map((entry) => entry.name)
  .filter((name) => !FOLDERS_WITHOUT_CODE.has(name));
const rootFiles = readdirSync(ROOT).filter((name) => name.endsWith('.ts'));
const targets = [
  ...folders.map((folder) => `${folder}/a.ts`),
  'spotter/room.ts',
  'spotter/scout.ts',
  'sites/site.ts',
  'library/schema.ts',
  ...rootFiles,
];

interface Planted {
  room: string;
  target: string;
  asType: boolean;
  file: string;
}

function plantedImports(): Planted[] {
  return Object.keys(MAY_IMPORT).flatMap((room) =>
    [...targets, ...PACKAGES]
      .filter((target) => !target.startsWith(`${room}/`))
      .flatMap((target) =>
        // One folder deeper the path to the same room starts differently.
        ['', 'deeper/'].flatMap((folder) =>
          [false, true].map((asType) => {
            const name = target.replaceAll(/[^a-z]/g, '-');
            const file = `${room}/${folder}${name}${asType ? '-type' : ''}.ts`;
            return { room, target, asType, file };
          }),
        ),
      ),
  );
}

function isAllowed({ room, target, asType }: Planted): boolean {
  const allowed = MAY_IMPORT[room] ?? [];
  if (asType && target === 'webextension-polyfill') return true;
  return allowed.includes(target) || (asType && allowed.includes(`type ${target}`));
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** @returns the files in which this very configuration reports a restricted import. */
function reportedFiles(folder: string): Set<string> {
  const { stdout, stderr } = spawnSync(process.execPath, [OXLINT, '-f', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; filename: string }[];
  };
  return new Set(
    diagnostics
      .filter(({ code }) => code === 'eslint(no-restricted-imports)')
      .map(({ filename }) => filename.replaceAll('\\', '/')),
  );
}

describe('the linter holds who may import whom', () => {
  const folder = mkdtempSync(join(tmpdir(), 'underseen-imports-'));
  const planted = plantedImports();
  let reported = new Set<string>();

  beforeAll(() => {
    copyFileSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const { target, asType, file } of planted) {
      const path = target.endsWith('.ts') ? relative(dirname(file), target) : target;
      write(folder, file, `import ${asType ? 'type ' : ''}{ a } from '${path}';\nexport { a };\n`);
    }
    write(folder, 'film.ts', "import { a } from './matching/a.ts';\nexport { a };\n");
    write(folder, 'messages.ts', "import { a } from './library/a.ts';\nexport { a };\n");
    write(folder, 'scripts/a.ts', "import { a } from '../entrypoints/a.ts';\nexport { a };\n");
    write(folder, 'entrypoints/a.ts', "import { openDB } from 'idb';\nexport { openDB };\n");
    write(folder, 'entrypoints/b.ts', "import { b } from './popup/b.ts';\nexport { b };\n");
    reported = reportedFiles(folder);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(Object.keys(MAY_IMPORT))('%s: reports what is forbidden, and nothing else', (room) => {
    const ofRoom = planted.filter((each) => each.room === room);
    const forbidden = ofRoom.filter((each) => !isAllowed(each)).map(({ file }) => file);
    const found = ofRoom.map(({ file }) => file).filter((file) => reported.has(file));
    expect(found).toEqual(forbidden);
    expect(forbidden.length).toBeGreaterThan(20);
  });

  it.each(['film.ts', 'messages.ts'])('%s leans on no room', (file) => {
    expect(reported).toContain(file);
  });

  it('nothing imports an entrypoint, and an entrypoint opens no database', () => {
    expect(reported).toContain('scripts/a.ts');
    expect(reported).toContain('entrypoints/a.ts');
    expect(reported).not.toContain('entrypoints/b.ts');
  });
});

describe('docs/architecture.md says the same', () => {
  const document = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

  it.each(Object.keys(MAY_IMPORT))('of %s', (room) => {
    const said = new RegExp(`^\\| \`${room}/\` +\\| (.+) \\|$`, 'm').exec(document)?.[1] ?? '';
    const [allowed = ''] = said.split('. ');
    const paths = [...allowed.matchAll(/`(\S+)`/g)].map(([, path]) => path);
    const may = (MAY_IMPORT[room] ?? []).map((target) =>
      target.replace(/^type /, '').replace(/\ba\.ts$/, ''),
    );
    // Of a whole room the files need not be said, and packages are not all in code there.
    const rooms = may.filter((path) => path.endsWith('/'));
    const worthSaying = may.filter(
      (path) => /[./]/.test(path) && !rooms.some((each) => path !== each && path.startsWith(each)),
    );
    expect(new Set(paths)).toEqual(new Set(worthSaying));
  });
});
