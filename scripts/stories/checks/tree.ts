// Runs in the pages of stories.

/** Every element below, shadow roots included, each before what is in it. */
export function* elements(root: ParentNode = document): Generator<HTMLElement> {
  for (const element of root.children) {
    // Storybook's own page around the story
    if (element.matches('script, style, link, .sb-wrapper, #storybook-docs')) continue;
    yield element as HTMLElement;
    if (element.shadowRoot) yield* elements(element.shadowRoot);
    yield* elements(element);
  }
}

/** The element in which another one is laid out: slots and hosts count. */
export function around(node: Node): HTMLElement | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  return (parent instanceof ShadowRoot ? parent.host : parent instanceof HTMLElement ? parent : null) as HTMLElement;
}

/** Itself and everything that it is laid out in, from the inside out. */
export function* outwards(node: Node): Generator<HTMLElement> {
  let at = node instanceof HTMLElement ? node : around(node);
  while (at) {
    yield at;
    at = around(at);
  }
}

/** Has a box that somebody can see, as far as styles tell; words for screen readers only have none of any size. */
export function seen(element: HTMLElement): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  if (width <= 1 || height <= 1) return false;
  for (const one of outwards(element)) {
    const { clipPath } = getComputedStyle(one);
    if (clipPath.startsWith('inset(50%') || clipPath.startsWith('inset(100%')) return false;
  }
  return true;
}

/** Enough to find it again: the hosts around it, its tag, part or class, and its words. */
export function describe(element: Element): string {
  const hosts: string[] = [];
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    hosts.unshift(root.host.localName);
  }
  const { localName, id, part, classList } = element as HTMLElement;
  const own = id
    ? `#${id}`
    : part.length > 0
      ? `[part=${part}]`
      : classList.length > 0
        ? `.${[...classList].join('.')}`
        : '';
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  return `${[...hosts, localName + own].join(' ')} “${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`;
}
