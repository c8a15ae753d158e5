/** Whether the directors that a mention gives are the film's. */
import type { Person } from '../film.ts';
import { sameKoreanName } from './korean-names.ts';
import { sameName } from './person-key.ts';
import { namesIn } from './said-names.ts';

/** `differ` is what vetoes; `unknown` says nothing. */
export type DirectorAgreement = 'agree' | 'differ' | 'unknown';

const SCRIPTS: RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Han}/u,
  /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Cyrillic}/u,
];

/** Names compare only within a script: a Japanese page's "パク" says nothing against "Park". */
function shareScript(names: string[], others: string[]): boolean {
  const written = (list: string[], script: RegExp) => list.some((name) => script.test(name));
  return SCRIPTS.some((script) => written(names, script) && written(others, script));
}

/**
 * One director in common is agreement, for pages often name only some. Names agree by any of the
 * film's spellings, or as one Korean name in two romanisations; only where not even that holds for
 * anyone do the directors differ.
 */
export function compareDirectors(names: string[], directors: Person[]): DirectorAgreement {
  const given = names.flatMap(namesIn);
  const known = directors.flatMap((person) => [person.name, ...person.variants]).flatMap(namesIn);
  const same = (name: string, other: string) =>
    sameName(name, other) || sameKoreanName(name, other);
  if (given.some((name) => known.some((other) => same(name, other)))) return 'agree';
  return shareScript(given, known) ? 'differ' : 'unknown';
}
