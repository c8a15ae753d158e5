import { describe, expect, it } from 'vitest';
import { wordsFrom } from '../../../components/words.ts';
import type { SyncState } from '../../../library/history.ts';
import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { syncWords } from './sync-words.ts';

const AT = new Date(2026, 2, 30, 12, 5).getTime();
const STATE: SyncState = { on: true, last: AT, problem: null, films: 12, leftOut: 0 };
const said = (state: Partial<SyncState>) =>
  syncWords(wordsFrom(en), { ...STATE, ...state })
    .join(' ')
    .replaceAll(/\s/g, ' ');

describe('syncWords', () => {
  it.each<[string, Partial<SyncState>]>([
    ['Off.', { on: false, problem: 'refused' }],
    ['Waiting for your browser', { last: null }],
    ['Last in step on Mar 30, 2026, 12:05 PM: 12 films.', {}],
    ['3 older films stay on this device', { leftOut: 3 }],
    ['1 older film stays on this device', { leftOut: 1 }],
    ['written by a newer version', { problem: 'other-version' }],
    ['said no for now', { problem: 'refused', last: null }],
    ['has no sync storage', { problem: 'unavailable', last: null }],
  ])('%s', (text, state) => {
    expect(said(state)).toContain(text);
  });

  it('tells of a problem before it tells when all was well', () => {
    expect(said({ problem: 'refused' })).toMatch(/said no for now.*Last in step/);
  });
});
