import type { Comment, Coupon, Cue, LiveEvent, Offer, Purchases, SavedAnswer, TopicNews } from '@laotie/protocol';
import { formatCursor } from '@laotie/protocol';
import { availability, presentProduct, presentShow, priceIn, type View } from '../catalog/present.ts';
import type { OfferNow, Stock, StoredProduct, StoredShow } from '../store/facts.ts';
import type { EventRow } from '../store/operations/events.ts';

/** A stored fact as one kind of viewer reads it. Every fact gives an event, so that nobody's numbers have gaps. */
export function presentEvent(epoch: string, { seq, at, type, data }: EventRow, view: View): LiveEvent {
  return { id: formatCursor({ epoch, seq }), at, ...fact(type, JSON.parse(data), view) };
}

type Told = LiveEvent extends infer Event
  ? Event extends { type: string; data: unknown }
    ? Pick<Event, 'type' | 'data'>
    : never
  : never;

/** What says nothing in this view, such as an offer without a price in its currency. */
const NOTHING: Told = { type: 'stock.set', data: [] };

function fact(type: LiveEvent['type'], data: unknown, view: View): Told {
  switch (type) {
    case 'show.set':
      return { type, data: presentShow(data as StoredShow, view) };
    case 'cue.set':
      return { type, data: data as Cue };
    case 'offer.set': {
      const offer = presentOffer(data as OfferNow, view);
      return offer ? { type, data: offer } : NOTHING;
    }
    case 'coupon.set':
      return { type, data: data as Coupon };
    case 'stock.set':
      return {
        type,
        data: (data as Stock[]).map(({ item_id, available }) => ({ item_id, availability: availability(available) })),
      };
    case 'product.set': {
      const { product, stock } = data as { product: StoredProduct; stock: Stock[] };
      const left = new Map(stock.map(({ item_id, available }) => [item_id, available]));
      const shown = presentProduct(product, (id) => left.get(id), view);
      return shown ? { type, data: shown } : NOTHING;
    }
    case 'comments.add':
      return { type, data: data as Comment[] };
    case 'comment.hide':
      return { type, data: data as { id: string } };
    case 'answer.set':
      return { type, data: data as SavedAnswer };
    case 'topic.set':
      return { type, data: data as TopicNews };
    case 'purchases.add':
      return { type, data: data as Purchases[] };
    default:
      return NOTHING;
  }
}

/** Undefined without dates or without a price in the view's currency. */
export function presentOffer(offer: OfferNow, view: View): Offer | undefined {
  const { id, item_ids, starts_at, ends_at, remaining, quantity, per_buyer, code } = offer;
  const price = priceIn(offer.prices, view.currency);
  const list_price = priceIn(offer.list_prices ?? {}, view.currency);
  if (!price || starts_at === undefined || ends_at === undefined) return undefined;
  return {
    id,
    item_ids: [...item_ids],
    price,
    starts_at,
    ends_at,
    ...(list_price && { list_price }),
    ...(remaining !== undefined && { remaining }),
    ...(quantity !== undefined && { quantity }),
    ...(per_buyer !== undefined && { per_buyer }),
    ...(code !== undefined && { code }),
  };
}
