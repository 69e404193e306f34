import type { Id, Offer } from '@laotie/protocol';
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Buying } from './buying.ts';
import type { CartModel } from './cart.ts';
import type { CheckoutModel } from './checkout.ts';
import type { Comments } from './comments.ts';
import type { DemandModel } from './demand.ts';
import type { Intents } from './intents.ts';
import { KEPT_CART, KEPT_PAYMENT } from './kept.ts';
import { type Later, standIn } from './later.ts';
import type { Live } from './live.ts';
import type { Orders } from './orders.ts';
import type { Playhead } from './playhead.ts';
import type { Scope } from './scope.ts';
import type { ShowModel } from './show.ts';

/** Empty until the buyer adds something, or somebody looks and there is a cart from before or from another tab. */
export function cartStandIn(scope: Scope, buying: Later<Buying>): CartModel {
  let isWatched = false;
  const look = () => {
    if (isWatched && !buying.here.peek() && scope.store.get(KEPT_CART)) buying.need();
  };
  scope.onWake(look);
  scope.tabs.hear(`${scope.name}:cart`, look, scope.signal);
  return standIn(
    buying,
    (it): CartModel => it.cart,
    { cart: undefined, lines: [], count: 0, pending: false, messages: [], error: undefined },
    {
      watched() {
        isWatched = true;
        look();
      },
    },
  );
}

/** None, unless a payment of before a reload was not answered. */
export function checkoutStandIn(scope: Scope, buying: Later<Buying>): CheckoutModel {
  return standIn(
    buying,
    (it) => it.checkout,
    { session: undefined, stage: 'none', pending: false, messages: [], error: undefined },
    {
      watched() {
        if (!buying.here.peek() && scope.store.get(KEPT_PAYMENT)) buying.need();
      },
    },
  );
}

export function ordersStandIn(buying: Later<Buying>): Orders {
  const before = { entries: [], status: 'idle' } as const;
  return standIn(buying, (it) => it.orders, before, { use: 'need', watched: () => void buying.need() });
}

export function showStandIn(id: Id, live: Later<Live>): ShowModel {
  const started = signal(false);
  const model = (it: Live) => it.show as ShowModel;
  const offers = new Map<Id, ReadonlySignal<Offer | undefined>>();
  return standIn(
    live,
    model,
    {
      get status() {
        return started.value ? 'loading' : 'idle';
      },
      error: undefined,
      connection: 'closed',
      feed: undefined,
      show: undefined,
      seller: undefined,
      items: [],
      onAir: undefined,
      cues: [],
      coupons: [],
      purchases: [],
      stats: {},
    },
    {
      use: 'need',
      own: {
        id,
        offerFor(item_id) {
          const offer =
            offers.get(item_id) ?? computed(() => live.here.value && model(live.here.value).offerFor(item_id).value);
          offers.set(item_id, offer);
          return offer;
        },
        start() {
          started.value = true;
          live.need((it) => model(it).start());
        },
        retry() {
          // its code may have been lost, and the start with it
          live.need((it) => {
            const show = model(it);
            if (started.peek() && show.status.peek() === 'idle') show.start();
            else show.retry();
          });
        },
      },
    },
  );
}

export function commentsStandIn(live: Later<Live>): Comments {
  const model = (it: Live) => it.comments as Comments;
  return standIn(
    live,
    model,
    { canWrite: false },
    {
      own: {
        recent: (limit) => {
          const here = live.here.peek();
          return here ? model(here).recent(limit) : [];
        },
        subscribe(listener, signal) {
          const wasHere = live.here.peek();
          live.need((it) => {
            model(it).subscribe(listener, signal);
            // whoever read the recent ones already has read none
            if (!wasHere && !signal.aborted) listener({ type: 'reset' });
          });
        },
      },
    },
  );
}

export function playheadStandIn(live: Later<Live>): Playhead {
  let delay = 0;
  return standIn(
    live,
    (it) => it.playhead,
    { at: 0, rung: 'none', live: true, canSeek: false },
    {
      use: 'need',
      own: {
        get delay() {
          return delay;
        },
        set delay(ms) {
          delay = ms;
          live.need(({ playhead }) => {
            playhead.delay = ms;
          });
        },
        attach(source) {
          let detach = () => {};
          let isGone = false;
          live.need(({ playhead }) => {
            if (!isGone) detach = playhead.attach(source);
          });
          return () => {
            isGone = true;
            detach();
          };
        },
      },
    },
  );
}

/** Nothing is read before somebody types or waits for an answer. */
export function intentsStandIn<E>(model: Later<E>, pick: (it: E) => Intents): Intents {
  return standIn(
    model,
    pick,
    { ready: false, replies: [], waiting: new Set() },
    {
      own: {
        asks(text) {
          const here = model.here.peek();
          return !!here && pick(here).asks(text);
        },
      },
      watched: model.need,
    },
  );
}

/** Nothing is counted before the host looks, or captures. */
export const demandStandIn = (model: Later<DemandModel>): DemandModel =>
  standIn(
    model,
    (it) => it,
    { status: 'idle', error: undefined, demand: undefined, stale: false, span: 'show', queued: 0 },
    { watched: model.need },
  );
