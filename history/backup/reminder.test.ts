import { expect, it } from 'vitest';
import { isReminderDue, NO_BACKUP_YET, REMIND_AFTER_MS } from './reminder.ts';

const NOW = Date.UTC(2026, 10, 28);
const SEASON = REMIND_AFTER_MS;
const MUCH = { things: 100, since: NOW - 9 * SEASON };
const due = (memory: Partial<typeof NO_BACKUP_YET>, there: Parameters<typeof isReminderDue>[1]) =>
  isReminderDue({ ...NO_BACKUP_YET, ...memory }, there, NOW);

it('is due a season after the backup, the reminder, or the first thing said', () => {
  expect(due({}, MUCH)).toBe(true);
  expect(due({}, { ...MUCH, since: NOW - SEASON + 1 })).toBe(false);
  expect(due({ made: NOW - SEASON }, MUCH)).toBe(true);
  expect(due({ made: NOW - SEASON + 1 }, MUCH)).toBe(false);
  expect(due({ reminded: NOW - SEASON + 1 }, MUCH)).toBe(false);
  expect(due({ made: NOW - 2 * SEASON, reminded: NOW - SEASON }, MUCH)).toBe(true);
});

it('is not due where little came since the backup, or there is nothing', () => {
  expect(due({ made: NOW - 2 * SEASON, things: 90 }, MUCH)).toBe(false);
  expect(due({}, { things: 0, since: null })).toBe(false);
});

it('is not put off by a time of a clock that ran ahead, and is by one that is a little off', () => {
  const years = NOW + 20 * SEASON;
  expect(due({ made: years }, MUCH)).toBe(true);
  expect(due({ made: NOW - 2 * SEASON, reminded: years }, MUCH)).toBe(true);
  expect(due({}, { ...MUCH, since: years })).toBe(true);
  expect(due({ made: years, reminded: NOW - 1 }, MUCH)).toBe(false);
  expect(due({ reminded: NOW + 1_000 }, MUCH)).toBe(false);
});
