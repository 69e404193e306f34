// Runs in the pages of stories.
import { elements, seen } from './tree.ts';

/** Pixels around what there is. */
const MARGIN = 12;

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** As much of the window as the story fills, once its letters and pictures are there. */
export async function frame(): Promise<Frame> {
  await document.fonts.ready;
  const images = [...elements(document.body)].filter((one): one is HTMLImageElement => one instanceof HTMLImageElement);
  const wanted = images.filter((one) => seen(one) && one.getBoundingClientRect().top < innerHeight);
  await Promise.all(wanted.map((one) => one.decode().catch(() => undefined)));
  const edge = { left: innerWidth, top: innerHeight, right: 0, bottom: 0 };
  for (const element of elements(document.body)) {
    const box = seen(element) && drawnBox(element);
    // words of nothing lie in the window's corner
    if (!box || box.width * box.height === 0) continue;
    const { left, top, right, bottom } = box;
    Object.assign(edge, {
      left: Math.min(edge.left, left),
      top: Math.min(edge.top, top),
      right: Math.max(edge.right, right),
      bottom: Math.max(edge.bottom, bottom),
    });
  }
  const x = Math.max(0, Math.floor(edge.left - MARGIN));
  const y = Math.max(0, Math.floor(edge.top - MARGIN));
  return {
    x,
    y,
    width: Math.max(1, Math.min(innerWidth, Math.ceil(edge.right + MARGIN)) - x),
    height: Math.max(1, Math.min(innerHeight, Math.ceil(edge.bottom + MARGIN)) - y),
  };
}

/** What it shows of its own: its ground, its picture or its words. What only holds others has nothing, however wide it is. */
function drawnBox(element: HTMLElement): DOMRect | undefined {
  const { backgroundColor, backgroundImage, borderTopWidth, display } = getComputedStyle(element);
  if (display === 'contents' || element.localName === 'slot') return undefined;
  const hasGround = backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none' || borderTopWidth !== '0px';
  if (hasGround || (element.childNodes.length === 0 && !element.shadowRoot)) return element.getBoundingClientRect();
  if (element.childElementCount > 0 || element.shadowRoot) return undefined;
  const words = document.createRange();
  words.selectNodeContents(element);
  return words.getBoundingClientRect();
}
