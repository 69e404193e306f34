/** A button younger than this was not meant: it appeared, or moved, under a pointer that was already on its way. */
const AGE = 500;

/**
 * Decides whether a press on the final button was meant (promises of clickjacking): in sight and at rest for half a
 * second, and not faded away by something around it. In a frame, where another page may lie above us, the browser's
 * own judgement counts where it has one.
 */
export class PressGuard {
  #since = performance.now();
  #box: DOMRectReadOnly | undefined;
  #observer: IntersectionObserver | undefined;
  #hiddenByFrame = false;
  #meaning = '';

  /** Watches this button from now on. The clock starts with a new one, and when it comes to mean something else. */
  watch(button: HTMLElement | null, meaning: string): void {
    if (meaning === this.#meaning) return;
    this.stop();
    this.#meaning = meaning;
    if (!button) return;
    this.#since = performance.now();
    this.#observer = new IntersectionObserver(
      ([entry]) => {
        const seen = entry as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
        this.#hiddenByFrame = window !== top && seen?.isVisible === false;
        if (!seen?.isIntersecting || this.#hiddenByFrame) this.#since = performance.now();
      },
      // trackVisibility (Chromium) knows what lies above a frame; others ignore it
      { threshold: [0, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
    );
    this.#observer.observe(button);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#box = undefined;
    this.#meaning = '';
  }

  /** The pointer comes: from where the button is now it may not jump. */
  approach(button: HTMLElement): void {
    this.#box ??= button.getBoundingClientRect();
  }

  /** Was this press meant? If not, the clock starts again. */
  allows(button: HTMLElement): boolean {
    const before = this.#box;
    const box = button.getBoundingClientRect();
    this.#box = box;
    const jumped = before !== undefined && (Math.abs(before.x - box.x) > 8 || Math.abs(before.y - box.y) > 8);
    if (jumped || this.#hiddenByFrame || faded(button)) {
      this.#since = performance.now();
      return false;
    }
    return performance.now() - this.#since >= AGE;
  }
}

/** Something between the button and the root makes it (nearly) invisible. */
function faded(button: HTMLElement): boolean {
  let opacity = 1;
  for (
    let node: Element | undefined = button;
    node;
    node = node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host
  ) {
    opacity *= Number(getComputedStyle(node).opacity);
  }
  return opacity < 0.8;
}
