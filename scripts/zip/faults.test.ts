import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './faults.ts';

const ROOT = '/home/somebody/underseen';
const file = (path: string, text = '') => ({ path, bytes: strToU8(text) });
const WHOLE = [file('manifest.json', '{}'), file('third-party-licences.txt'), file('spotter.js')];

describe('faultsOf', () => {
  it('finds none in what is expected', () => {
    const more = [
      'sites/hbo-max.js',
      'scouts/letterboxd.js',
      'lookouts/letterboxd.js',
      'chunks/look-DEWqXVIc.js',
      'assets/popup-Y6pdPHyx.css',
      '_locales/pt_BR/messages.json',
      'icon/128.png',
    ].map((path) => file(path));
    expect(faultsOf([...WHOLE, ...more], ROOT)).toEqual([]);
  });

  it.each([
    'spotter.js.map',
    'notes.md',
    'sites/.DS_Store',
    'icon/icon.svg',
    'inner/manifest.json',
  ])('names %s, which nobody expects', (path) => {
    expect(faultsOf([...WHOLE, file(path)], ROOT)).toEqual([
      expect.stringContaining(`${path} is not expected`),
    ]);
  });

  it.each([
    [`const here = "${ROOT}/film.ts"`, 'card.js names a folder of the machine that built it.'],
    ['//# sourceMappingURL=card.js.map', 'card.js asks for a source map.'],
  ])('names a script with %s', (text, fault) => {
    expect(faultsOf([...WHOLE, file('card.js', text)], ROOT)).toEqual([fault]);
  });

  it('misses the manifest and the licences of others', () => {
    expect(faultsOf([file('spotter.js')], ROOT)).toEqual([
      'The build has no manifest.json.',
      'The build has no third-party-licences.txt.',
    ]);
  });
});
