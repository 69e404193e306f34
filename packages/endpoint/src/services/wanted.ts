import type { Id, LineItemRequest } from '@laotie/protocol';
import type { Wanted } from '../store/operations/carts.ts';
import type { Caller } from './calls.ts';
import type { Quoted } from './quoting.ts';

/**
 * Lines as asked for: absolute quantities, 0 is none. A line keeps its id, by that id or by its item; two requests for
 * one item are one line.
 */
export function wantedLines(requests: readonly LineItemRequest[], before: Wanted['lines']): Wanted['lines'] {
  const lines = new Map<Id, Wanted['lines'][number]>();
  for (const { id, item, quantity } of requests) {
    if (quantity === 0) continue;
    const known =
      before.find((line) => line.id === id && line.item_id === item.id) ??
      before.find((line) => line.item_id === item.id);
    const same = lines.get(item.id);
    lines.set(item.id, {
      id: same?.id ?? known?.id ?? `line_${item.id}`,
      item_id: item.id,
      quantity: (same?.quantity ?? 0) + quantity,
    });
  }
  return [...lines.values()];
}

/** A request that says nothing of language is answered in the one that the cart was begun in. */
export function spoken({ context, languages }: Caller, wanted: Wanted): readonly string[] {
  const began = wanted.context?.language;
  return context?.language === undefined && began !== undefined ? [began, ...languages] : languages;
}

/** What is kept of a wish: only lines that can be had, at most as many as there are. */
export function settled<W extends Wanted>(wanted: W, { line_items }: Quoted): W {
  return { ...wanted, lines: line_items.map(({ id, item, quantity }) => ({ id, item_id: item.id, quantity })) };
}
