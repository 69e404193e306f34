/** Hearts that rise from a button, for the viewer who pressed it. */
export function burst(button: HTMLElement, layer: HTMLElement): void {
  for (let i = 0; i < 5; i++) {
    const drift = (Math.random() - 0.5) * 90;
    const rise = 90 + Math.random() * 90;
    const frames = [
      { opacity: 0, scale: 0.4 },
      { opacity: 1, scale: 0.9 + Math.random() * 0.5, translate: `${drift / 3}px ${-rise / 3}px`, offset: 0.25 },
      { opacity: 0, scale: 0.8, translate: `${drift}px ${-rise}px` },
    ];
    void send('heart', button, layer, frames, { duration: 800 + i * 90, easing: 'ease-out' });
  }
}

/** A dot that flies from what was pressed to the cart, and answers when it has arrived. */
export function fly(from: Element, to: Element, layer: HTMLElement): Promise<void> {
  const [x, y] = between(from, to);
  const frames = [
    { translate: '0 0' },
    { scale: 1.1, translate: `${x * 0.45}px ${Math.min(y * 0.3, 0) - 48}px`, offset: 0.45 },
    { scale: 0.5, translate: `${x}px ${y}px` },
  ];
  return send('drop', from, layer, frames, { duration: 480, easing: 'cubic-bezier(0.4, 0, 0.6, 1)' });
}

async function send(
  kind: string,
  from: Element,
  layer: HTMLElement,
  frames: Keyframe[],
  options: KeyframeAnimationOptions,
): Promise<void> {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const mark = document.createElement('span');
  mark.className = `flying ${kind}`;
  const [x, y] = between(layer, from);
  mark.style.inset = `${y}px auto auto ${x}px`;
  layer.append(mark);
  await mark.animate(frames, options).finished.catch(() => {});
  mark.remove();
}

/** From the middle of one element to the middle of another, px. */
function between(one: Element, other: Element): [x: number, y: number] {
  const a = one.getBoundingClientRect();
  const b = other.getBoundingClientRect();
  return [b.left - a.left + (b.width - a.width) / 2, b.top - a.top + (b.height - a.height) / 2];
}
