import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { askBackground } from './ask-background.ts';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
Object.assign(browser, { runtime: { sendMessage } });

it('gives what the background answers', async () => {
  sendMessage.mockResolvedValueOnce(true);
  expect(await askBackground({ type: 'sync' })).toBe(true);
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'sync' });
  sendMessage.mockResolvedValueOnce(false);
  expect(await askBackground({ type: 'look-here', tabId: 7 })).toBe(false);
});

it('gives null where nobody heard, and where the worker was being stopped', async () => {
  sendMessage.mockResolvedValueOnce(undefined);
  expect(await askBackground({ type: 'sync' })).toBeNull();
  sendMessage.mockRejectedValueOnce(new Error('The message port closed.'));
  expect(await askBackground({ type: 'sync' })).toBeNull();
});
