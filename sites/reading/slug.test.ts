import { expect, it } from 'vitest';
import { slugAgrees } from './slug.ts';

it.each([
  ['paju', 'Paju', true],
  ['paju-2009', 'Paju', 2009],
  ['flow_2024', 'Flow', 2024],
  ['the-shower-1979', 'Shower', 1979],
  ['cabinet_of_dr_caligari', 'The Cabinet of Dr. Caligari', true],
  ['blade-runner-2049', 'Blade Runner 2049', true],
  ['cafe-noir-2009', 'Café Noir', 2009],
  ['mike-and-molly', 'Mike & Molly', true],
  ['paju-2', 'Paju', null],
  ['paju-0001', 'Paju', null],
  ['paju-2009', 'Watch now', null],
  ['oechul', '외출', null],
  ['-', '외출', null],
])('%s and %j: %s', (slug, title, agrees) => expect(slugAgrees(slug, title)).toBe(agrees));
