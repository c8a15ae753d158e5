/**
 * Real saved pages, where they are at hand. They belong to other people and are never committed;
 * without them the tests that want them are skipped, and say so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const LETTERBOXD = join(SHARED, 'pages/letterboxd');
const STREAMING = join(SHARED, 'pages/streaming');

export const hasSavedPages = existsSync(join(LETTERBOXD, 'truth.json'));

/** Whether a page of that file name is among the saved ones of streaming and film sites. */
export const hasStreamingPage = (file: string): boolean => existsSync(join(STREAMING, file));

export const streamingHtml = (file: string): string => readFileSync(join(STREAMING, file), 'utf8');

/** One film that stands on a page. */
export interface TrueFilm {
  slug: string;
  title: string;
  year: number | null;
}

export interface SavedPage {
  file: string;
  /** The address to open it as. */
  as: string;
  films: TrueFilm[];
  /** Slugs of films that may be found or not. */
  optional?: string[];
}

/** @returns every saved Letterboxd page with the films that stand on it; none where they are absent. */
export function savedLetterboxdPages(): SavedPage[] {
  if (!hasSavedPages) return [];
  const truth = JSON.parse(readFileSync(join(LETTERBOXD, 'truth.json'), 'utf8')) as Record<
    string,
    Omit<SavedPage, 'file'>
  >;
  return Object.entries(truth).map(([file, page]) => ({ file, ...page }));
}

export function savedLetterboxdHtml(file: string): string {
  return readFileSync(join(LETTERBOXD, file), 'utf8');
}
