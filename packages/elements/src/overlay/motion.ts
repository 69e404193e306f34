const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Hearts that rise from a button, for the viewer who pressed it. */
export function burst(button: HTMLElement, layer: HTMLElement): void {
  if (calm()) return;
  const from = button.getBoundingClientRect();
  const origin = layer.getBoundingClientRect();
  for (let i = 0; i < 5; i++) {
    const heart = mark('heart', from.left + from.width / 2 - origin.left, from.top - origin.top, layer);
    const drift = (Math.random() - 0.5) * 90;
    const rise = 90 + Math.random() * 90;
    leaveAfter(
      heart,
      [
        { opacity: 0, transform: 'translate(-50%, 0) scale(0.4)' },
        {
          opacity: 1,
          transform: `translate(calc(-50% + ${drift / 3}px), ${-rise / 3}px) scale(${0.9 + Math.random() * 0.5})`,
          offset: 0.25,
        },
        { opacity: 0, transform: `translate(calc(-50% + ${drift}px), ${-rise}px) scale(0.8)` },
      ],
      { duration: 800 + i * 90, easing: 'ease-out' },
    );
  }
}

/** A dot that flies from what was pressed to the cart, and answers when it has arrived. */
export async function fly(from: Element, to: Element, layer: HTMLElement): Promise<void> {
  if (calm()) return;
  const a = from.getBoundingClientRect();
  const b = to.getBoundingClientRect();
  const origin = layer.getBoundingClientRect();
  const dot = mark('dot', a.left + a.width / 2 - origin.left, a.top + a.height / 2 - origin.top, layer);
  const x = b.left + b.width / 2 - (a.left + a.width / 2);
  const y = b.top + b.height / 2 - (a.top + a.height / 2);
  await leaveAfter(
    dot,
    [
      { transform: 'translate(-50%, -50%)' },
      {
        transform: `translate(calc(-50% + ${x * 0.45}px), calc(-50% + ${Math.min(y * 0.3, 0) - 48}px)) scale(1.1)`,
        offset: 0.45,
      },
      { transform: `translate(calc(-50% + ${x}px), calc(-50% + ${y}px)) scale(0.5)` },
    ],
    { duration: 480, easing: 'cubic-bezier(0.4, 0, 0.6, 1)' },
  );
}

function mark(kind: string, x: number, y: number, layer: HTMLElement): HTMLElement {
  const element = document.createElement('span');
  element.className = `flying ${kind}`;
  element.ariaHidden = 'true';
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
  layer.append(element);
  return element;
}

async function leaveAfter(element: HTMLElement, frames: Keyframe[], options: KeyframeAnimationOptions): Promise<void> {
  await element.animate(frames, options).finished.catch(() => {});
  element.remove();
}
