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

interface Loss {
  /** Pixels sideways and upright that something around cuts off for good. */
  x: number;
  y: number;
  /** Where the rest can be seen. */
  rest: Box;
}

/** What a box loses to everything around it. What scrolls into view is not lost. */
function lossOf(box: Box, of: Node): Loss {
  // a DOMRect has its sides on its prototype
  const rest = { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  const loss = { x: 0, y: 0, rest };
  for (const one of outwards(of)) {
    const { overflowX, overflowY, position, display } = getComputedStyle(one);
    if (display === 'contents') continue;
    const edge = one.getBoundingClientRect();
    if (cuts(overflowX)) {
      const left = Math.max(rest.left, edge.left);
      const right = Math.min(rest.right, edge.right);
      loss.x += rest.right - rest.left - Math.max(0, right - left);
      Object.assign(rest, { left, right });
    }
    if (cuts(overflowY)) {
      const top = Math.max(rest.top, edge.top);
      const bottom = Math.min(rest.bottom, edge.bottom);
      loss.y += rest.bottom - rest.top - Math.max(0, bottom - top);
      Object.assign(rest, { top, bottom });
    }
    // what is inside comes to where its scroller is
    if (scrolls(overflowX)) {
      const [left, right] = within(rest.left, rest.right, edge.left, edge.right);
      Object.assign(rest, { left, right });
    }
    if (scrolls(overflowY)) {
      const [top, bottom] = within(rest.top, rest.bottom, edge.top, edge.bottom);
      Object.assign(rest, { top, bottom });
    }
    if (position === 'fixed' || one.matches(':popover-open, dialog:modal')) break;
  }
  return loss;
}

const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

/** A stretch moved into another one, no longer than that. */
function within(start: number, end: number, from: number, to: number): [number, number] {
  const length = Math.min(end - start, to - from);
  const at = Math.min(Math.max(start, from), to - length);
  return [at, at + length];
}

/** Is some of it lost? Upright a little of a line's air may go, sideways nothing. */
export function cut(box: Box, of: Node): boolean {
  const { x, y, rest } = lossOf(box, of);
  const air = Math.max(AIR, (box.bottom - box.top) * 0.25);
  return x > AIR || y > air || rest.left < -AIR || rest.right > document.documentElement.clientWidth + AIR;
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
