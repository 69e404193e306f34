/** Asks until there is an answer. */
export async function wait<T>(condition: () => T | null | undefined): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = condition();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Not in time: ${condition}`);
}

/** The first that matches, shadow roots included. */
export function deep<E extends HTMLElement>(root: ParentNode, selector: string): E | null {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) return element as E;
    const found = element.shadowRoot && deep<E>(element.shadowRoot, selector);
    if (found) return found;
  }
  return null;
}

/** Presses the first that matches, as soon as it is there. */
export async function press(root: HTMLElement, selector: string): Promise<void> {
  (await wait(() => deep(root, selector))).click();
}
