import { price } from './goods.ts';
import { topicNewsShape } from './live.ts';

const asked = { askers: 'count', recent: 'count', before: 'count' } as const;

export const replyShape = { ...topicNewsShape, comment_ids: ['text'] } as const;

export const shippingShape = {
  id: 'text',
  title: 'text',
  'description?': 'text',
  price,
  'free_over?': price,
  'delivery_days?': ['number'],
} as const;

export const topicShape = {
  ...topicNewsShape,
  ...asked,
  kind: 'text',
  title: 'text',
  waiting: 'count',
  first_at: 'time',
  last_at: 'time',
} as const;

export const askShape = {
  source: 'text',
  message_id: 'text',
  author: 'text',
  text: 'text',
  at: 'time',
  kind: 'text',
  'product_id?': 'text',
  'topic_id?': 'text',
  'quantity?': 'count',
} as const;

export const demandShape = {
  version: 'text',
  at: 'time',
  comments: 'count',
  asking: 'count',
  products: [
    {
      ...asked,
      product_id: 'text',
      title: 'text',
      'image_url?': 'text',
      'number?': 'count',
      kinds: [{ ...asked, kind: 'text' }],
    },
  ],
  topics: [topicShape],
  minutes: [{ at: 'time', asks: 'count' }],
} as const;
