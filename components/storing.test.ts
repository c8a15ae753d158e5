import { expect, it, vi } from 'vitest';
import { makePresses, type Storing } from './storing.ts';

/** Presses whose work ends when the test says so. */
function setUp() {
  const said: Storing[] = [];
  const press = makePresses((storing) => said.push(storing));
  const begun: string[] = [];
  const pressed = (name: string) => {
    let end: (how: Promise<boolean>) => void = () => {};
    const ended = new Promise<boolean>((resolve) => {
      end = resolve;
    });
    const done = press(() => {
      begun.push(name);
      return ended;
    });
    return { end: (how: boolean | Promise<boolean>) => end(Promise.resolve(how)), done };
  };
  return { said, begun, pressed };
}

it('stores a press made while another is under way, after it', async () => {
  const { said, begun, pressed } = setUp();
  const [first, second] = [pressed('first'), pressed('second')];
  await vi.waitUntil(() => begun.length > 0);
  expect(begun).toEqual(['first']);
  first.end(true);
  await first.done;
  expect(said.at(-1)).toBe('storing');
  await vi.waitUntil(() => begun.length > 1);
  expect(begun).toEqual(['first', 'second']);
  second.end(true);
  await second.done;
  expect(said.at(-1)).toBe('ready');
});

it('tells at the end of a row that one of it failed, and forgets that with the next press', async () => {
  const { said, pressed } = setUp();
  const [first, second] = [pressed('first'), pressed('second')];
  first.end(false);
  second.end(true);
  await Promise.all([first.done, second.done]);
  expect(said.at(-1)).toBe('failed');
  const third = pressed('third');
  expect(said.at(-1)).toBe('storing');
  third.end(true);
  await third.done;
  expect(said.at(-1)).toBe('ready');
});

it('goes on after an error, which counts as failed', async () => {
  const { said, begun, pressed } = setUp();
  const [first, second] = [pressed('first'), pressed('second')];
  first.end(Promise.reject(new Error('The disk is full.')));
  second.end(true);
  await expect(first.done).rejects.toThrow('The disk is full.');
  await second.done;
  expect(begun).toEqual(['first', 'second']);
  expect(said.at(-1)).toBe('failed');
});
