/** JSON Schema of the catalogue file. Members that it does not name are refused, so that a misspelt one is noticed. */

type Schema = Readonly<Record<string, unknown>>;
type Members = Readonly<Record<string, Schema>>;

const MAX_PRICE = 50_000_000_000;

/** Members whose name ends in `?` may be absent. */
function object(members: Members): Schema {
  const entries = Object.entries(members);
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.filter(([name]) => !name.endsWith('?')).map(([name]) => name),
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace('?', ''), schema])),
  };
}

const list = (items: Schema, more: Schema = {}): Schema => ({ type: 'array', items, ...more });
const map = (pattern: string, values: Schema): Schema => ({
  type: 'object',
  additionalProperties: false,
  patternProperties: { [pattern]: values },
});
const integer = (minimum: number, maximum = Number.MAX_SAFE_INTEGER): Schema => ({ type: 'integer', minimum, maximum });
const word = (...words: string[]): Schema => ({ enum: words });

const id = { type: 'string', minLength: 1, maxLength: 255, pattern: '^\\P{Cc}+$' };
const line = { type: 'string', minLength: 1, maxLength: 1000 };
const long = { type: 'string', minLength: 1, maxLength: 20_000 };
const url = { type: 'string', format: 'uri', maxLength: 2048 };
const time = { type: 'string', format: 'date-time' };
const flag = { type: 'boolean' };
/** One text for everybody, or one a language. */
const text = {
  type: ['string', 'object'],
  minLength: 1,
  maxLength: 20_000,
  minProperties: 1,
  additionalProperties: long,
};
const currency = { type: 'string', pattern: '^[A-Z]{3}$' };
const money = integer(0, MAX_PRICE);
const amounts = { ...map('^[A-Z]{3}$', money), minProperties: 1 };
const basis_points = integer(0, 100_000);

const media = object({ type: line, url, 'width?': integer(1), 'height?': integer(1), 'alt_text?': text });
const axis = object({ id, name: text, values: list(object({ id, label: text }), { minItems: 1 }) });
const variant = object({
  id,
  'sku?': line,
  title: text,
  'options?': { type: 'object', additionalProperties: id },
  prices: amounts,
  'list_prices?': amounts,
  stock: { type: ['integer', 'null'], minimum: 0, maximum: 1_000_000_000 },
  'weight_grams?': integer(0, 10_000_000),
  'media?': list(media),
});
const rating = object({
  value: { type: 'number' },
  'scale_min?': { type: 'number' },
  scale_max: { type: 'number' },
  'count?': integer(0),
});

const seller = object({
  id,
  'handle?': line,
  name: text,
  'image_url?': url,
  'place?': text,
  'url?': url,
  'fans?': integer(0),
  'about?': text,
});

const product = object({
  id,
  seller_id: id,
  'handle?': line,
  title: text,
  'description?': text,
  'origin?': object({ 'place?': text, 'story?': text }),
  'tags?': list(line),
  tax_class: line,
  'unit?': text,
  'ships?': object({ within_hours: integer(0), text }),
  'rating?': rating,
  'media?': list(media),
  'options?': list(axis),
  variants: list(variant, { minItems: 1 }),
  'digital?': flag,
  'url?': url,
  'for_sale?': flag,
});

const offer = object({
  id,
  show_id: id,
  item_ids: list(id, { minItems: 1 }),
  prices: amounts,
  'list_prices?': amounts,
  'duration_seconds?': integer(1),
  'starts_at?': time,
  'ends_at?': time,
  'quantity?': integer(0),
  'per_buyer?': integer(1),
  'code?': line,
});

const coupon = object({
  code: { type: 'string', pattern: '^[\\w-]{1,40}$' },
  'show_id?': id,
  title: text,
  kind: word('percent', 'amount'),
  'percent_basis_points?': integer(0, 10_000),
  'amount?': amounts,
  'min_subtotal?': amounts,
  'max_discount?': amounts,
  'product_ids?': list(id),
  'per_buyer?': integer(1),
  'starts_at?': time,
  'ends_at?': time,
});

const rates = list(object({ tax_class: line, basis_points }));
const region = object({
  id,
  countries: list({ type: 'string', pattern: '^[A-Z]{2}$' }, { minItems: 1 }),
  currency,
  tax: object({
    included: flag,
    label: text,
    rates,
    'by_region?': { type: 'object', additionalProperties: rates },
    'shipping?': word('as_goods', 'none'),
  }),
  shipping: list(
    object({
      id,
      title: text,
      'description?': text,
      base: money,
      per_kg: money,
      'free_over?': { type: ['integer', 'null'], minimum: 0, maximum: MAX_PRICE },
      'delivery_days?': list(integer(0), { minItems: 2, maxItems: 2 }),
    }),
  ),
});

const show = object({
  id,
  seller_id: id,
  status: word('scheduled', 'live', 'ended', 'replay'),
  title: text,
  'starts_in_minutes?': { type: 'number' },
  'starts_at?': time,
  'ended_at?': time,
  'recorded_loops?': integer(0),
  'page_url?': url,
  'stream?': object({ type: line, url, 'starts_at?': time }),
  'captions?': list(object({ lang: line, url })),
  'media?': list(media),
  items: list(object({ number: integer(1, 100_000), product_id: id, 'aliases?': list(line) })),
  'claim_grammar?': object({ 'keywords?': list(line, { maxItems: 50 }), 'number_is?': word('item', 'amount') }),
});

export const catalogSchema = object({
  format: { const: 'laotie-catalog/1' },
  sellers: list(seller, { minItems: 1 }),
  products: list(product),
  'offers?': list(offer),
  'coupons?': list(coupon),
  regions: list(region, { minItems: 1 }),
  'shows?': list(show),
});
