/**
 * A copy of the built extension, byte for byte but for its pack and, after an update, its version.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pack } from '../../film.ts';
import { parsePack } from '../../packs/format.ts';
import { BUILT_EXTENSION } from './chromium.ts';

export interface ExtensionCopy {
  folder: string;
  /** Makes it the next version: what is installed from it then is an update. */
  raiseVersion(): void;
  remove(): void;
}

export interface CopyOptions {
  /** The built extension for Firefox, say; that for Chromium when absent. */
  of?: string;
  /** A compiled pack to put in the bundled one's place: its file, or the pack itself. */
  pack?: string | Pack;
  /**
   * Grants every optional site from the start, since nobody can answer the browser's question in a
   * headless one: the manifest requires their hosts, and the extension registers their scripts as
   * after any grant.
   */
  allSites?: boolean;
  /** Leaves this permission out of the manifest: what the browser grants by it then ends where it does. */
  withoutPermission?: string;
}

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions?: string[];
}

/** @throws with one sentence when the pack is no pack. */
export function copyExtension({
  of = BUILT_EXTENSION,
  pack,
  allSites = false,
  withoutPermission,
}: CopyOptions = {}): ExtensionCopy {
  const folder = mkdtempSync(join(tmpdir(), 'underseen-copy-'));
  cpSync(of, folder, { recursive: true });
  if (pack !== undefined) {
    const value: unknown = typeof pack === 'string' ? JSON.parse(readFileSync(pack, 'utf8')) : pack;
    const parsed = parsePack(value);
    if ('problems' in parsed) throw new Error(`That is no pack: ${parsed.problems.join(' ')}`);
    writeFileSync(join(folder, 'packs/korean-hidden-gems.json'), JSON.stringify(parsed.pack));
  }
  const manifest = join(folder, 'manifest.json');
  if (allSites) requireAllHosts(manifest);
  if (withoutPermission !== undefined) dropPermission(manifest, withoutPermission);
  return {
    folder,
    raiseVersion() {
      const now = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
      const next = now.version.replace(/\d+$/, (last) => String(Number(last) + 1));
      writeFileSync(manifest, JSON.stringify({ ...now, version: next }));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function requireAllHosts(file: string): void {
  const { optional_host_permissions: optional = [], ...manifest } = JSON.parse(
    readFileSync(file, 'utf8'),
  ) as Manifest;
  const hosts = [...manifest.host_permissions, ...optional];
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
}

function dropPermission(file: string, name: string): void {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  if (!manifest.permissions.includes(name)) throw new Error(`There is no permission ${name}.`);
  const permissions = manifest.permissions.filter((each) => each !== name);
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
}
