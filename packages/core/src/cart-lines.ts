import type { Attribution, Cart, CartChange, Id, LineItem, Message } from '@laotie/protocol';
import { t } from './i18n/index.ts';

/** A line as shown: what the endpoint confirmed, with the buyer's newest wishes applied. */
export interface CartLine {
  item_id: Id;
  title: string;
  image_url?: string;
  quantity: number;
  /** A wish of the buyer that the endpoint has not answered yet. */
  pending: boolean;
  /** As confirmed; totals come from here. */
  line?: LineItem;
}

/** One gesture of the buyer. `add` is relative, so that it survives what another tab did meanwhile. */
export interface Wish {
  item_id: Id;
  op: 'add' | 'set';
  quantity: number;
  title?: string | undefined;
  image_url?: string | undefined;
  attribution?: Attribution | undefined;
}

export function confirmedLines(cart: Cart): CartLine[] {
  return cart.line_items.map((line) => ({
    item_id: line.item.id,
    title: line.item.title,
    ...(line.item.image_url && { image_url: line.item.image_url }),
    quantity: line.quantity,
    pending: false,
    line,
  }));
}

/** What the buyer sees: lines with wishes laid over them. */
export function applyWishes(lines: readonly CartLine[], wishes: readonly Wish[]): CartLine[] {
  const view = [...lines];
  for (const wish of wishes) {
    const at = view.findIndex((line) => line.item_id === wish.item_id);
    const now = view[at];
    const quantity = Math.max(0, wish.op === 'add' ? (now?.quantity ?? 0) + wish.quantity : wish.quantity);
    if (now) view[at] = { ...now, quantity, pending: true };
    else {
      const { item_id, title = '', image_url } = wish;
      view.push({ item_id, title, quantity, pending: true, ...(image_url && { image_url }) });
    }
  }
  return view.filter((line) => line.quantity > 0);
}

/** The wishes as absolute quantities over what is confirmed: sent twice, they do the same. */
export function changeOf(lines: readonly CartLine[], wishes: readonly Wish[], codes?: readonly string[]): CartChange {
  const wanted = applyWishes(lines, wishes);
  const attribution: Attribution = Object.assign({}, ...wishes.map((wish) => wish.attribution));
  const set = [...new Set(wishes.map((wish) => wish.item_id))].map((item_id) => {
    const line_id = lines.find((line) => line.item_id === item_id)?.line?.id;
    const quantity = wanted.find((line) => line.item_id === item_id)?.quantity ?? 0;
    return { ...(line_id && { line_id }), item_id, quantity };
  });
  return {
    ...(set.length > 0 && { set }),
    ...(codes && { codes: [...codes] }),
    ...(Object.keys(attribution).length > 0 && { attribution }),
  };
}

/** A cart made from nothing: everything that was in the one before, and the wishes. */
export function wholeOf(lines: readonly CartLine[], wishes: readonly Wish[], codes?: readonly string[]): CartChange {
  const before = lines.map(({ item_id, quantity }): Wish => ({ item_id, quantity, op: 'set' }));
  const { set = [], ...rest } = changeOf([], [...before, ...wishes], codes);
  return { ...rest, set: set.filter(({ quantity }) => quantity > 0) };
}

/** Quantity of an item over all its lines. */
function quantityOf(cart: Cart, item_id: Id | undefined): number {
  return cart.line_items.reduce((sum, line) => sum + (line.item.id === item_id ? line.quantity : 0), 0);
}

/** Has the cart everything that the change set? */
export function fulfils(cart: Cart, change: CartChange): boolean {
  return (change.set ?? []).every(({ item_id, quantity }) => quantityOf(cart, item_id) === quantity);
}

/** Adds what some back ends keep to themselves: that less went in than was asked for. */
export function withAdjustments(cart: Cart, change: CartChange, title: (item_id: Id) => string, lang: string): Cart {
  if (cart.messages?.some((message) => message.type !== 'info')) return cart;
  const missing = (change.set ?? []).flatMap(({ item_id, quantity }): Message[] => {
    const n = quantityOf(cart, item_id);
    if (!item_id || n >= quantity) return [];
    const at = cart.line_items.findIndex((line) => line.item.id === item_id);
    const content = t(lang, 'cart.adjusted', { n, title: cart.line_items[at]?.item.title ?? title(item_id) });
    const path = at < 0 ? '$.line_items' : `$.line_items[${at}].quantity`;
    return [{ type: 'warning', code: 'quantity_adjusted', content, path }];
  });
  return missing.length ? { ...cart, messages: [...(cart.messages ?? []), ...missing] } : cart;
}
