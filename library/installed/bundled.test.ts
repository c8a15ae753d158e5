import { afterEach, expect, test, vi } from 'vitest';
import { packagedPack } from './bundled.ts';
import { APRIL_SNOW, packOf } from '../fixtures/gems.ts';

afterEach(() => vi.unstubAllGlobals());

function packageHolds(content: unknown): void {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.json(content)),
  );
}

test('the pack is read from the package', async () => {
  const pack = packOf('korean-hidden-gems', [APRIL_SNOW]);
  packageHolds(pack);
  expect(await packagedPack.read()).toEqual(pack);
  const [asked] = vi.mocked(fetch).mock.calls[0] ?? [];
  expect(asked).toHaveProperty('pathname', '/packs/korean-hidden-gems.json');
});

test('one that is no pack is refused, with what is wrong', async () => {
  packageHolds({ ...packOf('p', []), title: 7 });
  await expect(packagedPack.read()).rejects.toThrow(/title/);
});
