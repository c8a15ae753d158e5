import { describe, expect, it } from 'vitest';
import { isPreactsOwn } from './lint-addon.ts';

const SOURCE = 'const a=1;\nf(),(e.innerHTML=f.__html),(p.innerHTML=text)';
const finding = { code: 'UNSAFE_VAR_ASSIGNMENT', message: '', line: 2 };
const columnOf = (text: string) => (SOURCE.split('\n')[1] ?? '').indexOf(text) + 1;

describe('isPreactsOwn', () => {
  it('knows the assignment of Preact', () => {
    expect(isPreactsOwn({ ...finding, column: columnOf('e.innerHTML') }, SOURCE)).toBe(true);
  });

  it('takes no other assignment in the same file for it', () => {
    expect(isPreactsOwn({ ...finding, column: columnOf('p.innerHTML') }, SOURCE)).toBe(false);
  });

  it('takes no other warning for it, and none without a place', () => {
    const column = columnOf('e.innerHTML');
    expect(isPreactsOwn({ ...finding, code: 'DANGEROUS_EVAL', column }, SOURCE)).toBe(false);
    expect(isPreactsOwn({ code: finding.code, message: '' }, SOURCE)).toBe(false);
  });
});
