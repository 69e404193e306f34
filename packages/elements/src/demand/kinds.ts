import type { Messages } from '@laotie/core';
import type { Asked, Demand, IntentKind, ProductDemand } from '@laotie/protocol';

/** In the order in which a bar stacks them: always the same, so that two bars can be compared. */
export const kinds = [
  'price',
  'how_to_buy',
  'claim',
  'availability',
  'shipping',
  'product_question',
  'discount',
  'sourcing',
  'after_sales',
  'testimonial',
] as const satisfies readonly IntentKind[];

export type Kind = (typeof kinds)[number] | 'other';

/** A kind that this version knows; endpoints may know more. */
export const kindOf = (kind: IntentKind): Kind => kinds.find((known) => known === kind) ?? 'other';

export const kindLabel = (kind: IntentKind): keyof Messages & `demand.kind.${Kind}` => `demand.kind.${kindOf(kind)}`;

/** Its colour, for a part of a bar and the mark beside its name. */
export const kindClass = (kind: IntentKind): string => `k-${kindOf(kind)}`;

/** Kinds of a product with somebody behind them, in the order of the bar. */
export function stack({ kinds: asked }: ProductDemand): ProductDemand['kinds'] {
  const place = ({ kind }: { kind: IntentKind }) => [...kinds, 'other'].indexOf(kindOf(kind));
  return asked.filter(({ askers }) => askers > 0).toSorted((a, b) => place(a) - place(b));
}

export type Trend = 'rising' | 'falling' | 'steady';

/** Undefined where nobody asked of late. A difference that chance alone would make (its root, of two counts) is none. */
export function trendOf({ recent, before }: Asked): Trend | undefined {
  const all = recent + before;
  if (all === 0) return undefined;
  if (Math.abs(recent - before) <= Math.sqrt(all)) return 'steady';
  return recent > before ? 'rising' : 'falling';
}

/** What `recent` and `before` look back on, minutes each. */
const SPAN = 5;

/** A show that has just begun rises everywhere, which says nothing. */
export function hasPast(demand: Demand | undefined): boolean {
  return demand?.minutes.slice(0, -SPAN).some(({ asks }) => asks > 0) ?? false;
}
