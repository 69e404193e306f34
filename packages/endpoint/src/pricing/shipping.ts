import type { ShippingOption as Delivery, Id, Minor } from '@laotie/protocol';
import { pick } from '../catalog/text.ts';
import type { Region, ShippingRule } from './rules.ts';

export interface ShippingOption {
  id: Id;
  title: string;
  description?: string;
  amount: Minor;
  delivery_days?: number[];
}

/** A parcel of up to a kilogram that no goods are worth sending free. */
const USUAL = { grams: 1000, goods: -1 };

/** What the region's ways of delivery cost for a parcel of this weight and worth, the cheapest first. */
export function shippingOptions(
  region: Region,
  parcel: { grams: number; goods: Minor },
  languages: readonly string[],
): ShippingOption[] {
  return region.shipping
    .map((rule) => ({
      id: rule.id,
      title: pick(rule.title, languages),
      ...(rule.description !== undefined && { description: pick(rule.description, languages) }),
      amount: fee(rule, parcel),
      ...(rule.delivery_days && { delivery_days: rule.delivery_days }),
    }))
    .sort((a, b) => a.amount - b.amount);
}

/** What one usual parcel to the region costs, before anybody knows what will be in it. */
export function deliveries(region: Region, languages: readonly string[]): Delivery[] {
  const { currency, shipping } = region;
  const free = new Map(shipping.map(({ id, free_over }) => [id, free_over]));
  return shippingOptions(region, USUAL, languages).map(({ amount, ...option }) => {
    const free_over = free.get(option.id);
    return {
      ...option,
      price: { amount, currency },
      ...(typeof free_over === 'number' && { free_over: { amount: free_over, currency } }),
    };
  });
}

function fee(rule: ShippingRule, { grams, goods }: { grams: number; goods: Minor }): Minor {
  if (typeof rule.free_over === 'number' && goods >= rule.free_over) return 0;
  return rule.base + rule.per_kg * Math.max(0, Math.ceil(grams / 1000) - 1);
}
