import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/**
 * The limit: what an order at least writes (its key, the stock it takes, the order, its line, a note for the show), by
 * hand and with nothing around it, so many in each durable transaction.
 */
export function rawOrders(path: string, orders: number, together: number): void {
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8000;
    CREATE TABLE keys (key TEXT PRIMARY KEY, answer TEXT);
    CREATE TABLE items (id TEXT PRIMARY KEY, left INTEGER NOT NULL);
    CREATE TABLE orders (id TEXT PRIMARY KEY, doc TEXT NOT NULL);
    CREATE TABLE lines (order_id TEXT, item_id TEXT, quantity INTEGER);
    CREATE TABLE outbox (id INTEGER PRIMARY KEY, data TEXT NOT NULL);
    INSERT INTO items VALUES ('v_1', 1000000)`);
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const key = db.prepare('INSERT INTO keys (key, answer) VALUES (?, ?)');
  const take = db.prepare('UPDATE items SET left = left - 1 WHERE id = ? AND left >= 1 RETURNING left');
  const order = db.prepare('INSERT INTO orders (id, doc) VALUES (?, ?)');
  const line = db.prepare('INSERT INTO lines (order_id, item_id, quantity) VALUES (?, ?, 1)');
  const note = db.prepare('INSERT INTO outbox (data) VALUES (?)');
  const doc = JSON.stringify({ checkout: 'x'.repeat(1400) });
  for (let done = 0; done < orders; done += together) {
    begin.run();
    for (let one = 0; one < together; one++) {
      const id = randomUUID();
      key.run(id, '{}');
      take.get('v_1');
      order.run(id, doc);
      line.run(id, 'v_1');
      note.run('{"product_id":"p_1","quantity":1}');
    }
    commit.run();
  }
  db.close();
}
