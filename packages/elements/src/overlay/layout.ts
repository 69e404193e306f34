/**
 * How the parts lie, by the overlay's own box, never by the window: `wide` has a column beside the video, `tall` has
 * room for a panel inside, `small` opens pages as a sheet of the viewport.
 */
export type Layout = 'wide' | 'tall' | 'small';

const WIDE = 880;
const HIGH = 480;

export function layoutOf(width: number, height: number): Layout {
  if (height < HIGH) return 'small';
  return width >= WIDE ? 'wide' : 'tall';
}

/** Tells the layout of a box now and whenever it changes, until the signal aborts. */
export function followLayout(box: Element, told: (layout: Layout, height: number) => void, signal: AbortSignal): void {
  const observer = new ResizeObserver(([entry]) => {
    const { inlineSize = 0, blockSize = 0 } = entry?.borderBoxSize[0] ?? {};
    // a hidden box has no layout; it keeps the one it had
    if (inlineSize > 0) told(layoutOf(inlineSize, blockSize), blockSize);
  });
  observer.observe(box);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
