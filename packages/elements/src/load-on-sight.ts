import { prepare } from './player/library.ts';

/** Tag → its registration. A page of cards never pays for a checkout. */
const elements: Readonly<Record<string, () => Promise<unknown>>> = Object.assign(Object.create(null), {
  'laotie-answer': () => import('./answer/define.ts'),
  'laotie-cart': () => import('./cart/define.ts'),
  'laotie-checkout': () => import('./checkout/define.ts'),
  'laotie-comment-capture': () => import('./comment-capture/define.ts'),
  'laotie-comments': () => import('./comments/define.ts'),
  'laotie-countdown': () => import('./countdown/define.ts'),
  'laotie-demand': () => import('./demand/define.ts'),
  'laotie-doctor': () => import('./doctor/define.ts'),
  'laotie-orders': () => import('./orders/define.ts'),
  'laotie-overlay': () => import('./overlay/define.ts'),
  'laotie-panel': () => import('./panel/define.ts'),
  'laotie-player': () => import('./player/define.ts'),
  'laotie-product': () => import('./product/define.ts'),
  'laotie-product-card': () => import('./product-card/define.ts'),
  'laotie-purchases': () => import('./purchases/define.ts'),
  'laotie-shelf': () => import('./shelf/define.ts'),
  'laotie-shop': () => import('./shop/define.ts'),
  'laotie-show-card': () => import('./show-card/define.ts'),
  'laotie-spotlight': () => import('./spotlight/define.ts'),
  'laotie-timeline': () => import('./timeline/define.ts'),
});

const key = Symbol.for('dev.laotie.loader');

/** Brings each element when its tag appears in the document. One watcher a page, whichever copy of the script came first. */
export function loadOnSight(): void {
  const page = document as Document & { [key]?: true };
  if (page[key]) return;
  Object.defineProperty(page, key, { value: true });
  // beside the body, which a script in the head may be too early for
  if (location.search.includes('laotie-doctor')) page.documentElement.append(page.createElement('laotie-doctor'));
  bringAll(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) bringAll(node);
  }).observe(document, { childList: true, subtree: true });
}

/** The player first, and what it plays with: the way to its first frame is the longest. */
function bringAll(root: Document | Element): void {
  const tags = new Set(root instanceof Element ? [root.localName] : []);
  for (const element of root.querySelectorAll(':not(:defined)')) tags.add(element.localName);
  if (tags.has('laotie-player')) {
    const player = root.querySelector('laotie-player') ?? (root as Element);
    void prepare(player.getAttribute('src') ?? '');
    void bring('laotie-player');
  }
  for (const tag of tags) void bring(tag);
}

async function bring(tag: string): Promise<void> {
  const element = elements[tag];
  if (!element || customElements.get(tag)) return;
  try {
    // what all of them need comes beside the first, not after it
    await Promise.all([element(), import('./base/element.ts')]);
  } catch (error) {
    // the page's own link inside the tag stays; a later tag tries again
    console.error(`Laotie: <${tag}> could not be loaded.`, error);
  }
}
