/** Calls back when a box scrolls out of sight and when it is back, until the signal aborts. */
export function followSight(box: Element, told: (inSight: boolean) => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver(([entry]) => entry && told(entry.intersectionRatio > 0.2), {
    threshold: [0, 0.2, 0.4],
  });
  observer.observe(box);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
