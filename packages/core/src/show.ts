import type {
  Availability,
  CommerceError,
  Coupon,
  Cue,
  Id,
  Offer,
  Purchases,
  Seller,
  Show,
  ShowItem,
  Stats,
} from '@laotie/protocol';
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { ServerClock } from './clock.ts';
import { createFacts, type Facts } from './facts.ts';
import { type Connection, type Feed, sharedFeed } from './feed.ts';
import type { Lifecycle } from './lifecycle.ts';
import { createLikes } from './likes.ts';
import { createPast, type Past } from './past.ts';
import type { Playhead } from './playhead.ts';
import type { Scope } from './scope.ts';
import type { Timers } from './timers.ts';

export interface OnAir {
  cue: Cue;
  /** The number that the host calls out. */
  number: number | undefined;
  offer: Offer | undefined;
}

export interface ShowModel {
  readonly id: Id;
  readonly status: ReadonlySignal<'idle' | 'loading' | 'ready' | 'error'>;
  readonly error: ReadonlySignal<CommerceError | undefined>;
  readonly connection: ReadonlySignal<Connection>;
  /** Where its news comes from, for whoever wants to know how that fares. */
  readonly feed: ReadonlySignal<Pick<Feed, 'error' | 'noStream' | 'dropped' | 'quiet'> | undefined>;
  readonly show: ReadonlySignal<Show | undefined>;
  readonly seller: ReadonlySignal<Seller | undefined>;
  readonly items: ReadonlySignal<readonly ShowItem[]>;
  /** What is being shown at the playhead. */
  readonly onAir: ReadonlySignal<OnAir | undefined>;
  /** Known so far, by time: a jump list. */
  readonly cues: ReadonlySignal<readonly Cue[]>;
  /** Claimable now. */
  readonly coupons: ReadonlySignal<readonly Coupon[]>;
  /** Past its start at the playhead and before its end on the server's clock. */
  offerFor(item_id: Id): ReadonlySignal<Offer | undefined>;
  /** The latest at the playhead, newest last, at most 20. */
  readonly purchases: ReadonlySignal<readonly Purchases[]>;
  readonly stats: ReadonlySignal<Stats>;
  /** The first reader starts it. */
  start(): void;
  /** The last reader stops it. */
  stop(): void;
  /** What a viewer presses where it failed: asks at once, unless the endpoint asked for a wait. */
  retry(): void;
  like(count: number): void;
}

/** What the comments need of the show beyond its public face. */
export interface ShowCore extends ShowModel {
  readonly facts: Facts;
  readonly past: Past | undefined;
  /** Reads everything anew, as in another language. Is the show on screen? */
  refresh(): boolean;
}

export interface ShowOptions {
  id: Id;
  playhead: Playhead;
  clock: ServerClock;
  lifecycle: Lifecycle;
  timers: Timers;
  /** Products and stock of the show go here: they are always now, never facts of the past. */
  catalog: {
    put(products: readonly unknown[]): void;
    setStock(changes: readonly { item_id: Id; availability: Availability }[]): void;
  };
  /** The feed was interrupted and has caught up: what else may have changed is read again. */
  resumed?: () => void;
}

const PURCHASES = 20;

export function createShowModel(
  scope: Pick<Scope, 'endpoint' | 'capabilities' | 'signal'>,
  { id, playhead, clock, lifecycle, timers, catalog, resumed }: ShowOptions,
): ShowCore {
  const { live } = scope.endpoint;
  const facts = createFacts(() => playhead.at.peek());
  const { show, version } = facts;
  const feed =
    live && sharedFeed({ live, show: id, lifecycle, timers, streams: () => scope.capabilities.peek().live !== 'poll' });
  const past =
    live?.history &&
    createPast({
      history: live.history.bind(live),
      show: id,
      now: clock.now,
      signal: scope.signal,
      recall: facts.recall,
    });
  const likes = live && createLikes(live, id, facts.stats, timers, scope.signal);
  const started = signal(false);
  const connection = feed?.connection ?? signal<Connection>('closed');

  const status = computed(() => {
    if (show.value) return 'ready';
    if (!started.value || !feed) return 'idle';
    return feed.error.value ? 'error' : 'loading';
  });

  const items = computed(() => show.value?.items ?? []);
  const numbers = computed(() => new Map(items.value.map(({ product_id, number }) => [product_id, number])));

  const isOver = (ends_at: string | undefined) => ends_at !== undefined && Date.parse(ends_at) <= clock.now();
  const hasBegun = (starts_at: string | undefined) => !starts_at || Date.parse(starts_at) <= playhead.at.value;
  const counts = (fact: { starts_at?: string; ends_at?: string }) => hasBegun(fact.starts_at) && !isOver(fact.ends_at);

  const onAir = steady(() => {
    version.value;
    const at = playhead.at.value;
    const ended = show.value?.ended_at;
    const pin = facts.cues.last(at, ({ kind }) => kind === 'pin');
    if (!pin || (pin.ends_at && Date.parse(pin.ends_at) <= at) || (ended && Date.parse(ended) <= at)) return undefined;
    const offer = pin.offer_id === undefined ? undefined : facts.offers.get(pin.offer_id);
    return { cue: pin, number: numbers.value.get(pin.product_id), offer: offer && counts(offer) ? offer : undefined };
  });

  const purchases = steady(() => {
    version.value;
    past?.version.value;
    const at = playhead.at.value;
    return (past && at < facts.purchases.from ? past : facts).purchases.latest(at, PURCHASES);
  });

  const offersOf = new Map<Id, ReadonlySignal<Offer | undefined>>();
  function offerFor(item_id: Id) {
    const known = offersOf.get(item_id);
    if (known) return known;
    const offer = computed(() => {
      version.value;
      let best: Offer | undefined;
      for (const one of facts.offers.values()) {
        // of two offers the later one is meant
        if (one.item_ids.includes(item_id) && counts(one) && !(best && best.starts_at > one.starts_at)) best = one;
      }
      return best;
    });
    offersOf.set(item_id, offer);
    return offer;
  }

  /** One timer to the moment when the next offer or coupon ends, instead of a look at the clock every second. */
  function watchEnds(): () => void {
    let cancel = () => {};
    const stop = effect(() => {
      version.value;
      clock.offset.value;
      cancel();
      const ends = [...facts.offers.values(), ...facts.coupons.values()].map(({ ends_at }) =>
        Date.parse(ends_at ?? ''),
      );
      const next = Math.min(...ends.filter((end) => !Number.isNaN(end)));
      if (next < Number.POSITIVE_INFINITY) cancel = timers.after(next - clock.now(), () => facts.expire(clock.now()));
    });
    return () => {
      stop();
      cancel();
    };
  }

  /** Where the playhead is before everything that was told, history is read around it. */
  function watchPast(): () => void {
    return effect(() => {
      version.value;
      const at = playhead.at.value;
      if (show.value && at > 0 && at < Math.max(facts.comments.from, facts.purchases.from, facts.cues.from))
        past?.around(at);
    });
  }

  let readers = 0;
  let running: AbortController | undefined;

  function start() {
    if (readers++ || !feed || scope.signal.aborted) return;
    started.value = true;
    const ends: (() => void)[] = [
      feed.open({
        snapshot(snapshot, { sent, received, again }) {
          clock.observe(snapshot.server_time, sent, received);
          catalog.put(snapshot.products);
          if (facts.take(snapshot)) past?.clear();
          if (again) resumed?.();
        },
        event(event) {
          if (event.type === 'product.set') catalog.put([event.data]);
          else if (event.type === 'stock.set') catalog.setStock(event.data);
          else facts.apply(event);
        },
      }),
      watchEnds(),
      watchPast(),
    ];
    running = new AbortController();
    running.signal.addEventListener('abort', () => {
      for (const end of ends) end();
      started.value = false;
    });
  }

  function stop() {
    if (readers > 0 && --readers === 0) running?.abort();
  }
  scope.signal.addEventListener('abort', () => running?.abort());

  return {
    id,
    status,
    error: computed(() => (show.value ? undefined : feed?.error.value)),
    connection,
    feed: signal(feed),
    show,
    seller: facts.seller,
    items,
    onAir,
    cues: computed(() => {
      version.value;
      return facts.cues.all();
    }),
    coupons: steady(() => {
      version.value;
      return [...facts.coupons.values()].filter(counts);
    }),
    offerFor,
    purchases,
    stats: likes?.stats ?? facts.stats,
    start,
    stop,
    like: (count) => likes?.like(count),
    refresh: () => feed?.refresh() ?? false,
    retry: () => feed?.retry(),
    facts,
    past,
  };
}

/** Computed with each picture, but the same object while its parts are: nothing is drawn without need. */
function steady<T extends object | undefined>(compute: () => T): ReadonlySignal<T> {
  let last: T;
  return computed(() => {
    const next = compute();
    if (!last || !next || !hasSameParts(last, next)) last = next;
    return last;
  });
}

function hasSameParts(a: object, b: object): boolean {
  const parts = Object.entries(a);
  return parts.length === Object.keys(b).length && parts.every(([key, part]) => b[key as keyof typeof b] === part);
}
