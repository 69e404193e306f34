import type { Id, Time } from '@laotie/protocol';
import { all, type Operation, one } from '../operation.ts';

export interface HostKeyRow {
  seller_id: Id;
  /** Separated by spaces. */
  scopes: string;
}

export const keyQueries = {
  *read_host_key({ hash }: { hash: string }): Operation<HostKeyRow | undefined> {
    return yield* one<HostKeyRow>('SELECT seller_id, scopes FROM host_keys WHERE hash = ?', hash);
  },
};

export const keyCommands = {
  *add_host_key({ hash, seller_id, scopes, now }: HostKeyRow & { hash: string; now: Time }): Operation<void> {
    yield* all(
      'INSERT INTO host_keys (hash, seller_id, scopes, created_at) VALUES (?, ?, ?, ?)',
      hash,
      seller_id,
      scopes,
      now,
    );
  },
  /** The endpoint's secret, from which guests' and orders' bearers are derived: the first one offered stays. */
  *settle_secret({ offered }: { offered: string }): Operation<string> {
    yield* all(`INSERT INTO settings (name, value) VALUES ('secret', ?) ON CONFLICT DO NOTHING`, offered);
    const row = yield* one<{ value: string }>(`SELECT value FROM settings WHERE name = 'secret'`);
    return row?.value ?? offered;
  },
};
