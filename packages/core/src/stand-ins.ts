import type { Id, Offer } from '@laotie/protocol';
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Buying } from './buying.ts';
import type { CartModel } from './cart.ts';
import type { CheckoutModel } from './checkout.ts';
import type { Comments } from './comments.ts';
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
    (it: Buying): CartModel => it.cart,
    { cart: undefined, lines: [], count: 0, pending: false, messages: [], error: undefined },
    ['add', 'set', 'setCodes', 'refresh', 'retry'],
    () => {
      isWatched = true;
      look();
    },
  );
}

/** None, unless a payment of before a reload was not answered. */
export function checkoutStandIn(scope: Scope, buying: Later<Buying>): CheckoutModel {
  return standIn(
    buying,
    (it: Buying) => it.checkout,
    { session: undefined, stage: 'none', pending: false, messages: [], error: undefined },
    ['open', 'change', 'place', 'cancel', 'resume'],
    () => {
      if (!buying.here.peek() && scope.store.get(KEPT_PAYMENT)) buying.need();
    },
  );
}

export function ordersStandIn(buying: Later<Buying>): Orders {
  const bring = () => void buying.need();
  return {
    ...standIn(buying, (it: Buying): Orders => it.orders, { entries: [], status: 'idle' }, [], bring),
    load: () => buying.need(({ orders }) => orders.load()),
    remember: (order) => void buying.need(({ orders }) => orders.remember(order)),
  };
}

export function showStandIn(id: Id, live: Later<Live>): ShowModel {
  const started = signal(false);
  const model = (it: Live) => it.show as ShowModel;
  const offers = new Map<Id, ReadonlySignal<Offer | undefined>>();
  const face = standIn(
    live,
    model,
    {
      status: 'idle',
      error: undefined,
      connection: 'closed',
      show: undefined,
      seller: undefined,
      items: [],
      onAir: undefined,
      cues: [],
      coupons: [],
      purchases: [],
      stats: {},
    },
    [],
  );
  return {
    ...face,
    id,
    status: computed(() => {
      const status = face.status.value;
      return status === 'idle' && started.value && !live.here.value ? 'loading' : status;
    }),
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
    stop: () => live.need((it) => model(it).stop()),
    like: (count) => live.need((it) => model(it).like(count)),
  };
}

export function commentsStandIn(live: Later<Live>): Comments {
  const model = (it: Live) => it.comments as Comments;
  return {
    ...standIn(live, model, { canWrite: false }, ['send', 'retry']),
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
  };
}

export function playheadStandIn(live: Later<Live>): Playhead {
  let delay = 0;
  const use = (work: (playhead: Playhead) => void) => live.need(({ playhead }) => work(playhead));
  return {
    ...standIn(live, ({ playhead }) => playhead, { at: 0, rung: 'none', live: true, canSeek: false }, []),
    get delay() {
      return delay;
    },
    set delay(ms) {
      delay = ms;
      use((playhead) => {
        playhead.delay = ms;
      });
    },
    attach(source) {
      let detach = () => {};
      let isGone = false;
      use((playhead) => {
        if (!isGone) detach = playhead.attach(source);
      });
      return () => {
        isGone = true;
        detach();
      };
    },
    report: (at, rung) => use((playhead) => playhead.report(at, rung)),
    set: (at) => use((playhead) => playhead.set(at)),
    seek: (at) => use((playhead) => playhead.seek(at)),
  };
}
