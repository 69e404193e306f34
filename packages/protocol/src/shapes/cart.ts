export const total = { type: 'text', amount: 'integer', 'display_text?': 'text' } as const;
export const messageShape = {
  type: 'text',
  code: 'text',
  content: 'text',
  'path?': 'text',
  'severity?': 'text',
} as const;
export const item = { id: 'text', title: 'text', price: 'count', 'image_url?': 'text' } as const;
const discounts = { 'codes?': ['text'], 'applied?': [{ 'code?': 'text', title: 'text', amount: 'integer' }] } as const;

export const cartShape = {
  id: 'text',
  'revision?': 'text',
  currency: 'currency',
  line_items: [{ id: 'text', item, quantity: 'count', totals: [total], 'hold_expires_at?': 'time' }],
  totals: [total],
  'discounts?': discounts,
  'messages?': [messageShape],
  'continue_url?': 'text',
} as const;
