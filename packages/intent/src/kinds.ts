/** What a comment may be. `testimonial` and `none` are no trade need; the others are. */
export const kinds = [
  'price',
  'how_to_buy',
  'availability',
  'claim',
  'shipping',
  'product_question',
  'discount',
  'sourcing',
  'after_sales',
  'testimonial',
  'none',
] as const;

export type Kind = (typeof kinds)[number];

/** The first nine ask for something or say that they buy. */
export const TRADE_KINDS = 9;

export function isTrade(kind: Kind): boolean {
  return kinds.indexOf(kind) < TRADE_KINDS;
}
