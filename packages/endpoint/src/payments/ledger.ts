import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Id } from '@laotie/protocol';
import type { PaymentRequest } from './handler.ts';

export type Entry = { kind: 'charge'; id: Id; amount: number; currency: string } | { kind: 'void'; id: Id };

/** What the test processor remembers: a line a charge, in a file that outlives us, or in memory. */
export interface Ledger {
  /** False where the request was voided before. A second charge of the same request is the first one. */
  charge(request: PaymentRequest): boolean;
  /** True where there is a charge; otherwise there never will be. */
  settle(id: Id): boolean;
  entries(): readonly Entry[];
}

export function openLedger(path?: string): Ledger {
  const known = new Map<Id, Entry>();
  for (const entry of path !== undefined && existsSync(path) ? readLedger(path) : []) known.set(entry.id, entry);

  function write(entry: Entry): void {
    known.set(entry.id, entry);
    if (path !== undefined) appendFileSync(path, `${JSON.stringify(entry)}\n`);
  }

  return {
    charge({ id, amount, currency }) {
      const before = known.get(id);
      if (!before) write({ kind: 'charge', id, amount, currency });
      return before?.kind !== 'void';
    },
    settle(id) {
      if (!known.has(id)) write({ kind: 'void', id });
      return known.get(id)?.kind === 'charge';
    },
    entries: () => [...known.values()],
  };
}

/** Every line of a ledger file; one that a crash cut off is none. */
export function readLedger(path: string): Entry[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Entry);
}
