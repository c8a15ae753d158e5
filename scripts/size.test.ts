import { describe, expect, it } from 'vitest';
import { type WeighedFile, isOverBudget, weighParts } from './size.ts';

const BUILD: WeighedFile[] = [
  { path: 'spotter.js', bytes: 3000 },
  { path: 'sites/small.js', bytes: 400 },
  { path: 'sites/large.js', bytes: 900 },
  { path: 'marker.css', bytes: 200 },
  { path: 'card.js', bytes: 7000 },
  { path: 'background.js', bytes: 15_000 },
  { path: 'manifest.json', bytes: 500 },
];

function weighing(path: string, bytes: number): WeighedFile[] {
  return BUILD.map((file) => (file.path === path ? { path, bytes } : file));
}

describe('weighParts', () => {
  it('counts the spotter, the marker and the site for every page of each site, heaviest first', () => {
    expect(weighParts(BUILD).slice(0, 2)).toMatchObject([
      {
        name: 'every page of large',
        files: ['spotter.js', 'marker.css', 'sites/large.js'],
        bytes: 4100,
      },
      {
        name: 'every page of small',
        files: ['spotter.js', 'marker.css', 'sites/small.js'],
        bytes: 3600,
      },
    ]);
  });

  const scouted = (scout: number, lookout: number): WeighedFile[] => [
    ...BUILD,
    { path: 'scouts/small.js', bytes: scout },
    { path: 'lookouts/small.js', bytes: lookout },
  ];

  it('counts scout and lookout apart for a site that has a scout, each with the marker', () => {
    const parts = weighParts(scouted(800, 300));
    expect(parts.filter(({ name }) => name.includes('small'))).toMatchObject([
      { files: ['spotter.js', 'marker.css', 'sites/small.js'], bytes: 3600 },
      {
        name: 'pages of films of small',
        files: ['scouts/small.js', 'marker.css'],
        bytes: 1000,
      },
      {
        name: 'every other page of small',
        files: ['lookouts/small.js', 'marker.css'],
        bytes: 500,
      },
    ]);
  });

  it.each([
    [2800, 1800, []],
    [2801, 1800, ['pages of films of small']],
    [2800, 1801, ['every other page of small']],
  ])('puts a scout of %i bytes and a lookout of %i over budget: %j', (scout, lookout, expected) => {
    const over = weighParts(scouted(scout, lookout)).filter(isOverBudget);
    expect(over.map(({ name }) => name)).toEqual(expected);
  });

  it('reports scripts and styles that no web page loads, without a budget', () => {
    const others = weighParts(BUILD).filter(({ budget }) => !budget);
    expect(others.map(({ name }) => name)).toEqual(['background.js']);
  });

  it.each([
    ['sites/small.js', 12_000 - 3200, []],
    ['sites/small.js', 12_000 - 3200 + 1, ['every page of small']],
    ['sites/large.js', 12_000 - 3200 + 1, ['every page of large']],
    ['spotter.js', 12_000, ['every page of large', 'every page of small']],
    ['card.js', 20_000, []],
    ['card.js', 20_001, ['card']],
    ['background.js', 90_000, []],
  ])('%s of %i bytes puts over budget: %j', (path, bytes, expected) => {
    const over = weighParts(weighing(path, bytes)).filter(isOverBudget);
    expect(over.map(({ name }) => name)).toEqual(expected);
  });

  it.each(['spotter.js', 'marker.css', 'card.js'])('refuses a build without %s', (path) => {
    expect(() => weighParts(BUILD.filter((file) => file.path !== path))).toThrow(path);
  });

  it('refuses a build without a site', () => {
    expect(() => weighParts(BUILD.filter(({ path }) => !path.startsWith('sites/')))).toThrow(
      'site',
    );
  });
});
