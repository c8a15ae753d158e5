/**
 * A copy of the built extension, byte for byte but for the hosts in its manifest and its pack.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pack } from '../../film.ts';
import { parsePack } from '../../packs/format.ts';
import { BUILT_EXTENSION } from './chromium.ts';

export interface ExtensionCopy {
  folder: string;
  remove(): void;
}

export interface CopyOptions {
  /** A compiled pack to put in the bundled one's place: its file, or the pack itself. */
  pack?: string | Pack;
  /**
   * Grants every optional site from the start, since nobody can answer the browser's question in a
   * headless one: the manifest requires their hosts, and the extension registers their scripts as
   * after any grant.
   */
  allSites?: boolean;
}

interface Manifest {
  host_permissions: string[];
  optional_host_permissions?: string[];
}

/** @throws with one sentence when the pack is no pack. */
export function copyExtension({ pack, allSites = false }: CopyOptions): ExtensionCopy {
  const folder = mkdtempSync(join(tmpdir(), 'underseen-copy-'));
  cpSync(BUILT_EXTENSION, folder, { recursive: true });
  if (pack !== undefined) {
    const value: unknown = typeof pack === 'string' ? JSON.parse(readFileSync(pack, 'utf8')) : pack;
    const parsed = parsePack(value);
    if ('problems' in parsed) throw new Error(`That is no pack: ${parsed.problems.join(' ')}`);
    writeFileSync(join(folder, 'packs/korean-hidden-gems.json'), JSON.stringify(parsed.pack));
  }
  if (allSites) requireAllHosts(join(folder, 'manifest.json'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function requireAllHosts(file: string): void {
  const { optional_host_permissions: optional = [], ...manifest } = JSON.parse(
    readFileSync(file, 'utf8'),
  ) as Manifest;
  const hosts = [...manifest.host_permissions, ...optional];
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
}
