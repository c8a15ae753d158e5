/** @returns what the work took, in ms, and the longest task meanwhile; 0 where none was as long as 50 ms. */
export async function longestTask(
  work: () => Promise<unknown>,
): Promise<{ took: number; longest: number }> {
  // What led here goes first, and what ends last is told a little later.
  const settle = () => new Promise((resolve) => setTimeout(resolve, 200));
  await settle();
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  await settle();
  observer.disconnect();
  return { took, longest };
}
