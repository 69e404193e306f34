/** What the seller's host reads. */
const asked = { askers: 'count', recent: 'count', before: 'count' } as const;

export const topicShape = {
  ...asked,
  id: 'text',
  kind: 'text',
  'product_id?': 'text',
  title: 'text',
  state: 'text',
  'text?': 'text',
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
  'currencies?': ['currency'],
} as const;
