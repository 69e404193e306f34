const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** How far beyond the edge of the screen counts as near. */
const MARGIN = '500px';

/** Calls once when the element comes near what the reader sees, at the latest with the next frame if it is there already. */
export function whenNear(element: Element, then: () => void, signal: AbortSignal): void {
  observer ??= new IntersectionObserver(
    (entries, self) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        self.unobserve(target);
        waiting.get(target)?.();
      }
    },
    { rootMargin: MARGIN },
  );
  waiting.set(element, then);
  observer.observe(element);
  signal.addEventListener('abort', () => observer?.unobserve(element));
}
