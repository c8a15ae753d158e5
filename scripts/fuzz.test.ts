import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzz, TARGETS } from './fuzz.ts';
import { mustHold, target } from './fuzz/target.ts';

describe('a few of the inputs that `npm run fuzz` gives', { timeout: 60_000 }, () => {
  it.each(TARGETS)('to the $name', async (each) => {
    expect(await fuzz(each, 400)).toBeNull();
  });
});

describe('the fuzzer', () => {
  it('finds what does not hold, and makes it small', async () => {
    const broken = target('broken', fc.nat(), (value) => {
      mustHold(value < 1_000, 'it is small');
    });
    const finding = await fuzz(broken, 1_000);
    expect(finding).toMatchObject({ input: '[1000]', error: 'It does not hold: it is small.' });
  });

  it('finds a changed prototype', async () => {
    const polluting = target('polluting', fc.constant('polluted'), (name) => {
      Object.assign(Object.getPrototypeOf({}) as object, { [name]: 1 });
    });
    const finding = await fuzz(polluting, 1);
    Reflect.deleteProperty(Object.prototype, 'polluted');
    expect(finding?.error).toBe('It does not hold: a prototype was changed.');
  });
});
