/**
 * Writes a pack as a table that Letterboxd's importer accepts
 * (https://letterboxd.com/about/importing-data/): columns that it knows, in UTF-8. What a spreadsheet
 * might run as a formula is guarded (formula.ts).
 */
import Papa from 'papaparse';
import type { Gem } from '../../film.ts';
import { FORMULA } from '../formula.ts';
import { plainText } from '../reading/plain-text.ts';
import { type FilePart, type PackToWrite, writeFile, type WriteOptions } from './write-file.ts';

const COLUMNS = ['tmdbID', 'imdbID', 'LetterboxdURI', 'Title', 'Year', 'Directors', 'Review'];

/**
 * @param options progress is told in gems
 * @returns the CSV; a gem's premise and verdict are its review, in paragraphs.
 */
export function packAsLetterboxdCsv(pack: PackToWrite, options: WriteOptions = {}): Promise<Blob> {
  return writeFile(rowsOf(pack), pack.count, options);
}

async function* rowsOf({ batches }: PackToWrite): AsyncGenerator<FilePart> {
  yield { text: row(COLUMNS), things: 0 };
  for await (const batch of batches) {
    for (const gem of batch) yield { text: row(cellsOf(gem)), things: 1 };
  }
}

function row(cells: string[]): string {
  return `${Papa.unparse([cells], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

function cellsOf({ film, review }: Gem): string[] {
  const { tmdb, imdb, letterboxd } = film.ids;
  return [
    tmdb === undefined ? '' : String(tmdb),
    imdb ?? '',
    letterboxd === undefined ? '' : `https://letterboxd.com/film/${letterboxd}/`,
    film.title,
    String(film.year),
    film.directors.map(({ name }) => name).join(', '),
    asHtml([review.premise, review.verdict].filter(Boolean).join('\n')),
  ];
}

/** Letterboxd reads a review as HTML: text that looks like some is written so that it stays text. */
function asHtml(text: string): string {
  if (plainText(text) === text) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
