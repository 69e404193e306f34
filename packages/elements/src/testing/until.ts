/** Asks once a frame until the answer is truthy, and answers it; fails after `ms` milliseconds, saying what it waited for. */
export async function until<T>(
  condition: () => T | Promise<T>,
  waitingFor = condition.toString(),
  ms = 30_000,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + ms;
  for (;;) {
    const answer = await condition();
    if (answer) return answer as NonNullable<T>;
    if (performance.now() > deadline) throw new Error(`Not within ${ms} ms: ${waitingFor}`);
    // not requestAnimationFrame: pages in the background are not painted
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}
