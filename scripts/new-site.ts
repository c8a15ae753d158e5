/**
 * Starts a site: `npm run new-site -- "<Name>"`. Its reader, a page made by hand, what is expected of
 * that page, and what is known of the real one; tests say what is left to do.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const USAGE = 'Usage: npm run new-site -- "<Name>"';

/** @returns the exit code: 1 where the name makes no site, or one of its files is there already. */
export async function main(
  args: string[],
  root = resolve(import.meta.dirname, '..'),
): Promise<number> {
  const [name = ''] = args;
  const id = siteId(name);
  if (args.length !== 1 || id === '') {
    console.error(`One name is needed, in quotation marks and with Latin letters.\n${USAGE}`);
    return 1;
  }
  const files = Object.entries(template(name, id));
  const taken = files.find(([path]) => existsSync(join(root, path)));
  if (taken) {
    console.error(`${taken[0]} is there already; nothing was changed.`);
    return 1;
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
    console.log(`${path} was made.`);
  }
  console.log(
    `Say what you know in about.json, make the page like the real ones, write the reader until npx vitest run --project unit sites/pages passes, then npm run sites.`,
  );
  return 0;
}

/** The id that a name suggests: `Rotten Tomatoes` → `rotten-tomatoes`. */
export function siteId(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .replaceAll('+', ' plus')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The files of a new site by their paths. */
function template(name: string, id: string): Record<string, string> {
  const pages = `e2e/pages/${id}`;
  return {
    [`sites/${id}.ts`]: reader(name, id),
    [`${pages}/films.html`]: page(name),
    [`${pages}/expected.json`]: json({
      'films.html': {
        as: `https://www.${id}.example/films`,
        mentions: [{ element: 'a', title: 'April Snow', year: 2005, ids: {}, kind: 'film' }],
      },
    }),
    [`${pages}/about.json`]: about(id),
  };
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** Written out, since Prettier keeps a short list on its line. */
const about = (id: string): string => `{
  "reads": [],
  "known": "",
  "neverSeen": "",
  "matches": ["https://www.${id}.example/*"]
}
`;

/** In the quotation marks that Prettier would take. */
const quoted = (text: string): string => (/['"\\]/.test(text) ? JSON.stringify(text) : `'${text}'`);

function reader(name: string, id: string): string {
  return `/**
 * ${name}.
 */
import { foundMention } from './reading/mention.ts';
import { cleanText } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

function readCard(card: Element): FoundMention | null {
  const title = cleanText(card.getAttribute('aria-label'));
  return foundMention(card, { title, ids: {} });
}

export default defineSite({
  name: ${quoted(name)},
  kind: 'streaming',
  matches: ['https://www.${id}.example/*'],
  selector: 'a[href^="/film/"]',
  attributes: ['href', 'aria-label'],
  read: readCard,
});
`;
}

function page(name: string): string {
  return `<!doctype html>
<!-- Made by hand from what is known of the markup of ${name.replaceAll('--', '')}, captured when: no part of a real page. -->
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Films</title>
  </head>
  <body>
    <a href="/film/april-snow" aria-label="April Snow"><img alt="" /></a>
  </body>
</html>
`;
}
