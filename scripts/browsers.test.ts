import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium, findFirefox } from './browsers.mjs';

let folder: string;
const install = (name: string): string => {
  const file = join(folder, name);
  writeFileSync(file, '');
  return file;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'underseen-browsers-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('CHROME_PATH', undefined);
  vi.stubEnv('FIREFOX_PATH', undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('findChromium', () => {
  it('takes what CHROME_PATH names before what is on the PATH', () => {
    install('chromium');
    const mine = install('my-own-chrome');
    vi.stubEnv('CHROME_PATH', mine);
    expect(findChromium()).toBe(mine);
  });

  it('says so when CHROME_PATH names no file, rather than take another browser', () => {
    install('chromium');
    vi.stubEnv('CHROME_PATH', join(folder, 'gone'));
    expect(() => findChromium()).toThrow(/CHROME_PATH is .*gone, and there is no such file/);
  });

  it('prefers Chromium to Chrome to Edge', () => {
    const edge = install('microsoft-edge');
    expect(findChromium()).toBe(edge);
    const chrome = install('google-chrome');
    expect(findChromium()).toBe(chrome);
    const chromium = install('chromium');
    expect(findChromium()).toBe(chromium);
  });
});

describe('findFirefox', () => {
  it('takes FIREFOX_PATH, else an ESR, else any Firefox', () => {
    const firefox = install('firefox');
    expect(findFirefox()).toBe(firefox);
    const esr = install('firefox-esr');
    expect(findFirefox()).toBe(esr);
    vi.stubEnv('FIREFOX_PATH', firefox);
    expect(findFirefox()).toBe(firefox);
  });
});
