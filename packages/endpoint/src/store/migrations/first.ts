import type { Migration } from './index.ts';

/** Times are RFC 3339 text in UTC with milliseconds, so that they sort. `doc` is JSON. Counts that decide are columns. */
export const first: Migration = {
  name: '0001-first',
  statements: ({ serial, keyed }) => [
    `CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)`,
    `CREATE TABLE sellers (id TEXT PRIMARY KEY, doc TEXT NOT NULL)`,
    `CREATE TABLE host_keys (hash TEXT PRIMARY KEY, seller_id TEXT NOT NULL, scopes TEXT NOT NULL, created_at TEXT NOT NULL)`,

    `CREATE TABLE products (
      id TEXT PRIMARY KEY, seller_id TEXT NOT NULL, position BIGINT NOT NULL, for_sale BIGINT NOT NULL, search_text TEXT NOT NULL, doc TEXT NOT NULL)`,
    `CREATE INDEX products_by_seller ON products (seller_id, position)`,
    `CREATE INDEX products_by_position ON products (position)`,
    // What may be sold is on_hand - held; on_hand NULL is unlimited. The checks are the last line against overselling.
    `CREATE TABLE items (
      id TEXT PRIMARY KEY, product_id TEXT NOT NULL, on_hand BIGINT, held BIGINT NOT NULL DEFAULT 0,
      CHECK (held >= 0), CHECK (on_hand IS NULL OR on_hand >= held))`,
    `CREATE INDEX items_by_product ON items (product_id)`,

    `CREATE TABLE offers (
      id TEXT PRIMARY KEY, show_id TEXT NOT NULL, starts_at TEXT, ends_at TEXT, quantity BIGINT,
      held BIGINT NOT NULL DEFAULT 0, sold BIGINT NOT NULL DEFAULT 0, doc TEXT NOT NULL,
      CHECK (held >= 0), CHECK (quantity IS NULL OR quantity >= held + sold))`,
    `CREATE INDEX offers_by_show ON offers (show_id)`,
    `CREATE TABLE offer_items (offer_id TEXT NOT NULL, item_id TEXT NOT NULL, PRIMARY KEY (item_id, offer_id))${keyed}`,
    `CREATE TABLE coupons (code TEXT PRIMARY KEY, show_id TEXT, doc TEXT NOT NULL)`,
    // How much of an offer, or how often a coupon, one buyer has had.
    `CREATE TABLE uses (buyer TEXT NOT NULL, subject TEXT NOT NULL, quantity BIGINT NOT NULL, PRIMARY KEY (buyer, subject), CHECK (quantity >= 0))${keyed}`,

    `CREATE TABLE shows (
      id TEXT PRIMARY KEY, seller_id TEXT NOT NULL, status TEXT NOT NULL, sort_at TEXT NOT NULL, epoch TEXT NOT NULL,
      last_seq BIGINT NOT NULL DEFAULT 0, last_at TEXT NOT NULL DEFAULT '', likes BIGINT NOT NULL DEFAULT 0, doc TEXT NOT NULL)`,
    `CREATE INDEX shows_by_time ON shows (sort_at, id)`,
    `CREATE TABLE show_items (show_id TEXT NOT NULL, product_id TEXT NOT NULL, PRIMARY KEY (product_id, show_id))${keyed}`,
    `CREATE TABLE cues (show_id TEXT NOT NULL, id TEXT NOT NULL, starts_at TEXT NOT NULL, doc TEXT NOT NULL, PRIMARY KEY (show_id, id))`,
    `CREATE TABLE comments (
      show_id TEXT NOT NULL, id TEXT NOT NULL, buyer TEXT NOT NULL, at TEXT NOT NULL, hidden BIGINT NOT NULL DEFAULT 0, seq BIGINT, doc TEXT NOT NULL,
      PRIMARY KEY (show_id, id))`,
    `CREATE INDEX comments_by_time ON comments (show_id, at)`,

    `CREATE TABLE carts (id TEXT PRIMARY KEY, buyer TEXT, n BIGINT NOT NULL, doc TEXT NOT NULL, updated_at TEXT NOT NULL)`,
    `CREATE TABLE checkouts (
      id TEXT PRIMARY KEY, buyer TEXT, n BIGINT NOT NULL, status TEXT NOT NULL, intent_id TEXT, doc TEXT NOT NULL, updated_at TEXT NOT NULL)`,
    `CREATE TABLE intents (
      id TEXT PRIMARY KEY, checkout_id TEXT NOT NULL, buyer TEXT NOT NULL, state TEXT NOT NULL, lease_until TEXT NOT NULL,
      scope TEXT NOT NULL, key TEXT NOT NULL, deal TEXT NOT NULL, checkout TEXT NOT NULL)`,
    `CREATE INDEX intents_open ON intents (lease_until) WHERE state IN ('pending', 'action')`,
    // What was ordered is in the intent of the same id, as the buyer agreed to it.
    `CREATE TABLE orders (
      id TEXT PRIMARY KEY, checkout_id TEXT NOT NULL UNIQUE, buyer TEXT NOT NULL, seller_id TEXT NOT NULL, show_id TEXT,
      currency TEXT NOT NULL, total BIGINT NOT NULL, placed_at TEXT NOT NULL)${keyed}`,
    `CREATE INDEX orders_by_buyer ON orders (buyer, placed_at, id)`,
    // show_id is set where the show lists the product: only then is the purchase told there.
    `CREATE TABLE order_lines (
      order_id TEXT NOT NULL, line BIGINT NOT NULL, item_id TEXT NOT NULL, product_id TEXT NOT NULL, show_id TEXT, quantity BIGINT NOT NULL,
      amount BIGINT NOT NULL, PRIMARY KEY (order_id, line))${keyed}`,
    // Without a status, the answer is what became of the intent.
    `CREATE TABLE idempotency (
      scope TEXT NOT NULL, key TEXT NOT NULL, body_hash TEXT NOT NULL, created_at TEXT NOT NULL, status BIGINT, resource TEXT,
      intent_id TEXT, PRIMARY KEY (scope, key))`,
    `CREATE INDEX idempotency_by_age ON idempotency (created_at)`,

    `CREATE TABLE outbox (id ${serial}, show_id TEXT NOT NULL, type TEXT NOT NULL, at TEXT NOT NULL, due_at TEXT NOT NULL, data TEXT NOT NULL)`,
    `CREATE INDEX outbox_by_show ON outbox (show_id, type, due_at)`,
    `CREATE TABLE events (
      show_id TEXT NOT NULL, seq BIGINT NOT NULL, at TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (show_id, seq))`,
    `CREATE INDEX events_by_time ON events (show_id, at)`,
  ],
};
