/** Every tag that a page can write. */
export const tags: readonly string[] = [
  ...[
    'answer',
    'cart',
    'checkout',
    'comment-capture',
    'comments',
    'countdown',
    'demand',
    'doctor',
    'orders',
    'overlay',
  ],
  ...['panel', 'player', 'product', 'product-card', 'purchases', 'shelf', 'shop', 'show-card', 'spotlight', 'timeline'],
].map((name) => `laotie-${name}`);

/** Made by us, whichever copy. */
export const isOurs = (made: object): boolean => 'isLaotie' in made;

/** Tags that begin like ours, below `root` and in the open shadow roots of others; never inside our own. */
export function ourTags(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (element.localName.startsWith('laotie-')) return element.localName === 'laotie-doctor' ? [] : [element];
    return element.shadowRoot ? ourTags(element.shadowRoot) : [];
  });
}

/** As its author wrote it, shortened. */
export function written(element: Element): string {
  const names = ['id', 'product', 'show', 'endpoint', 'for'].filter((name) => element.hasAttribute(name));
  const said = names.slice(0, 2).map((name) => ` ${name}="${element.getAttribute(name)?.slice(0, 40)}"`);
  return `<${element.localName}${said.join('')}>`;
}
