export const price = { amount: 'count', currency: 'currency' } as const;
export const media = {
  type: 'text',
  url: 'text',
  'alt_text?': 'text',
  'width?': 'number',
  'height?': 'number',
} as const;
const description = { 'plain?': 'text', 'html?': 'text', 'markdown?': 'text' } as const;
export const availability = { 'available?': 'boolean', 'status?': 'text', 'quantity?': 'count' } as const;

const variant = {
  id: 'text',
  title: 'text',
  'description?': description,
  price,
  'list_price?': price,
  'availability?': availability,
  'options?': [{ name: 'text', label: 'text' }],
  'media?': [media],
} as const;

export const productShape = {
  id: 'text',
  title: 'text',
  'description?': description,
  'url?': 'text',
  price_range: { min: price, max: price },
  'media?': [media],
  'options?': [{ name: 'text', values: [{ label: 'text' }] }],
  variants: [variant],
  'rating?': { value: 'number', scale_max: 'number', 'count?': 'count' },
  'tags?': ['text'],
  'metadata?': {
    'link_out?': 'boolean',
    'sold_by?': 'text',
    'origin?': 'text',
    'shipping_window?': 'text',
    'unit?': 'text',
    'digital?': 'boolean',
  },
} as const;
