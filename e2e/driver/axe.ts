/** Asks axe for the faults of an extension page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @returns each fault with the elements that have it.
 * @throws where axe looked at nothing
 */
export async function faultsOf(page: Page): Promise<{ id: string; nodes: string[] }[]> {
  await page.evaluate(AXE);
  const { passes, violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(root: Document): Promise<AxeResults> } }).axe.run(
      document,
    ),
  );
  if (passes.length <= 5) throw new Error('axe found nothing to look at.');
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
}
