/** Reads a backup's file, and says what is wrong with one that is none. Pure. */
import * as v from 'valibot';
import { parsePack } from '../../packs/format.ts';
import type { Problem, ProblemCode } from '../../problem.ts';
import { SCHEMAS } from '../readable.ts';
import { type Backup, BACKUP_FORMAT, BACKUP_KIND } from './format.ts';

const MEGABYTE = 1024 * 1024;
/** Ten packs of the largest size that can be brought in are some 500 MB; no browser reads that as one text. */
const MAX_BACKUP_BYTES = 400 * MEGABYTE;

export type BackupReading =
  { kind: 'backup'; backup: Backup } | { kind: 'refused'; problem: Problem };

/** @param file the file's name, for the problem */
export async function readBackup(file: string, content: Blob): Promise<BackupReading> {
  if (content.size === 0) return refused(file, 'file-empty');
  if (content.size > MAX_BACKUP_BYTES) {
    const bound = MAX_BACKUP_BYTES / MEGABYTE;
    return { kind: 'refused', problem: { code: 'backup-too-large', file, bound } };
  }
  const text = await content.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(file, isBegun(text) ? 'backup-cut-short' : 'not-a-backup');
  }
  return judge(file, value);
}

/** A backup says what it is with its first words, so one that is cut short still says so. */
function isBegun(text: string): boolean {
  return /^\s*\{\s*"kind"\s*:\s*"underseen-backup"/.test(text.slice(0, 200));
}

const head = v.object({ kind: v.literal(BACKUP_KIND), format: v.pipe(v.number(), v.integer()) });

const listed = v.object({
  id: v.string(),
  title: v.string(),
  origin: v.picklist(['bundled', 'imported', 'subscribed', 'own']),
  enabled: v.boolean(),
  order: v.number(),
  pack: v.exactOptional(v.unknown()),
});

const body = v.object({
  made: v.pipe(v.number(), v.safeInteger()),
  by: v.string(),
  shelf: v.array(SCHEMAS.shelf),
  corrections: v.array(SCHEMAS.corrections),
  ownGems: v.array(SCHEMAS.ownGems),
  subscriptions: v.array(SCHEMAS.subscriptions),
  sightings: v.array(SCHEMAS.sightings),
  packs: v.array(listed),
  settings: v.array(v.object({ name: v.string(), value: v.unknown() })),
  unreadable: v.array(v.object({ store: v.string(), text: v.string() })),
});

function judge(file: string, value: unknown): BackupReading {
  const parsedHead = v.safeParse(head, value);
  if (!parsedHead.success) return refused(file, 'not-a-backup');
  if (parsedHead.output.format > BACKUP_FORMAT) return refused(file, 'backup-newer');
  const parsed = v.safeParse(body, value);
  if (!parsed.success) return refused(file, 'backup-broken', placeOf(parsed.issues[0]));
  const { packs, ...rest } = parsed.output;
  for (const [index, { pack, id }] of packs.entries()) {
    const isBroken = pack !== undefined && ('problems' in parsePack(pack) || idOf(pack) !== id);
    if (isBroken) return refused(file, 'backup-broken', `packs[${index}]`);
  }
  // The schemas above and the pack format hold what the type says.
  const backup = { kind: BACKUP_KIND, format: BACKUP_FORMAT, ...rest, packs } as unknown as Backup;
  return { kind: 'backup', backup };
}

function idOf(pack: unknown): unknown {
  return typeof pack === 'object' && pack !== null && 'id' in pack ? pack.id : undefined;
}

/** `shelf[12].year` */
function placeOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
  );
  return path.join('').replace(/^\./, '').slice(0, 60);
}

function refused(file: string, code: ProblemCode, field?: string): BackupReading {
  return { kind: 'refused', problem: { code, file, ...(field === undefined ? {} : { field }) } };
}
