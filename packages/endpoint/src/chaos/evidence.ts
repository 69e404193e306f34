import { DatabaseSync } from 'node:sqlite';
import type { Shop } from '@laotie/core';
import type { Checkout } from '@laotie/protocol';
import type { Wanted } from '../store/operations/carts.ts';
import type { Deal } from '../store/operations/payment.ts';
import type { Amounts, Evidence, Op } from './checker.ts';
import { START, type World } from './world.ts';

/** Looks into the file itself, past everything that is being tried. */
export async function gather(
  { database, endpoint, ledger }: World,
  tabs: readonly { buyer: number; shop: Shop }[],
  history: Op[],
): Promise<Evidence> {
  const file = new DatabaseSync(database, { readOnly: true });
  const rows = <T>(sql: string) => file.prepare(sql).all() as T[];
  try {
    const carts = rows<{ id: string; buyer: string; doc: string }>('SELECT id, buyer, doc FROM carts');
    const served = async (shop: Shop) => {
      const own = carts.find(({ id }) => id === shop.cart.cart.peek()?.id);
      return own && endpoint.services.carts.get({ buyer: own.buyer, languages: ['en'] }, own.id);
    };
    const screens = await Promise.all(tabs.map(async (tab) => ({ ...tab, cart: await served(tab.shop) })));
    const codes = new Map(
      rows<{ id: string; deal: string }>('SELECT id, deal FROM intents').map(({ id, deal }) => [
        id,
        (JSON.parse(deal) as Deal).limits.map(({ subject }) => subject.replace('coupon:', '')),
      ]),
    );
    return {
      start: START,
      history,
      items: rows('SELECT id, on_hand, held FROM items'),
      orders: rows<{ id: string; checkout_id: string; buyer: string; total: number; checkout: string }>(
        'SELECT o.id, o.checkout_id, o.buyer, o.total, i.checkout FROM orders o JOIN intents i ON i.id = o.id',
      ).map(({ checkout, ...order }) => {
        const { line_items } = JSON.parse(checkout) as Checkout;
        const lines = amounts(line_items.map((line) => [line.item.id, line.quantity]));
        return { ...order, lines, codes: codes.get(order.id) ?? [] };
      }),
      charges: ledger.entries().flatMap((entry) => (entry.kind === 'charge' ? [entry] : [])),
      unfinished: unfinished(file),
      carts: Object.fromEntries(
        carts.map(({ id, doc }) => {
          const { lines } = JSON.parse(doc) as Wanted;
          return [id, amounts(lines.map((line) => [line.item_id, line.quantity]))];
        }),
      ),
      tabs: screens.map(({ buyer, shop, cart }) => ({
        buyer,
        cart: shop.cart.cart.peek()?.id,
        served: amounts((cart?.line_items ?? []).map((line) => [line.item.id, line.quantity])),
        lines: amounts(shop.cart.lines.peek().map((line) => [line.item_id, line.quantity])),
        pending: shop.cart.pending.peek(),
        stage: shop.checkout.stage.peek(),
        orders: shop.orders.entries.peek().map(({ id }) => id),
      })),
    };
  } finally {
    file.close();
  }
}

/** Payments under way in the database. */
export function isSettled({ database }: World): boolean {
  const file = new DatabaseSync(database, { readOnly: true });
  try {
    return unfinished(file) === 0;
  } finally {
    file.close();
  }
}

function unfinished(file: DatabaseSync): number {
  const { n } = file.prepare(`SELECT COUNT(*) AS n FROM intents WHERE state IN ('pending', 'action')`).get() as {
    n: number;
  };
  return n;
}

function amounts(pairs: readonly (readonly [string, number])[]): Amounts {
  const sums: Record<string, number> = {};
  for (const [id, n] of pairs) sums[id] = (sums[id] ?? 0) + n;
  return sums;
}
