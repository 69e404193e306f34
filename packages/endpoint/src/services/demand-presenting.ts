import type { Ask, Demand, ProductDemand, Topic } from '@laotie/protocol';
import { absolute, type View } from '../catalog/present.ts';
import { pick } from '../catalog/text.ts';
import type { StoredProduct, StoredShow } from '../store/facts.ts';
import type { AskRow } from '../store/operations/asks.ts';
import type { CountNow, DemandNow, TopicRow } from '../store/operations/demand.ts';
import { SLOT_MS } from '../store/operations/ledger.ts';

/** The ledger as the host reads it. */

const MINUTE_MS = 60_000;
const MINUTES = 30;

export function presentProductDemand(
  { subject, ...asked }: CountNow,
  { kinds }: DemandNow,
  product: StoredProduct | undefined,
  show: StoredShow | undefined,
  view: View,
): ProductDemand {
  const image = product?.media?.[0];
  const number = show?.items.find(({ product_id }) => product_id === subject)?.number;
  return {
    product_id: subject,
    title: product ? pick(product.title, view.languages) : subject,
    ...(image && { image_url: absolute(image.url, view) }),
    ...(number !== undefined && { number }),
    ...counted(asked),
    kinds: kinds.filter((count) => count.subject === subject).map((count) => ({ kind: count.kind, ...counted(count) })),
  };
}

const counted = ({ askers, recent, before }: Pick<CountNow, 'askers' | 'recent' | 'before'>) => ({
  askers,
  recent,
  before,
});

export function presentTopic({ product_id, text, ...topic }: TopicRow & CountNow): Topic {
  const { id, kind, title, state, waiting, first_at, last_at } = topic;
  return {
    id,
    kind,
    ...(product_id !== null && { product_id }),
    title,
    state,
    ...(text !== null && { text }),
    waiting,
    first_at,
    last_at,
    ...counted(topic),
  };
}

export function presentAsk({ doc, author, text, product_id, topic_id, quantity, ...ask }: AskRow): Ask {
  const ours = doc === null ? undefined : (JSON.parse(doc) as { author: { name: string }; text: string });
  const { source, message_id, at, kind } = ask;
  return {
    source,
    message_id,
    author: ours?.author.name ?? author ?? '',
    text: ours?.text ?? text ?? '',
    at,
    kind,
    ...(product_id !== null && { product_id }),
    ...(topic_id !== null && { topic_id }),
    ...(quantity !== null && { quantity }),
  };
}

/** Every minute of the last half hour, also those in which nobody asked. */
export function minutesOf(slots: DemandNow['slots'], now: number): Demand['minutes'] {
  const last = Math.floor(now / MINUTE_MS);
  const asks = new Map<number, number>();
  for (const { slot, asks: more } of slots) {
    const minute = Math.floor((slot * SLOT_MS) / MINUTE_MS);
    asks.set(minute, (asks.get(minute) ?? 0) + more);
  }
  return Array.from({ length: MINUTES }, (_, index) => {
    const minute = last - MINUTES + 1 + index;
    return { at: new Date(minute * MINUTE_MS).toISOString(), asks: asks.get(minute) ?? 0 };
  });
}
