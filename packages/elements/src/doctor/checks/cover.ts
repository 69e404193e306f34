import { type Finding, finding } from '../finding.ts';
import type { Check } from '../patient.ts';

/** Buttons of ours in sight that something of the page lies on. */
export const checkCover: Check = ({ elements }) => {
  // what a dialog of the page makes inert is covered on purpose
  if (document.querySelector('dialog:modal')) return [];
  return elements.flatMap((element): Finding[] => {
    const buttons = element.shadowRoot?.querySelectorAll<HTMLElement>('.button:is(.add, .buy)') ?? [];
    for (const button of [...buttons].slice(0, 3)) {
      const by = coverOf(button, element);
      if (by) return [finding('warning', 'doctor.cover.buy', { tag: element.localName, by: named(by) }, [element])];
    }
    return [];
  });
};

/** What a press in the middle of it would hit, if that is neither ours nor around us. */
function coverOf(button: HTMLElement, element: Element): Element | undefined {
  const { left, top, width, height } = button.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  if (width === 0 || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return undefined;
  const hit = document.elementFromPoint(x, y);
  if (
    !hit ||
    isClipped(element, x, y) ||
    hit.localName.startsWith('laotie-') ||
    contains(hit, element) ||
    element.contains(hit)
  )
    return undefined;
  return hit;
}

/** Scrolled out of a box of the page, and so nowhere to be pressed. */
function isClipped(element: Element, x: number, y: number): boolean {
  for (let node = element.parentElement; node; node = node.parentElement) {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    const outside = x < left || x > right || y < top || y > bottom;
    if (outside && getComputedStyle(node).overflow !== 'visible') return true;
  }
  return false;
}

function contains(outer: Element, inner: Element): boolean {
  for (let node: Element | null = inner; node; ) {
    if (outer.contains(node)) return true;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

const named = (element: Element): string =>
  `<${element.localName}${element.id ? ` id="${element.id}"` : ''}${element.classList.length > 0 ? ` class="${element.classList.value.slice(0, 40)}"` : ''}>`;
