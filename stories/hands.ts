import { deep } from '../packages/elements/src/testing/read.ts';

/** Milliseconds: whoever has not come by then does not come, on a machine that is busy with other things either. */
const PATIENCE = 60_000;

/** Asks until there is an answer. */
export async function wait<T>(
  condition: () => T | null | undefined | false,
  what = condition.toString(),
  every = 25,
): Promise<NonNullable<T>> {
  for (let waited = 0; waited < PATIENCE; waited += every) {
    const answer = condition();
    if (answer) return answer as NonNullable<T>;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  throw new Error(`Not in time: ${what}`);
}

/**
 * The first that matches and can be seen, in whatever shadow root. `a >>> b`: a `b` somewhere inside an `a`, shadow roots
 * included; each part for itself is a plain selector, which ends where its shadow root does.
 */
export function find<E extends HTMLElement>(root: ParentNode, selector: string): E | undefined {
  const [first = '', ...rest] = selector.split('>>>');
  const found = rest.reduce(
    (hosts, part) => hosts.flatMap(({ shadowRoot }) => (shadowRoot ? deep(shadowRoot, part) : [])),
    deep(root, first),
  );
  return (found as E[]).find((element) => element.checkVisibility({ visibilityProperty: true }));
}

/** The same, as soon as it is there. */
export const sight = <E extends HTMLElement>(root: ParentNode, selector: string): Promise<E> =>
  wait(() => find<E>(root, selector), selector);

const usable = (selector: string): string => `${selector}:not([disabled], [aria-busy="true"])`;

/** Presses what can be seen and pressed, as soon as it can. */
export async function press(root: ParentNode, selector: string): Promise<void> {
  (await sight(root, usable(selector))).click();
}

/** Presses again until something is to be seen: buttons that cost money overlook what comes too early. */
export async function pressUntil(root: ParentNode, selector: string, seen: string): Promise<void> {
  const pressed = () => {
    const there = find(root, seen);
    if (!there) find(root, usable(selector))?.click();
    return there;
  };
  await wait(pressed, seen, 200);
}

/** Writes into a field as typing does. */
export async function type(root: ParentNode, selector: string, text: string): Promise<HTMLInputElement> {
  const field = await sight<HTMLInputElement>(root, selector);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return field;
}
