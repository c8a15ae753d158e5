/** What differs between machines and has a say in the figures, so that those of two can be told apart. */
const PAGE_BYTES = 4_096;
const PAGES = 32_768;

/**
 * How long the machine takes to give a program a page of memory that it has not had yet. A script that
 * runs once and briefly, as the scout does, is the slower for it.
 * @returns microseconds for each page of 4 kB
 */
export function newPageUs(): number {
  const memory = Buffer.allocUnsafeSlow(PAGES * PAGE_BYTES);
  const start = performance.now();
  for (let at = 0; at < memory.length; at += PAGE_BYTES) memory[at] = 1;
  return ((performance.now() - start) * 1_000) / PAGES;
}
