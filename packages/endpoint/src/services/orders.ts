import type { OrderRow } from '../store/operations/orders.ts';
import type { Deps } from './deps.ts';
import { orderOf } from './order-document.ts';
import { decodeCursor, limitOf, page } from './pages.ts';
import { confirmation } from './presenting.ts';
import { notFound } from './refusal.ts';
import type { Orders } from './services.ts';

export function createOrders({ store, tokens, public_url }: Deps): Orders {
  const order = (row: OrderRow) => orderOf(confirmation(row.id, public_url), row);
  return {
    async get({ buyer }, id, access_token) {
      const row = await store.read_order({ id });
      const may =
        row &&
        ((buyer !== undefined && row.buyer === buyer) ||
          (access_token !== undefined && tokens.isOrder(id, access_token)));
      if (!may) throw notFound();
      return order(row);
    },

    async list({ buyer }, { cursor, limit }) {
      if (buyer === undefined) throw notFound();
      const [placed_at, id] = decodeCursor(cursor) ?? [];
      const before = typeof placed_at === 'string' && typeof id === 'string' ? { placed_at, id } : undefined;
      const size = limitOf(limit);
      const found = await store.list_orders({ buyer, limit: size + 1, ...(before && { before }) });
      const { rows, pagination } = page(found, size, (row) => [row.placed_at, row.id]);
      return { orders: rows.map(order), pagination };
    },
  };
}
