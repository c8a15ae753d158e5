import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { tellSpotters } from './tell-spotters.ts';

const LETTERBOXD = 'https://letterboxd.com/films/';
const executeScript = vi.fn<() => Promise<unknown[]>>();

/** A tab where a spotter hears, and one where nobody does for each of these addresses. */
function open(...addresses: (string | undefined)[]) {
  const tabs = addresses.map((url, index) => ({ id: index + 1, url }));
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 0, url: LETTERBOXD }, ...tabs] as never);
  const nobody = new Error('Could not establish connection. Receiving end does not exist.');
  return vi
    .spyOn(browser.tabs, 'sendMessage')
    .mockRejectedValue(nobody)
    .mockResolvedValueOnce(undefined);
}

beforeEach(() => {
  executeScript.mockReset().mockResolvedValue([]);
  vi.spyOn(browser, 'scripting', 'get').mockReturnValue({ executeScript } as never);
});

afterEach(() => vi.useRealTimers());

it('has a scout look again where no spotter hears that what matches may have changed', async () => {
  // A site without a scout has its spotter at once, and what is not known is not read.
  const told = open(LETTERBOXD, 'https://mubi.com/', 'https://unaffected.example/', undefined);
  await tellSpotters({ type: 'ask-again' });
  expect(told).toHaveBeenCalledTimes(5);
  expect(executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 1, frameIds: [0] },
    files: ['/scouts/letterboxd.js'],
    injectImmediately: true,
  });
});

it('says what concerns a gem to spotters alone', async () => {
  open(LETTERBOXD);
  await tellSpotters({ type: 'noted', pack: 'boats', gem: 'the-ferry', note: '' });
  expect(executeScript).not.toHaveBeenCalled();
});

it('minds no tab that the browser does not let it reach', async () => {
  open(LETTERBOXD);
  executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
  await expect(tellSpotters({ type: 'ask-again' })).resolves.toBeUndefined();
});

it('waits for no tab that sleeps, and has told the others', async () => {
  vi.useFakeTimers();
  const told = open('https://mubi.com/');
  const asleep = new Promise<void>(() => {});
  told
    .mockReset()
    .mockImplementationOnce(() => asleep as never)
    .mockResolvedValue(undefined);
  const telling = tellSpotters({ type: 'ask-again' });
  await vi.advanceTimersByTimeAsync(2_000);
  await telling;
  expect(told).toHaveBeenCalledTimes(2);
});
