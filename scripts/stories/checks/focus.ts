// Runs in the pages of stories.
import { type Control, controls } from './controls.ts';
import { atRest } from './storybook.ts';
import { describe, outwards } from './tree.ts';

const shown = [
  'outlineStyle',
  'outlineWidth',
  'outlineColor',
  'boxShadow',
  'borderColor',
  'backgroundColor',
  'textDecorationLine',
] as const;

/** What is covered after so many times that the focus came back stays covered. */
const TRIES = 20;

/** Controls on which a keyboard's focus cannot be seen, or on which something lies. The keyboard was used before. */
export async function unseenFocus(): Promise<string[]> {
  const found: string[] = [];
  for (const control of controls()) {
    const { element, target } = control;
    if (element.tabIndex < 0 || !element.isConnected) continue;
    (deepFocus() as HTMLElement | null)?.blur();
    await atRest();
    const before = drawing(control);
    element.focus();
    if (!element.matches(':focus')) continue;
    await atRest();
    if (drawing(control) === before) {
      found.push(`focus cannot be seen: ${describe(target)}`);
      continue;
    }
    // a long list only now draws what was jumped over
    for (let tries = 0; covered(target) && tries < TRIES; tries++) {
      await atRest();
      element.blur();
      element.focus();
      await atRest();
    }
    if (covered(target)) found.push(`focus is covered: ${describe(target)}`);
  }
  (deepFocus() as HTMLElement | null)?.blur();
  return found;
}

function deepFocus(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** How it is drawn: itself, its label, what follows it and the boxes around, with what styles add to them. */
function drawing({ element, target }: Control): string {
  const host = (element.getRootNode() as ShadowRoot).host ?? document.body;
  const out: Element[] = [...outwards(element)];
  const boxes = out.slice(0, out.indexOf(host));
  const places = [target, ...(element.nextElementSibling ? [element.nextElementSibling] : []), ...boxes];
  const styles = places.flatMap((one) =>
    [undefined, '::before', '::after'].map((pseudo) => {
      const style = getComputedStyle(one, pseudo);
      return shown.map((name) => style[name]).join();
    }),
  );
  return styles.join(';');
}

/** Nothing of it can be reached at its middle, nor at four places around that. */
function covered(target: HTMLElement): boolean {
  const { left, top, width, height } = target.getBoundingClientRect();
  const places = [
    [0.5, 0.5],
    [0.15, 0.5],
    [0.85, 0.5],
    [0.5, 0.2],
    [0.5, 0.8],
  ] as const;
  return !places.some(([x, y]) => {
    const hit = deepest(left + x * width, top + y * height);
    return hit && ([...outwards(hit)].includes(target) || [...outwards(target)].includes(hit as HTMLElement));
  });
}

function deepest(x: number, y: number): Element | null {
  let at = document.elementFromPoint(x, y);
  for (let inner = at; inner; inner = inner.shadowRoot?.elementFromPoint(x, y) ?? null) {
    if (inner === at && at !== document.elementFromPoint(x, y)) break;
    at = inner;
  }
  return at;
}
