import { expect, it } from 'vitest';
import { wholeNumberIn } from './whole-number.ts';

it.each([
  ['Watched by 1,065,456\u00a0members', 1_065_456],
  ['Watched by 834 members', 834],
  ['Watched by 9,412\u00a0members', 9412],
  ['Watched by 1 member', 1],
  ['Von 1.065.456 Mitgliedern gesehen', 1_065_456],
  ['Vu par 12\u202f345 membres', 12_345],
  ['Von 12’345 Mitgliedern gesehen', 12_345],
  ['회원 12,345명이 봤습니다', 12_345],
  ['10,65,456 सदस्यों ने देखा', 1_065_456],
  ['शाहिद १२,३४५ ने देखा', 12_345],
  ['شاهده ١٬٠٦٥٬٤٥٦ عضو', 1_065_456],
  ['Watched by 12345 members', 12_345],
])('%s', (text, expected) => {
  expect(wholeNumberIn(text)).toBe(expected);
});

it.each([
  'Watched by 1.1M members',
  '1.5 K',
  '9.4K',
  '106만 명',
  '12 тыс. участников',
  'Watched by members',
  'Watched by 12 of 345 members',
  'Version 1.50',
  '',
  null,
  undefined,
])('%s tells no whole number', (text) => {
  expect(wholeNumberIn(text)).toBeNull();
});
