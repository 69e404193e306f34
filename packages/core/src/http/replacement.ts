import type { Cart, CartChange, CartRequest, Context, LineItemRequest } from '@laotie/protocol';

/** The whole cart as UCP's PUT wants it, from what it is and what changes. */
export function replacement(cart: Cart | undefined, change: CartChange, context: Context): CartRequest {
  const lines = (cart?.line_items ?? []).map(
    ({ id, item, quantity }): LineItemRequest => ({ id, item: { id: item.id }, quantity }),
  );
  for (const { line_id, item_id, quantity } of change.set ?? []) {
    const line = lines.find((one) => (line_id !== undefined && one.id === line_id) || one.item.id === item_id);
    if (line) line.quantity = quantity;
    else if (item_id !== undefined && quantity > 0) lines.push({ item: { id: item_id }, quantity });
  }
  const codes = change.codes ?? cart?.discounts?.codes;
  return {
    line_items: lines.filter((line) => line.quantity > 0),
    ...(Object.keys(context).length > 0 && { context }),
    ...(codes && { discounts: { codes } }),
    ...(change.attribution && { attribution: change.attribution }),
  };
}
