import { expect, it } from 'vitest';
import { addressOf } from './apple-tv/address.ts';

it.each([
  ['/us/movie/paju/umc.cmc.1a2b', { kind: 'film', slug: 'paju', id: 'umc.cmc.1a2b' }],
  [
    'https://tv.apple.com/kr/show/sorum/umc.cmc.1a2b?action=play',
    { kind: 'series', slug: 'sorum', id: 'umc.cmc.1a2b' },
  ],
  ['/us/movie/umc.cmc.1a2b?at=1', { kind: 'film', slug: '', id: 'umc.cmc.1a2b' }],
  ['/us/episode/umc.cmc.1a2b', null],
  ['/us/episode/paju/umc.cmc.1a2b', null],
  ['/us/clip/paju/umc.cmc.1a2b', null],
  ['/us/movie/paju', null],
  [null, null],
])('%s names %j', (address, expected) => expect(addressOf(address)).toEqual(expected));
