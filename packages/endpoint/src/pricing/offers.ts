import type { AppliedDiscount, Id, Message } from '@laotie/protocol';
import { message, say } from '../words.ts';
import type { QuoteLine } from './quote.ts';
import { sum } from './rounding.ts';
import type { OfferRule } from './rules.ts';
import { current } from './rules.ts';

/** So many items of a line at an offer's price. */
export interface OfferUse {
  offer: OfferRule;
  line: number;
  quantity: number;
  /** Taken off the list of regular prices, for all of them together. */
  off: number;
}

/**
 * Gives each line the best offers it may have. An offer's own stock and its limit per buyer are shared by all lines;
 * what exceeds them stays at the regular price.
 */
export function useOffers(lines: readonly QuoteLine[], offers: readonly OfferRule[], asked: Asked): OfferUse[] {
  const left = new Map<Id, number>();
  const usable = offers.filter(
    (offer) => current(offer, asked.now) && (offer.code === undefined || asked.codes.has(offer.code.toUpperCase())),
  );
  for (const offer of usable) {
    const perBuyer = (offer.per_buyer ?? Infinity) - (asked.used[offer.id] ?? 0);
    left.set(offer.id, Math.max(0, Math.min(offer.remaining ?? Infinity, perBuyer)));
  }
  return lines.flatMap((line, index) => {
    let wanted = line.quantity;
    return usable
      .filter((offer) => offer.item_ids.includes(line.item_id) && offer.price < line.unit_price)
      .sort((a, b) => a.price - b.price)
      .flatMap((offer) => {
        const quantity = Math.min(wanted, left.get(offer.id) ?? 0);
        if (quantity === 0) return [];
        wanted -= quantity;
        left.set(offer.id, (left.get(offer.id) ?? 0) - quantity);
        return [{ offer, line: index, quantity, off: quantity * (line.unit_price - offer.price) }];
      });
  });
}

export interface Asked {
  /** Codes given by the buyer, in capitals. */
  codes: ReadonlySet<string>;
  /** What this buyer has bought before, by offer id or coupon code. */
  used: Readonly<Record<string, number>>;
  /** Server clock, milliseconds. */
  now: number;
}

/** One entry an offer, however many lines it touches. */
export function offersApplied(uses: readonly OfferUse[], languages: readonly string[]): AppliedDiscount[] {
  return [...Map.groupBy(uses, ({ offer }) => offer).entries()].map(([offer, group]) => ({
    title: say('live_offer', languages),
    amount: sum(group.map(({ off }) => off)),
    ...(offer.code === undefined ? { automatic: true } : { code: offer.code }),
  }));
}

/** Where the offer counts for some of a line only. */
export function offerMessages(
  lines: readonly QuoteLine[],
  uses: readonly OfferUse[],
  languages: readonly string[],
): Message[] {
  return lines.flatMap((line, index) => {
    const count = sum(uses.filter((use) => use.line === index).map(({ quantity }) => quantity));
    if (count === 0 || count === line.quantity) return [];
    return [message('info', 'offer_limited', languages, { path: `$.line_items[${index}]`, values: { count } })];
  });
}
