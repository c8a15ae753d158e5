/**
 * Tells which packages of others are really in the extension, as the bundler saw it, and writes their
 * licences, which ask to go along with every copy.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A module of a package: the last folder of that kind, since packages bring packages of their own. */
const IN_A_PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;

const LICENCE_FILE = /^licen[cs]e/i;

export interface ThirdParty {
  /** Goes into every bundle of the build and notes what was put in. */
  plugin: Plugin;
  /** The licences of all that was noted, in the order of their names. */
  licences(): string;
}

/** Starts a list for one build, which may be made of several bundles. */
export function thirdParty(): ThirdParty {
  const folders = new Set<string>();
  return {
    plugin: {
      name: 'underseen:third-party',
      generateBundle(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          // A module of which nothing is left is not among them.
          for (const id of Object.keys(output.modules)) {
            const folder = packageFolder(id);
            if (folder) folders.add(folder);
          }
        }
      },
    },
    licences: () => licencesOf([...folders]),
  };
}

/** @returns the folder of the package that a bundler's module is of; undefined for one of ours. */
export function packageFolder(id: string): string | undefined {
  return IN_A_PACKAGE.exec(id.replaceAll('\\', '/').replace(/^\0/, ''))?.[0];
}

/**
 * @param folders of packages
 * @returns each package with version, licence and the licence's text as the package brings it; where
 *   it brings none, the author that its package.json names.
 */
export function licencesOf(folders: string[]): string {
  const packages = folders.map((folder) => ({ folder, facts: factsOf(folder) }));
  const sorted = packages.toSorted((a, b) => (a.facts.name < b.facts.name ? -1 : 1));
  const parts = sorted.map(({ folder, facts: { name, version, license, author } }) => {
    const file = readdirSync(folder).find((each) => LICENCE_FILE.test(each));
    const text = file ? readFileSync(join(folder, file), 'utf8') : `By ${authorName(author)}.`;
    return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
  });
  return [
    'Underseen is made with the work of others. These packages are in it, each under its licence.\n',
    ...parts,
  ].join(`\n${'-'.repeat(80)}\n\n`);
}

interface PackageFacts {
  name: string;
  version: string;
  license: string;
  author?: string | { name: string };
}

function factsOf(folder: string): PackageFacts {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFacts;
}

function authorName(author: PackageFacts['author']): string {
  if (author === undefined) return 'its contributors';
  return typeof author === 'string' ? author : author.name;
}
