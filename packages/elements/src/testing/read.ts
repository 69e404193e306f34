/** Matches below `root` in every open shadow root, in document order. */
export function deep(root: ParentNode, selector: string): Element[] {
  const found: Element[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) found.push(element);
    if (element.shadowRoot) found.push(...deep(element.shadowRoot, selector));
  }
  return found;
}

/** Everything that can be read below an element, shadow roots included. */
export function words(element: Element): string {
  const root = element.shadowRoot ?? element;
  const texts = [...root.childNodes].map((node) => {
    if (node instanceof HTMLSlotElement)
      return (
        node
          .assignedNodes()
          .map((each) => each.textContent)
          .join(' ') ||
        node.textContent ||
        ''
      );
    if (node instanceof Element) return words(node);
    return node instanceof Text ? node.data : '';
  });
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

/** Where a key would go, also in a page whose window is behind others and matches no `:focus`. */
export function hasFocus(element: Element | null): boolean {
  return element !== null && (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}
