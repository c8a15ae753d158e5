// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { gemOf, mentionOf } from '../../library/fixtures/gems.ts';
import { EMPTY_TEXT } from '../extension-page/own-gem.ts';
import { draftName, sessionDrafts } from './drafts.ts';

const TEXT = { ...EMPTY_TEXT, title: 'The Lamp', verdict: 'It shines.' };
const DRAFT = { text: TEXT, base: EMPTY_TEXT };
const kept = () => browser.storage.session.get(null);

beforeEach(() => browser.storage.session.clear());

it('keeps what is typed soon, and once for several letters', async () => {
  vi.useFakeTimers();
  const set = vi.spyOn(browser.storage.session, 'set');
  const drafts = sessionDrafts();
  drafts.keep('lamp', { ...DRAFT, text: { ...TEXT, verdict: 'It' } });
  drafts.keep('lamp', DRAFT);
  expect(set).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(set).toHaveBeenCalledExactlyOnceWith({ lamp: DRAFT });
  vi.useRealTimers();
  expect(await sessionDrafts().read('lamp')).toEqual(DRAFT);
});

it('keeps what was typed last as the popup goes', async () => {
  sessionDrafts().keep('lamp', DRAFT);
  window.dispatchEvent(new Event('pagehide'));
  expect(await kept()).toEqual({ lamp: DRAFT });
});

it('forgets one, also what of it is not written yet, and no other', async () => {
  const drafts = sessionDrafts();
  drafts.keep('pier', DRAFT);
  drafts.keep('lamp', DRAFT);
  window.dispatchEvent(new Event('pagehide'));
  drafts.keep('lamp', DRAFT);
  drafts.forget('lamp');
  window.dispatchEvent(new Event('pagehide'));
  expect(await kept()).toEqual({ pier: DRAFT });
  expect(await drafts.read('lamp')).toBeNull();
});

it('reads nothing that is no draft of this version, nor where nothing can be read', async () => {
  await browser.storage.session.set({ lamp: { text: TEXT }, pier: 'text' });
  const drafts = sessionDrafts();
  expect(await drafts.read('lamp')).toBeNull();
  expect(await drafts.read('pier')).toBeNull();
  vi.spyOn(browser.storage.session, 'get').mockRejectedValue(new Error('No storage here.'));
  expect(await drafts.read('pier')).toBeNull();
});

it('has a name for each film, and another for the gem that the user has of it', () => {
  const lamp = mentionOf({ title: 'The Lamp', year: 1994 });
  const names = [
    draftName(null, lamp),
    draftName(null, { ...lamp, year: 1995 }),
    draftName(null, { ...lamp, ids: { letterboxd: 'the-lamp' } }),
    draftName(gemOf('the-lamp', { title: 'The Lamp', year: 1994 }), lamp),
  ];
  expect(new Set(names).size).toBe(names.length);
});
