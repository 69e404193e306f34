import {
  type Comment,
  type Coupon,
  type Cue,
  type LiveEvent,
  type Offer,
  type Purchases,
  parseCursor,
  type SavedAnswer,
  type Seller,
  type Show,
  type ShowSnapshot,
  type Stats,
  type TopicNews,
} from '@laotie/protocol';
import { batch, type ReadonlySignal, signal } from '@preact/signals-core';
import { createTimeline, isSame, type Timeline } from './timeline.ts';

/** A snapshot with fewer than this has all there are. */
const HEAD = { cues: 1_000, comments: 200, purchases: 20 };
/** How much is kept; what is older is in the endpoint's history. `waiting`: arrived before their picture did. */
const KEEP = { cues: 5_000, comments: 500, waiting: 10_000, purchases: 500, hidden: 1_000 };

export type CommentsFact = { added: readonly Comment[] } | { hidden: string } | 'reset';

/** What is known of a show. What belongs on screen is computed from it and the playhead. */
export interface Facts {
  readonly show: ReadonlySignal<Show | undefined>;
  readonly seller: ReadonlySignal<Seller | undefined>;
  readonly stats: ReadonlySignal<Stats>;
  /** Counts up with each change of cues, offers, coupons or purchases. */
  readonly version: ReadonlySignal<number>;
  readonly cues: Timeline<Cue>;
  readonly offers: ReadonlyMap<string, Offer>;
  readonly coupons: ReadonlyMap<string, Coupon>;
  /** The seller's own, to questions that come again. */
  readonly answers: ReadonlyMap<string, SavedAnswer>;
  /** The last word on something that viewers asked for. */
  readonly news: ReadonlySignal<TopicNews | undefined>;
  readonly purchases: Timeline<Purchases>;
  readonly comments: Timeline<Comment>;
  isHidden(comment_id: string): boolean;
  /** Told after the comments changed; they are too many for signals. */
  onComments(listener: (fact: CommentsFact) => void): void;
  /** The server's state, whole: swaps it in, and touches only what differs. True if nothing from before counts any more. */
  take(snapshot: ShowSnapshot): boolean;
  apply(event: LiveEvent): void;
  /** Cues from history, as far as they lie before everything that is known anyway. */
  recall(events: readonly LiveEvent[]): void;
  /** Drops the offers and coupons that are over: they can never count again. */
  expire(now: number): void;
}

export const dated = {
  cue: ({ id, starts_at }: Cue) => ({ id, at: Date.parse(starts_at) }),
  comment: ({ id, at }: Comment) => ({ id, at: Date.parse(at) }),
  purchases: ({ product_id, from, to }: Purchases) => ({ id: `${product_id} ${from} ${to}`, at: Date.parse(to) }),
};

/** `playhead`: comments up to there were shown, so only the last of them are kept. */
export function createFacts(playhead: () => number): Facts {
  const show = signal<Show | undefined>(undefined);
  const seller = signal<Seller | undefined>(undefined);
  const stats = signal<Stats>({});
  const version = signal(0);
  const cues = createTimeline(dated.cue, KEEP.cues);
  const purchases = createTimeline(dated.purchases, KEEP.purchases);
  const comments = createTimeline(dated.comment, KEEP.comments + KEEP.waiting);
  const offers = new Map<string, Offer>();
  const coupons = new Map<string, Coupon>();
  const answers = new Map<string, SavedAnswer>();
  const news = signal<TopicNews | undefined>(undefined);
  const hidden = new Set<string>();
  const listeners = new Set<(fact: CommentsFact) => void>();
  let epoch: string | undefined;

  const tell = (fact: CommentsFact) => {
    for (const listener of listeners) listener(fact);
  };

  function hide(id: string) {
    hidden.delete(id);
    hidden.add(id);
    const [oldest] = hidden;
    if (hidden.size > KEEP.hidden) hidden.delete(oldest as string);
    tell({ hidden: id });
  }

  function addComments(list: readonly Comment[]) {
    const added = list.filter((comment) => !(dated.comment(comment).at < comments.from) && comments.set(comment));
    if (comments.size > KEEP.comments * 2) comments.forget(playhead(), KEEP.comments);
    if (added.length) tell({ added });
  }

  function takeComments(list: readonly Comment[], anew: boolean) {
    const ids = new Set(list.map(({ id }) => id));
    // what the head reaches back to and does not hold any more was hidden meanwhile
    const since = list.length < HEAD.comments ? Number.NEGATIVE_INFINITY : oldest(list, dated.comment);
    for (const { id } of comments.between(since, Number.POSITIVE_INFINITY)) {
      if (!ids.has(id)) hide(id);
    }
    if (join(comments, list, dated.comment, HEAD.comments) && !anew) return addComments(list);
    for (const comment of list) comments.set(comment);
    tell('reset');
  }

  function startOver() {
    for (const timeline of [cues, purchases, comments]) {
      timeline.drop(() => true);
      timeline.from = Number.POSITIVE_INFINITY;
    }
  }

  return {
    show,
    seller,
    stats,
    version,
    cues,
    offers,
    coupons,
    answers,
    news,
    purchases,
    comments,
    isHidden: (id) => hidden.has(id),
    onComments: (listener) => listeners.add(listener),

    take(snapshot) {
      const place = parseCursor(snapshot.cursor);
      const anew = show.peek() === undefined || place?.epoch !== epoch;
      if (anew) startOver();
      epoch = place?.epoch;
      batch(() => {
        if (!isSame(show.peek(), snapshot.show)) show.value = snapshot.show;
        if (!isSame(seller.peek(), snapshot.seller)) seller.value = snapshot.seller;
        stats.value = { ...(anew ? {} : stats.peek()), ...snapshot.stats };
        join(cues, snapshot.cues, dated.cue, HEAD.cues);
        const ids = new Set(snapshot.cues.map(({ id }) => id));
        cues.drop((cue) => !ids.has(cue.id) && dated.cue(cue).at >= cues.from);
        for (const cue of snapshot.cues) cues.set(cue, place?.seq);
        join(purchases, snapshot.purchases, dated.purchases, HEAD.purchases);
        for (const item of snapshot.purchases) purchases.set(item);
        swap(offers, snapshot.offers, ({ id }) => id);
        swap(coupons, snapshot.coupons, ({ code }) => code);
        swap(answers, snapshot.answers ?? [], ({ id }) => id);
        version.value++;
      });
      takeComments(snapshot.comments, anew);
      return anew;
    },

    apply(event) {
      const seq = parseCursor(event.id ?? '')?.seq;
      if (event.type === 'show.set') show.value = event.data;
      else if (event.type === 'stats') stats.value = { ...stats.peek(), ...event.data };
      else if (event.type === 'comments.add') addComments(event.data);
      else if (event.type === 'comment.hide') hide(event.data.id);
      else if (event.type === 'topic.set') news.value = event.data;
      else if (event.type === 'answer.set') answers.set(event.data.id, event.data);
      else {
        if (event.type === 'cue.set') cues.set(event.data, seq);
        else if (event.type === 'offer.set') offers.set(event.data.id, event.data);
        else if (event.type === 'coupon.set') coupons.set(event.data.code, event.data);
        else if (event.type === 'purchases.add') for (const item of event.data) purchases.set(item);
        else return;
        version.value++;
      }
    },

    recall(events) {
      for (const event of events) {
        const seq = parseCursor(event.id ?? '')?.seq;
        if (event.type === 'cue.set' && dated.cue(event.data).at < cues.from) cues.set(event.data, seq);
        if (event.type === 'comment.hide') hide(event.data.id);
      }
      version.value++;
    },

    expire(now) {
      const isOver = ({ ends_at }: { ends_at?: string }) => ends_at !== undefined && Date.parse(ends_at) <= now;
      for (const [id, offer] of offers) if (isOver(offer)) offers.delete(id);
      for (const [code, coupon] of coupons) if (isOver(coupon)) coupons.delete(code);
      version.value++;
    },
  };
}

/**
 * The head of a list that the server tells joins what is known if it holds all there is, or something known: then
 * nothing between is missing. Otherwise only the head is complete, from its oldest on.
 */
function join<T>(timeline: Timeline<T>, head: readonly T[], of: (item: T) => { id: string; at: number }, all: number) {
  if (head.length < all) timeline.from = Number.NEGATIVE_INFINITY;
  const joins = timeline.from === Number.NEGATIVE_INFINITY || head.some((item) => timeline.has(of(item).id));
  if (!joins) timeline.from = oldest(head, of);
  return joins;
}

function oldest<T>(list: readonly T[], of: (item: T) => { at: number }): number {
  return list.reduce((least, item) => Math.min(least, of(item).at), Number.POSITIVE_INFINITY);
}

/** Makes the map hold exactly these, keeping the objects that say the same. */
function swap<T>(map: Map<string, T>, list: readonly T[], key: (item: T) => string) {
  const old = new Map(map);
  map.clear();
  for (const item of list) {
    const known = old.get(key(item));
    map.set(key(item), known !== undefined && isSame(known, item) ? known : item);
  }
}
