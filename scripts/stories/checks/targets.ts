// Runs in the pages of stories.
import { type Control, controls } from './controls.ts';
import { around, describe, outwards } from './tree.ts';

/** Pixels: of every target, and of those that cost money. */
const LEAST = 24;
const BUYS = 44;
/** Half a pixel is a rounding. */
const NEARLY = 0.5;

/** Targets that are too small for a finger and have no room around them, and Buys that are smaller than they should be. */
export function smallTargets(): string[] {
  const all = controls().filter((one) => !inline(one));
  const small = all.filter(({ target }) => size(target) < LEAST - NEARLY && crowded(target, all));
  const buys = all.filter(({ target }) => target.matches('[part~="buy"]') && size(target) < BUYS - NEARLY);
  return [...small, ...buys].map(({ target }) => `${size(target)} px: ${describe(target)}`);
}

/** The shorter side. */
function size(target: Element): number {
  const { width, height } = target.getBoundingClientRect();
  return Math.round(10 * Math.min(width, height)) / 10;
}

/** A link in a line of text is as high as its line. */
function inline({ target }: Control): boolean {
  const words = around(target)?.textContent?.trim() ?? '';
  return getComputedStyle(target).display === 'inline' && words.length > (target.textContent?.trim().length ?? 0);
}

/** WCAG 2.5.8: a circle of the least size around its middle touches another target, or the circle of another small one. */
function crowded(target: HTMLElement, all: Control[]): boolean {
  const { x, y } = middle(target);
  return all.some(({ target: other }) => {
    if (other === target || other.contains(target) || target.contains(other)) return false;
    // what scrolls under a foot that stays is not beside it
    if (layer(other) !== layer(target)) return false;
    if (size(other) < LEAST) return Math.hypot(middle(other).x - x, middle(other).y - y) < LEAST;
    const { left, right, top, bottom } = other.getBoundingClientRect();
    const away = { x: Math.max(left - x, 0, x - right), y: Math.max(top - y, 0, y - bottom) };
    return Math.hypot(away.x, away.y) < LEAST / 2;
  });
}

function layer(target: HTMLElement): HTMLElement | undefined {
  return [...outwards(target)].find((one) => ['sticky', 'fixed'].includes(getComputedStyle(one).position));
}

function middle(target: Element): { x: number; y: number } {
  const { left, top, width, height } = target.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
