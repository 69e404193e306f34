import type { Shape } from '../check.ts';
import { availability, media, price, productShape } from './goods.ts';

export const showShape = {
  id: 'text',
  seller_id: 'text',
  title: 'text',
  status: 'text',
  'starts_at?': 'time',
  'ended_at?': 'time',
  'media?': [media],
  'page_url?': 'text',
  'stream?': { type: 'text', url: 'text', 'starts_at?': 'time' },
  'captions?': [{ lang: 'text', url: 'text' }],
  items: [{ number: 'count', product_id: 'text', 'aliases?': ['text'] }],
  'claim_grammar?': { 'keywords?': ['text'], 'number_is?': 'text' },
} as const;

export const sellerShape = {
  id: 'text',
  name: 'text',
  'image_url?': 'text',
  'place?': 'text',
  'url?': 'text',
} as const;
export const cueShape = {
  id: 'text',
  product_id: 'text',
  'variant_id?': 'text',
  kind: 'text',
  starts_at: 'time',
  'ends_at?': 'time',
  'offer_id?': 'text',
} as const;
export const offerShape = {
  id: 'text',
  item_ids: ['text'],
  price,
  'list_price?': price,
  starts_at: 'time',
  ends_at: 'time',
  'remaining?': 'count',
  'quantity?': 'count',
  'per_buyer?': 'count',
} as const;
export const couponShape = { code: 'text', title: 'text', 'starts_at?': 'time', 'ends_at?': 'time' } as const;
export const commentShape = { id: 'text', author: { name: 'text', 'id?': 'text' }, text: 'text', at: 'time' } as const;
export const purchasesShape = {
  product_id: 'text',
  orders: 'count',
  quantity: 'count',
  names: ['text'],
  from: 'time',
  to: 'time',
} as const;
export const answerShape = { id: 'text', 'product_id?': 'text', question: 'text', text: 'text' } as const;
export const topicNewsShape = { id: 'text', state: 'text', 'text?': 'text', 'product_id?': 'text' } as const;
export const replyShape = { ...topicNewsShape, comment_ids: ['text'] } as const;
export const shippingShape = {
  id: 'text',
  title: 'text',
  'description?': 'text',
  price,
  'free_over?': price,
  'delivery_days?': ['number'],
} as const;
export const statsShape = { 'viewers?': 'count', 'likes?': 'count' } as const;

/** What each live event must carry. Events of an unknown type are passed over. */
export const eventShapes: Readonly<Record<string, Shape>> = {
  'show.set': showShape,
  'cue.set': cueShape,
  'offer.set': offerShape,
  'coupon.set': couponShape,
  'stock.set': [{ item_id: 'text', availability }],
  'product.set': productShape,
  'comments.add': [commentShape],
  'comment.hide': { id: 'text' },
  'purchases.add': [purchasesShape],
  'answer.set': answerShape,
  'topic.set': topicNewsShape,
  stats: statsShape,
  reset: { reason: 'text' },
};
