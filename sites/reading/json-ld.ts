/**
 * JSON-LD as pages carry it, which is not always JSON.
 */
import { isRecord, parseJson } from './json.ts';

/** A block comment before or after the JSON: some sites wrap it so for the sake of old XHTML. */
const WRAPPING = /^\s*\/\*[^*]*\*\/|\/\*[^*]*\*\/\s*$/g;

/**
 * @returns the objects in the JSON-LD scripts of a document, those of an array one by one; what does
 * not parse is left out.
 */
export function jsonLd(document: Document): Record<string, unknown>[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts
    .flatMap((script) => parseJson(script.textContent.replaceAll(WRAPPING, '')))
    .filter(isRecord);
}

/** The names in a JSON-LD property that holds one person or several, as objects or as plain text. */
export function namesIn(property: unknown): string[] {
  return (Array.isArray(property) ? property : [property])
    .map((person: unknown) => (isRecord(person) ? person['name'] : person))
    .filter((name) => typeof name === 'string');
}
