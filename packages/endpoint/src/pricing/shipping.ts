import type { Id, Minor } from '@laotie/protocol';
import { pick } from '../catalog/text.ts';
import type { Region, ShippingRule } from './rules.ts';

export interface ShippingOption {
  id: Id;
  title: string;
  description?: string;
  amount: Minor;
  delivery_days?: number[];
}

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

function fee(rule: ShippingRule, { grams, goods }: { grams: number; goods: Minor }): Minor {
  if (typeof rule.free_over === 'number' && goods >= rule.free_over) return 0;
  return rule.base + rule.per_kg * Math.max(0, Math.ceil(grams / 1000) - 1);
}
