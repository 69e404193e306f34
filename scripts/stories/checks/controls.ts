// Runs in the pages of stories.
import { elements, outwards, seen } from './tree.ts';

const operable =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="tab"], [role="option"], [role="radio"], [role="switch"], [role="slider"], [tabindex]:not([tabindex="-1"])';

export interface Control {
  element: HTMLElement;
  /** What is pressed: the label around a field whose own box is hidden. */
  target: HTMLElement;
}

/** Everything that can be operated now: not what is behind a dialog, disabled or not there. */
export function controls(): Control[] {
  const modal = [...elements()].findLast((element) => element.matches('dialog:modal'));
  return [...elements(document.body)].filter(operates).flatMap((element) => {
    if (modal && ![...outwards(element)].includes(modal)) return [];
    const label = (element as HTMLInputElement).labels?.[0];
    const target = seen(element) ? element : label && seen(label) ? label : undefined;
    return target ? [{ element, target }] : [];
  });
}

function operates(element: HTMLElement): boolean {
  return element.matches(operable) && !element.matches(':disabled') && ![...outwards(element)].some((one) => one.inert);
}
