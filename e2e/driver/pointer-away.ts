import type { Page } from 'playwright-core';

/**
 * Moves the real pointer to where neither a marked film nor the card is. A corner of the window will not
 * do: a poster may reach into it, and its card opens.
 */
export async function movePointerAway(page: Page): Promise<void> {
  const free = await page.evaluate(() => {
    const inset = 4;
    const places: [number, number][] = [];
    for (const y of [innerHeight - inset, innerHeight / 2, inset]) {
      for (const x of [innerWidth - inset, innerWidth / 2, inset]) places.push([x, y]);
    }
    return places.find(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there && !there.closest('[data-underseen], underseen-card');
    });
  });
  if (!free) throw new Error('Films or the card lie wherever the pointer could go.');
  await page.mouse.move(...free);
}
