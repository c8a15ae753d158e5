import { expect, it } from 'vitest';
import { withoutEdition } from './edition.ts';

it.each([
  ['[확장판] 외출', '외출'],
  ['[4K] 외출 (자막)', '외출'],
  ['외출 (더빙) (4K)', '외출'],
  ['[극장판] [4K] 외출(더빙)', '외출'],
  ['(500)일의 썸머', '(500)일의 썸머'],
  ['[REC] 4K', '[REC] 4K'],
  ['더빙', '더빙'],
  [null, ''],
])('%s → %s', (label, title) => expect(withoutEdition(label)).toBe(title));
