/**
 * What we build on: every package that package-lock.json names, and docs/dependencies.md, which says
 * of each that we chose why.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  version: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  inBundle?: boolean;
  hasInstallScript?: boolean;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  peer?: boolean;
}

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const read = (path: string): string =>
  readFileSync(resolve(import.meta.dirname, '..', path), 'utf8');

/** Each asks no more than that its text goes along; the Mozilla one also binds changes to its files. */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Zlib',
]);

/** Licences that would not do for what ships, of packages that only build or check. */
const TOOLS_ONLY: Record<string, string> = {
  // Of the command line of what builds; its text goes along with its own source.
  argparse: 'Python-2.0',
  // Data about browsers, read by the linter.
  'caniuse-lite': 'CC-BY-4.0',
  // An old name for the two-clause licence; on Windows alone, for finding Firefox.
  winreg: 'BSD',
};

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({ name: path.replace(/^.*node_modules\//, ''), path, ...locked }));

/** @returns whether one may take the package under a licence of the set: `(MIT OR GPL-3.0)`, `MIT AND Zlib`. */
function isAllowed(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, '');
  if (plain.includes(' AND ')) return plain.split(' AND ').every(isAllowed);
  return plain.split(' OR ').some((licence) => LICENCES.has(licence));
}

/** @returns the names in the first column of the table below that heading of docs/dependencies.md. */
function tableBelow(heading: string): string[] {
  const [, section = ''] = read('docs/dependencies.md').split(`\n## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .flatMap((row) => (row.split('|')[1] ?? '').split(',').map((name) => name.trim()));
}

describe('package-lock.json', () => {
  it('is read at all', () => {
    expect(packages.length).toBeGreaterThan(300);
  });

  it('holds each package to its bytes', () => {
    const loose = packages.filter(
      ({ integrity, link }) => link === true || !integrity?.startsWith('sha512-'),
    );
    expect(loose.map(({ path }) => path)).toEqual([]);
  });

  it('takes nothing from elsewhere than the registry', () => {
    const elsewhere = packages.filter(
      ({ resolved }) => resolved !== undefined && !/^https:\/\/[^/]+\/.+\.tgz$/.test(resolved),
    );
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });

  it('has no package that wants to run anything when it is installed', () => {
    expect(packages.filter((each) => each.hasInstallScript).map(({ path }) => path)).toEqual([]);
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  it('has no package under a licence that we have not looked at', () => {
    const others = packages.filter(
      ({ name, dev, license = 'none' }) =>
        !isAllowed(license) && !(dev === true && TOOLS_ONLY[name] === license),
    );
    expect(others.map(({ name, license }) => `${name}: ${license ?? 'none'}`)).toEqual([]);
  });

  it('excuses no package that is gone', () => {
    const names = new Set(packages.map(({ name }) => name));
    expect(Object.keys(TOOLS_ONLY).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('package.json', () => {
  it('names one version of each package', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('is told whole in docs/dependencies.md, and nothing beside it', () => {
    const told = {
      ships: tableBelow('What ships').toSorted(),
      builds: tableBelow('What builds and checks').toSorted(),
    };
    expect(told).toEqual({
      ships: Object.keys(manifest.dependencies).toSorted(),
      builds: Object.keys(manifest.devDependencies).toSorted(),
    });
  });
});
