import type { Shop } from '@laotie/core';
import type { Attribution, Id } from '@laotie/protocol';
import { safeUrl } from '../base/url.ts';
import type { RequestName, Requests } from '../events.ts';
import { pagesOf } from './pages.ts';

/** What an action may use. */
export interface Scene {
  shop: Shop;
  /** Language of the element that asked. */
  language: string;
}

type Action<K extends RequestName> = (scene: Scene, detail: Requests[K]) => Promise<unknown> | void;

/** The only table from what is asked to what is done: one request, one model action. */
export const actions: { readonly [K in RequestName]: Action<K> } = {
  'laotie-cart-add-request': ({ shop }, { item_id, quantity, product_id, cue_id }) =>
    shop.cart.add(item_id, quantity, {
      ...face(shop, product_id, item_id),
      attribution: attribution(shop, product_id, cue_id),
    }),
  'laotie-cart-set-request': ({ shop }, { item_id, quantity }) => shop.cart.set(item_id, quantity),
  'laotie-codes-set-request': ({ shop }, { codes }) =>
    shop.checkout.stage.peek() === 'form' ? shop.checkout.change({ codes }) : shop.cart.setCodes(codes),
  'laotie-buy-now-request': ({ shop }, { item_id, quantity, product_id, cue_id }) => {
    pagesOf(shop).open({ name: 'checkout' });
    return shop.checkout.open({
      line_items: [{ item_id, quantity }],
      attribution: attribution(shop, product_id, cue_id),
    });
  },
  'laotie-checkout-open-request': ({ shop }) => {
    pagesOf(shop).open({ name: 'checkout' });
    return shop.checkout.open('cart');
  },
  'laotie-checkout-change-request': ({ shop }, { change }) => shop.checkout.change(change),
  'laotie-order-place-request': ({ shop }, { instrument }) => shop.checkout.place(instrument),
  'laotie-hold-extend-request': ({ shop }) => shop.checkout.hold(),
  'laotie-page-open-request': ({ shop }, { page, product_id }) =>
    pagesOf(shop).open(product_id === undefined ? { name: page } : { name: page, product_id }),
  'laotie-page-back-request': ({ shop }) => pagesOf(shop).back(),
  'laotie-page-close-request': ({ shop }) => pagesOf(shop).close(),
  'laotie-comment-send-request': ({ shop }, { text }) => shop.comments?.send(text),
  'laotie-comment-retry-request': ({ shop }, { id }) => shop.comments?.retry(id),
  'laotie-like-send-request': ({ shop }, { count }) => shop.show?.like(count),
  'laotie-waiting-set-request': ({ shop }, { id, waiting }) => shop.intents?.wait(id, waiting),
  'laotie-show-share-request': async (scene, detail) => (await import('./share.ts')).share(scene, detail),
  'laotie-playhead-seek-request': ({ shop }, { at }) => shop.playhead.seek(at),
  'laotie-link-open-request': (_, { url }) => {
    const safe = safeUrl(url);
    if (safe) window.open(safe, '_blank', 'noopener,noreferrer');
  },
};

/** A sale is credited to the show, and to the cue that it was asked from or that explains the product just now. */
function attribution(shop: Shop, product_id: Id, asked: Id | undefined): Attribution {
  const show_id = shop.show?.show.peek()?.id;
  const cue = shop.show?.onAir.peek()?.cue;
  const cue_id = asked ?? (cue?.product_id === product_id ? cue.id : undefined);
  return { ...(show_id !== undefined && { show_id }), ...(cue_id !== undefined && { cue_id }) };
}

/** Title and picture for the line that appears before the endpoint has answered. */
function face(shop: Shop, product_id: Id, item_id: Id): { title?: string; image_url?: string } {
  const entry = shop.catalog.entry(product_id).peek();
  if (entry.state !== 'ready') return {};
  const variant = entry.product.variants.find(({ id }) => id === item_id);
  const image = variant?.media?.[0] ?? entry.product.media?.[0];
  return { title: entry.product.title, ...(image && { image_url: image.url }) };
}
