/** What is sent to the stores keeps to their limits, and says the same as the extension itself. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import ko from '../../public/_locales/ko/messages.json' with { type: 'json' };
import { STORE, sections } from './texts.ts';

/** Characters; of each store's limits the narrowest. Edge asks for the name, Chrome for the rest. */
const LIMITS = {
  name: 45,
  summary: 132,
  description: { least: 250, most: 10_000 },
  purpose: 1_000,
};

/** Pixels. Chrome wants 24 bits a pixel, without transparency: PNG's colour type 2. */
const SCREENSHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const OPAQUE = 2;

const LANGUAGES = [
  { id: 'en', messages: en },
  { id: 'ko', messages: ko },
];

/** What a PNG says of itself in the chunk that comes first. */
function factsOf(path: string) {
  const png = readFileSync(path);
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    bitDepth: png[24],
    colourType: png[25],
  };
}

describe.each(LANGUAGES)('the listing in $id', ({ id, messages }) => {
  const texts = sections(`listing.${id}.md`);

  it('has all three texts, within what the stores allow', () => {
    const [name = '', summary = '', description = ''] = [...texts.values()];
    expect([...texts.keys()]).toEqual(['Name', 'Summary', 'Description']);
    expect(name.length).toBeLessThanOrEqual(LIMITS.name);
    expect(summary.length).toBeLessThanOrEqual(LIMITS.summary);
    expect(description.length).toBeLessThanOrEqual(LIMITS.description.most);
    expect(description.length).toBeGreaterThanOrEqual(LIMITS.description.least);
  });

  it('has the name and the summary that the extension gives of itself', () => {
    expect(texts.get('Name')).toBe(messages.extensionName.message);
    expect(texts.get('Summary')).toBe(messages.extensionDescription.message);
  });

  it('is plain text, as the stores show it', () => {
    expect(texts.get('Description')).not.toMatch(/[*_`]{2}|^#|\]\(|https?:|<\w/m);
  });

  it('has one to five pictures and a tile, of the size and kind that the stores take', () => {
    const folder = join(STORE, 'pictures', id);
    const files = readdirSync(folder).toSorted();
    const screenshots = files.filter((file) => /^\d-[a-z-]+\.png$/.test(file));
    expect(files).toEqual([...screenshots, 'tile.png']);
    expect(screenshots.length).toBeGreaterThanOrEqual(1);
    expect(screenshots.length).toBeLessThanOrEqual(5);
    for (const file of files) {
      const size = file === 'tile.png' ? TILE : SCREENSHOT;
      expect(factsOf(join(folder, file)), file).toEqual({
        ...size,
        bitDepth: 8,
        colourType: OPAQUE,
      });
    }
  });
});

it('both languages have the same pictures', () => {
  const [english, korean] = LANGUAGES.map(({ id }) => readdirSync(join(STORE, 'pictures', id)));
  expect(korean?.toSorted()).toEqual(english?.toSorted());
});

it('the single purpose is one sentence in each language', () => {
  const purposes = [...sections('single-purpose.md').values()];
  expect(purposes).toHaveLength(LANGUAGES.length);
  for (const purpose of purposes) {
    expect(purpose.match(/[.!?](?:\s|$)/g)).toHaveLength(1);
    expect(purpose.length).toBeLessThanOrEqual(LIMITS.purpose);
  }
});

it('the version is the one that CHANGELOG.md tells of last', () => {
  const root = resolve(STORE, '../..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const told = /^## \[?(\d[^\]\s]*)/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'));
  expect(told?.[1]).toBe(version);
});
