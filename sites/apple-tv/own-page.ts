/**
 * A title's own page on Apple TV: its logo or heading, and what the head of the page says of it.
 */
import type { FoundMention } from '../site.ts';
import { labelsOf } from '../reading/labels.ts';
import { type Facts, asSubject, foundMention } from '../reading/mention.ts';
import { cleanText, yearIn } from '../reading/text.ts';
import { sameWords } from '../reading/same-words.ts';
import { readTitleHeading } from '../reading/title-page.ts';
import type { Address } from './address.ts';

/** What the head says; it may be that of the page before, since this is a single-page app. */
function factsOfHead(page: Document, { id, kind }: Address): Facts | null {
  const contents = (name: string): string[] =>
    [...page.querySelectorAll(`meta[name="${name}"], meta[property="${name}"]`)].map((meta) =>
      cleanText(meta.getAttribute('content')),
    );
  const title = contents('apple:title')[0];
  if (!title || contents('apple:content_id')[0] !== id) return null;
  return {
    title,
    year: yearIn(contents('og:video:release_date')[0]),
    directors: contents('og:video:director'),
    ids: {},
    kind,
  };
}

/** Reads a logo or heading that names the title of the page's address. */
export function readOwnName(place: Element, address: Address): FoundMention | null {
  const facts = factsOfHead(place.ownerDocument, address);
  return facts && labelsOf(place).some((label) => sameWords(label, facts.title))
    ? asSubject(foundMention(place, facts))
    : readTitleHeading(place, address);
}
