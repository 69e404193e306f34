import type { ShowSnapshot } from '@laotie/protocol';
import { html } from 'lit';
import type { Scene } from '../testing/scene.ts';
import { until } from '../testing/until.ts';
import { asking } from './asking.ts';
import { broken, never, type Row, refused, soldOut, type Tag } from './cell.ts';
import { FOR_EVER } from './patience.ts';

const buyIt = { item_id: 'v_wok_32', quantity: 1 };
const addIt = async ({ shop, endpoint }: Scene) => {
  const [product] = await endpoint.catalog.lookup([buyIt.item_id]);
  await shop.cart.add(buyIt.item_id, 1, product && { title: product.title }).catch(() => {});
};
const openIt = (stage: Scene) => void stage.shop.checkout.open({ line_items: [buyIt] }).catch(() => {});
const formOf = async (stage: Scene) => {
  openIt(stage);
  await until(() => stage.find('.place'), 'the form');
};
const order = async (stage: Scene) => {
  const { checkout } = stage.shop;
  await checkout.open({ line_items: [buyIt] });
  await checkout.change({
    buyer: { email: 'mei@example.com' },
    fulfillment: {
      methods: [
        {
          id: 'm_1',
          type: 'shipping',
          line_item_ids: [],
          destinations: [{ id: 'd', last_name: 'Li', street_address: '1 Mill Lane' }],
        },
      ],
    },
  });
  await checkout.place({
    id: 'i',
    handler_id: 'dev.laotie.payment.test',
    type: 'test',
    credential: { type: 'token', token: 'approved' },
  });
  await stage.shop.orders.load();
};
const over = ({ show, ...snapshot }: ShowSnapshot) => {
  show.status = 'ended';
  show.ended_at = new Date().toISOString();
  for (const offer of snapshot.offers) offer.ends_at = new Date(Date.now() - 1000).toISOString();
};
const nothingOnIt = (snapshot: ShowSnapshot) => {
  snapshot.show.items = [];
  snapshot.cues = [];
  snapshot.comments = [];
  snapshot.purchases = [];
};
const recorded = ({ show, cues }: ShowSnapshot) => {
  Object.assign(show, { status: 'replay', starts_at: '2026-01-01T20:00:00Z', ended_at: '2026-01-01T20:04:00Z' });
  for (const [nth, cue] of cues.entries()) {
    cue.starts_at = `2026-01-01T20:0${nth}:00Z`;
    delete cue.ends_at;
  }
};
const overlay = html`<laotie-overlay><video muted playsinline></video></laotie-overlay>`;
const noStream = { notApplicable: 'a video has no stock' };

/** Every element in every state. A hole does not compile, and a new element without a row fails the suite. */
export const table: Readonly<Record<Exclude<Tag, 'laotie-doctor' | 'laotie-test-payment'>, Row>> = {
  ...asking,
  'laotie-product-card': {
    loading: { follow: false, endpoint: never, sees: /Loading/ },
    empty: {
      follow: false,
      tag: html`<laotie-product-card product="p_none"></laotie-product-card>`,
      sees: /No longer for sale/,
    },
    error: {
      follow: false,
      endpoint: { fault: (method) => (method === 'catalog.lookup' ? { error: broken } : undefined) },
      sees: /did not load.*Try again/,
    },
    offline: { follow: false, endpoint: never, offline: 'always', sees: /You are offline/ },
    'sold out': { products: soldOut, sees: 'button.plain[disabled]', never: '.button.add' },
    ended: { show: over, sees: '.button.add' },
  },
  'laotie-product': {
    loading: { follow: false, endpoint: never, sees: /Loading/ },
    empty: { follow: false, tag: html`<laotie-product product="p_none"></laotie-product>`, sees: /No longer for sale/ },
    error: {
      follow: false,
      endpoint: { fault: (method) => (method === 'catalog.lookup' ? { error: broken } : undefined) },
      sees: /Something went wrong.*Try again/,
    },
    offline: { follow: false, endpoint: never, offline: 'always', sees: /You are offline/ },
    'sold out': { products: soldOut, sees: '.button.buy[disabled]' },
    ended: { show: over, sees: '.button.buy:not([disabled])' },
  },
  'laotie-shelf': {
    loading: { endpoint: never, sees: /Loading/ },
    empty: { show: nothingOnIt, sees: /Nothing on the shelf yet/ },
    error: { endpoint: refused, sees: /is not answering right now/ },
    offline: { endpoint: never, offline: 'always', sees: /You are offline/ },
    'sold out': { products: soldOut, sees: /Sold out/, never: '.row .button.add' },
    ended: { show: over, sees: '[role="list"] .row' },
  },
  'laotie-panel': {
    loading: { endpoint: never, sees: /Loading/ },
    empty: { show: nothingOnIt, sees: /Nothing on the shelf yet/ },
    error: { endpoint: refused, sees: /is not answering right now/ },
    offline: { endpoint: never, offline: 'always', sees: /You are offline/ },
    'sold out': { products: soldOut, sees: /Sold out/ },
    ended: { show: over, sees: '[role="list"] .row' },
  },
  'laotie-cart': {
    loading: {
      endpoint: { fault: (method) => (method === 'cart.create' ? { before: FOR_EVER } : undefined) },
      act: (stage) => void addIt(stage),
      sees: '.line, [aria-busy="true"]',
    },
    empty: { sees: /Your cart is empty/ },
    error: {
      endpoint: { fault: (method) => (method === 'cart.create' ? { error: broken } : undefined) },
      act: addIt,
      sees: /Something went wrong.*Try again/,
    },
    offline: { act: addIt, offline: 'after', sees: /You are offline/ },
    'sold out': { products: soldOut, act: addIt, sees: /Sold out|fewer left|cart is empty/ },
    ended: { show: over, act: addIt, sees: /Check out/ },
  },
  'laotie-checkout': {
    loading: {
      endpoint: { fault: (method) => (method === 'checkout.create' ? { before: FOR_EVER } : undefined) },
      act: openIt,
      sees: /One moment/,
    },
    empty: { sees: /Nothing to pay for yet/ },
    error: {
      endpoint: { fault: (method) => (method === 'checkout.create' ? { error: broken } : undefined) },
      act: openIt,
      sees: /Something went wrong.*Nothing was ordered/,
    },
    offline: { act: formOf, offline: 'after', sees: /You are offline/ },
    'sold out': { products: soldOut, act: openIt, sees: /Sold out/ },
    ended: { show: over, act: formOf, sees: '.place' },
  },
  'laotie-orders': {
    loading: { endpoint: never, sees: /Loading/ },
    empty: { sees: /No orders yet/ },
    error: {
      endpoint: { fault: (method) => (method === 'orders.list' ? { error: broken } : undefined) },
      sees: /is not answering right now/,
    },
    offline: { act: order, offline: 'after', sees: /You are offline/ },
    'sold out': { notApplicable: 'what was bought was there' },
    ended: { show: over, act: order, sees: /Order Q-1001/ },
  },
  'laotie-overlay': {
    loading: { tag: overlay, endpoint: never, sees: '.stage' },
    empty: { tag: overlay, show: nothingOnIt, sees: /Qinling Kitchen/, never: 'laotie-spotlight .card' },
    error: { tag: overlay, endpoint: refused, sees: /show cannot be loaded right now.*Try again/ },
    offline: {
      tag: overlay,
      act: (stage) => until(() => stage.shop.show?.show.value),
      offline: 'after',
      sees: /Reconnecting/,
    },
    'sold out': { tag: overlay, products: soldOut, sees: /Sold out/ },
    ended: { tag: overlay, show: over, sees: /The show has ended.*View products/, never: 'laotie-spotlight .card' },
  },
  'laotie-spotlight': {
    loading: { endpoint: never, sees: 'nothing yet' },
    empty: { show: nothingOnIt, sees: 'nothing' },
    error: { endpoint: refused, sees: 'nothing' },
    offline: { act: (stage) => until(() => stage.find('.card')), offline: 'after', sees: /On now/ },
    'sold out': { products: soldOut, sees: /Sold out/, never: '.button.buy' },
    ended: {
      show: (snapshot) => {
        over(snapshot);
        for (const cue of snapshot.cues) cue.ends_at = new Date(Date.now() - 1000).toISOString();
      },
      sees: 'nothing',
    },
  },
  'laotie-comments': {
    loading: { endpoint: never, sees: 'nothing yet' },
    empty: { show: nothingOnIt, sees: /Quiet so far/ },
    error: {
      endpoint: { fault: (method) => (method === 'live.snapshot' ? { error: broken } : undefined) },
      sees: /No comments/,
      never: 'form',
    },
    offline: { act: (stage) => until(() => stage.find('.row')), offline: 'after', sees: '.row' },
    'sold out': { notApplicable: 'talk does not sell out' },
    ended: { show: over, sees: '.row', never: 'form' },
  },
  'laotie-purchases': {
    loading: { endpoint: never, sees: 'nothing yet' },
    empty: { show: nothingOnIt, sees: 'nothing' },
    error: { endpoint: refused, sees: 'nothing' },
    offline: { act: (stage) => until(() => stage.find('.line')), offline: 'after', sees: /just bought/ },
    'sold out': { products: soldOut, sees: /just bought/ },
    ended: { show: over, sees: /just bought/ },
  },
  'laotie-timeline': {
    loading: { endpoint: never, sees: 'nothing yet' },
    empty: { show: nothingOnIt, sees: 'nothing' },
    error: { endpoint: refused, sees: 'nothing' },
    offline: { show: recorded, act: playFromTheStart, offline: 'after', sees: 'input[type="range"]' },
    'sold out': { notApplicable: 'it shows moments, not stock' },
    ended: { show: recorded, act: playFromTheStart, sees: 'input[type="range"]' },
  },
  'laotie-countdown': {
    loading: { tag: html`<laotie-countdown></laotie-countdown>`, endpoint: never, sees: /––:––/ },
    empty: { sees: /––:––/ },
    error: { tag: html`<laotie-countdown ends-at="yesterday"></laotie-countdown>`, sees: /––:––/ },
    offline: {
      tag: html`<laotie-countdown ends-at=${new Date(Date.now() + 3e6).toISOString()}></laotie-countdown>`,
      offline: 'always',
      sees: /\d+:\d\d/,
    },
    'sold out': { notApplicable: 'it counts to a moment, not stock' },
    ended: {
      tag: html`<laotie-countdown ends-at="2020-01-01T00:00:00Z"><b slot="ended">Over</b></laotie-countdown>`,
      sees: /^Over$/,
    },
  },
  'laotie-player': {
    loading: { endpoint: never, sees: 'video', never: '.surface' },
    empty: { show: ({ show }) => void delete show.stream, sees: 'video', never: '.surface' },
    error: {
      tag: html`<laotie-player src="#" without-autoplay></laotie-player>`,
      act: failVideo,
      sees: /The picture has stopped.*Try again/,
    },
    offline: {
      tag: html`<laotie-player src="#" without-autoplay></laotie-player>`,
      offline: 'always',
      sees: 'video',
    },
    'sold out': noStream,
    ended: { show: over, sees: 'video' },
  },
  'laotie-show-card': {
    loading: { endpoint: never, sees: /Loading/ },
    empty: { tag: html`<laotie-show-card show="show_none"></laotie-show-card>`, sees: /did not load/ },
    error: { endpoint: refused, sees: /did not load/ },
    offline: { endpoint: never, offline: 'always', sees: /You are offline/ },
    'sold out': { notApplicable: 'it leads to a show, whatever is left there' },
    ended: { show: over, sees: /Replay/ },
  },
  'laotie-shop': {
    loading: { notApplicable: 'draws nothing of its own; its children say it' },
    empty: { notApplicable: 'draws nothing of its own; its children say it' },
    error: { notApplicable: 'draws nothing of its own; its children say it, and the page hears laotie-error' },
    offline: { notApplicable: 'draws nothing of its own; its children say it' },
    'sold out': { notApplicable: 'draws nothing of its own; its children say it' },
    ended: { notApplicable: 'draws nothing of its own; its children say it' },
  },
};

/** A video that stands at the beginning of a recording. */
function playFromTheStart({ shop }: Scene): void {
  const seekable = { length: 1, start: () => 0, end: () => 240 };
  const video = Object.assign(new EventTarget(), { currentTime: 0, seekable });
  shop.playhead.attach({
    video,
    playingDate: () => new Date(Date.parse('2026-01-01T20:00:00Z') + video.currentTime * 1000),
  });
}

/** The fault of a stream that stays away, as often as the player forgives it, without waiting for its patience. */
async function failVideo(stage: Scene): Promise<void> {
  const video = await until(() => stage.find<HTMLVideoElement>('video'));
  await until(() => {
    video.dispatchEvent(new Event('error'));
    return stage.find('.stopped');
  }, 'the player to give up');
}
