/** For tests only: lists made by hand, read as a file that the user chose. No such films exist. */
import { expect } from 'vitest';
import type { Problem } from '../../problem.ts';
import { parsePack } from '../format.ts';
import { readSource } from './read-source.ts';
import type { Draft, Reading, ReadOptions } from './source.ts';

export const today = new Date('2026-11-26T12:00:00Z');
export const file = 'lamps.csv';
export const HEADER = 'Title,Year,Review';

export type Content = string | Uint8Array<ArrayBuffer> | Blob;

export function read(
  content: Content,
  options: Partial<ReadOptions> = {},
  name = file,
): Promise<Reading> {
  return readSource(
    { name, content: content instanceof Blob ? content : new Blob([content]) },
    { today, ...options },
  );
}

/** What is wrong with a file of which nothing can be used; nothing where it can. */
export async function refusal(content: Content, name?: string): Promise<Problem[]> {
  const reading = await read(content, {}, name);
  return reading.kind === 'refused' ? reading.problems : [];
}

/** @returns the draft, and has checked that its pack is one. */
export function draftOf(reading: Reading): Draft {
  if (reading.kind !== 'draft') throw new Error(JSON.stringify(reading));
  const { pack, read: rows, skipped } = reading.draft;
  expect(parsePack(structuredClone(pack))).toEqual({ pack });
  expect(rows).toBe(pack.gems.length + skipped.length);
  return reading.draft;
}

export async function draft(content: Content, options: Partial<ReadOptions> = {}): Promise<Draft> {
  return draftOf(await read(content, options));
}
