import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { obey } from './next-gem.ts';

describe('the command for the next gem', () => {
  let text = '';
  const written: string[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    text = '';
    written.length = 0;
    Object.assign(browser, {
      action: {
        getBadgeText: async () => text,
        setBadgeBackgroundColor: async () => {},
        setBadgeText: async (details: { text: string }) => {
          ({ text } = details);
          written.push(text);
        },
      },
    });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function answered(answer: () => Promise<unknown>) {
    const asked = vi.spyOn(browser.tabs, 'sendMessage') as Mock<(...asked: unknown[]) => unknown>;
    return asked.mockImplementation(answer);
  }

  it('asks the spotter of the tab in front, and leaves the badge alone where it has one', async () => {
    const asked = answered(async () => true);
    await obey('next-gem', 7);
    expect(asked).toHaveBeenCalledExactlyOnceWith(7, { type: 'next' });
    expect(written).toEqual([]);
  });

  it('looks the tab up where the browser does not say which', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 3 }] as never);
    const asked = answered(async () => true);
    await obey('next-gem', undefined);
    expect(asked).toHaveBeenCalledExactlyOnceWith(3, { type: 'next' });
  });

  it.each([
    ['the page has none', async () => false],
    ['the site is off', async () => undefined],
    ['nobody listens', () => Promise.reject(new Error('no receiving end'))],
  ])('says so for a moment where %s', async (_where, answer) => {
    answered(answer);
    const done = obey('next-gem', 7);
    await vi.advanceTimersByTimeAsync(100);
    expect(text).toBe('–');
    await vi.advanceTimersByTimeAsync(2_000);
    await done;
    expect(text).toBe('');
  });

  it('keeps a count that came in the meantime', async () => {
    answered(async () => false);
    const done = obey('next-gem', 7);
    await vi.advanceTimersByTimeAsync(100);
    text = '2';
    await vi.advanceTimersByTimeAsync(2_000);
    await done;
    expect(text).toBe('2');
  });

  it('does nothing for a command that it does not know', async () => {
    const asked = answered(async () => false);
    await obey('something-else', 7);
    expect(asked).not.toHaveBeenCalled();
  });
});
