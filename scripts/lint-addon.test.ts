import { describe, expect, it } from 'vitest';
import { knownReason } from './lint-addon.ts';

const SOURCE =
  'const a=1;\nf(),(e.innerHTML=f.__html),(p.innerHTML=text);t.innerHTML=e,i=t.firstChild;q.innerHTML=e,i=t.firstChild';
const finding = { code: 'UNSAFE_VAR_ASSIGNMENT', message: '', line: 2 };
const columnOf = (text: string) => (SOURCE.split('\n')[1] ?? '').indexOf(text) + 1;

describe('knownReason', () => {
  it.each([
    ['Preact', 'e.innerHTML'],
    ['Chartist', 't.innerHTML'],
  ])('knows the assignment of %s', (library, text) => {
    expect(knownReason({ ...finding, column: columnOf(text) }, SOURCE)).toContain(library);
  });

  it.each(['p.innerHTML', 'q.innerHTML'])('takes no other for one: %s', (text) => {
    expect(knownReason({ ...finding, column: columnOf(text) }, SOURCE)).toBeUndefined();
  });

  it('takes no other warning for one, and none without a place', () => {
    const column = columnOf('e.innerHTML');
    expect(knownReason({ ...finding, code: 'DANGEROUS_EVAL', column }, SOURCE)).toBeUndefined();
    expect(knownReason({ code: finding.code, message: '' }, SOURCE)).toBeUndefined();
  });
});
