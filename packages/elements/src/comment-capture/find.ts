/**
 * The chat that a selector means: `#chat`, or `chat-app >>> .list` for one in an open shadow root. Where the element
 * keeps its content in an open shadow root of its own, that one. Throws a `SyntaxError` for what is no selector.
 */
export function findChat(root: ParentNode, path: string): Element | ShadowRoot | undefined {
  const found = path.split('>>>').reduce<ParentNode | null | undefined>((scope, selector, i) => {
    const within = i === 0 ? scope : (scope as Element | null)?.shadowRoot;
    return within?.querySelector(selector.trim());
  }, root) as Element | null | undefined;
  return found?.shadowRoot ?? found ?? undefined;
}

/** Shadow roots on the way there, as far as there are any yet: what happens in them is not seen from outside. */
export function rootsOnTheWay(root: ParentNode, path: string): ParentNode[] {
  const roots = [root];
  for (const selector of path.split('>>>').slice(0, -1)) {
    const next = roots.at(-1)?.querySelector(selector.trim())?.shadowRoot;
    if (!next) break;
    roots.push(next);
  }
  return roots;
}

/** Everything that an element stands in, through shadow roots up to the document: a change of children there may take it away. */
export function above(node: Node): Node[] {
  const list: Node[] = [];
  for (let at = up(node); at; at = up(at)) list.push(at);
  return list;
}

function up(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
