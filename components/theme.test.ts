/** What the style sheets promise and no component shows by itself. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const sheet = (name: string) => readFileSync(resolve(import.meta.dirname, name), 'utf8');
const theme = sheet('theme.css');

/** @returns the colour by its name, for light and for dark. */
function colours(name: string): [light: string, dark: string] {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(theme);
  if (!found?.[1] || !found[2]) throw new Error(`The theme has no colour "${name}".`);
  return [found[1], found[2]];
}

/** Relative luminance, as WCAG 2.2 has it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(['light', 'dark'] as const)('in %s', (mode) => {
  const of = (name: string) => colours(name)[mode === 'light' ? 0 : 1];

  it.each(['paper', 'paper-raised'])('the edge of a field is seen on the %s', (ground) => {
    expect(contrast(of('field-edge'), of(ground))).toBeGreaterThanOrEqual(3);
  });

  it('the edge of a pressed mark is seen on what it is filled with, and on the paper', () => {
    expect(contrast(of('ink-soft'), of('paper'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('ink-soft'), of('paper-raised'))).toBeGreaterThanOrEqual(3);
  });
});

it.each([
  ['controls.css', '.search-field,\n.dropdown,\n.toggle'],
  ['forms.css', '.field'],
  ['actions.css', '.note__field'],
])('%s: %s has the edge of a field', (name, selector) => {
  const [, rule = ''] = sheet(name).split(`\n${selector} {`);
  expect(rule.split('}')[0]).toContain('border: 1px solid var(--field-edge);');
});
