/**
 * Lays a box over a video that cannot move, until the signal aborts. Follows its size, scrolling and full screen; both
 * lie in the same page, so most of the time nothing has to be done.
 */
export function trackBox(target: Element, box: HTMLElement, signal: AbortSignal): void {
  let frame = 0;
  const place = () => {
    frame = 0;
    const { left, top, width, height } = target.getBoundingClientRect();
    const origin = (box.offsetParent ?? document.documentElement).getBoundingClientRect();
    const { style } = box;
    style.left = `${left - origin.left}px`;
    style.top = `${top - origin.top}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
  };
  const soon = () => {
    frame ||= requestAnimationFrame(place);
  };
  const sizes = new ResizeObserver(soon);
  // the video itself, and everything whose size may push it
  for (let node: Element | null = target; node; node = node.parentElement) sizes.observe(node);
  for (const type of ['scroll', 'resize', 'fullscreenchange', 'load']) {
    window.addEventListener(type, soon, { signal, capture: true, passive: true });
  }
  document.addEventListener('fullscreenchange', () => raise(target, box), { signal });
  const stop = () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
  };
  signal.addEventListener('abort', stop, { once: true });
  place();
}

/** In full screen only the top layer is seen: the box joins it while the video fills the screen. */
function raise(target: Element, box: HTMLElement): void {
  const full = document.fullscreenElement;
  if (full?.contains(target) && !full.contains(box)) {
    box.popover = 'manual';
    box.showPopover();
  } else if (box.popover) {
    box.hidePopover();
    box.popover = null;
  }
}
