// Runs in the pages of stories.
import { describe, elements, outwards, seen } from './tree.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels by which letters may lie outside without anything being lost: roundings, and air above and below glyphs. */
const AIR = 2;

/** The part of a box that nothing around it cuts off for good: what scrolls into view is not lost. */
export function uncut(box: Box, of: Node): Box {
  const left = { ...box };
  for (const one of outwards(of)) {
    const { overflowX, overflowY, position, display } = getComputedStyle(one);
    if (display === 'contents') continue;
    const edge = one.getBoundingClientRect();
    if (cuts(overflowX)) {
      left.left = Math.max(left.left, edge.left);
      left.right = Math.min(left.right, edge.right);
    }
    if (cuts(overflowY)) {
      left.top = Math.max(left.top, edge.top);
      left.bottom = Math.min(left.bottom, edge.bottom);
    }
    if (scrolls(overflowX) || scrolls(overflowY)) {
      // what is inside comes to where its scroller is
      const by = { x: scrolls(overflowX), y: scrolls(overflowY) };
      if (by.x) Object.assign(left, between(left.left, left.right, edge.left, edge.right, 'left', 'right'));
      if (by.y) Object.assign(left, between(left.top, left.bottom, edge.top, edge.bottom, 'top', 'bottom'));
    }
    if (position === 'fixed' || one.matches(':popover-open, dialog:modal')) break;
  }
  return left;
}

const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

/** A stretch moved into another one, no longer than that. */
function between(start: number, end: number, from: number, to: number, first: string, last: string) {
  const length = Math.min(end - start, to - from);
  const at = Math.min(Math.max(start, from), to - length);
  return { [first]: at, [last]: at + length };
}

/** Is some of it lost? Upright a little of a line's air may go, sideways nothing. */
export function cut(box: Box, of: Node): boolean {
  const left = uncut(box, of);
  const air = Math.max(AIR, (box.bottom - box.top) * 0.25);
  return (
    left.right - left.left < box.right - box.left - AIR ||
    left.bottom - left.top < box.bottom - box.top - air ||
    left.left < -AIR ||
    left.right > document.documentElement.clientWidth + AIR
  );
}

/** Every piece of text that can be seen somewhere, with the element that holds it. */
export function* texts(): Generator<[Text, HTMLElement]> {
  for (const element of elements(document.body)) {
    const pieces = [...element.childNodes].filter((node): node is Text => node instanceof Text);
    for (const text of pieces) if (text.data.trim() && seen(element)) yield [text, element];
  }
}

/** A line that ends in dots on purpose: a name that can be read in full elsewhere. */
function shortened(element: HTMLElement): boolean {
  for (const one of outwards(element)) {
    const { textOverflow, webkitLineClamp } = getComputedStyle(one);
    if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return true;
    if (one.shadowRoot) return false;
  }
  return false;
}

/** Older comments go out of the feed over the picture at its top; that is what it is for. */
const leaves = (element: HTMLElement): boolean => [...outwards(element)].some((one) => one.matches('[role="log"]'));

/** Words of which some letters cannot be seen, not even by scrolling. */
export function clipped(): string[] {
  const found: string[] = [];
  for (const [text, element] of texts()) {
    const ours = text.data.includes('⟧');
    // our own words in full, whatever a design does with those of shops and people
    if ((shortened(element) && !ours) || leaves(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const lost = [...range.getClientRects()].some((box) => box.width > 0 && cut(box, element));
    if (lost) found.push(`clipped: ${describe(element)}`);
  }
  return found;
}
