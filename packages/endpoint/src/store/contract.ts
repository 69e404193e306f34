import { events } from './contract/events.ts';
import type { StoreCase } from './contract/fixture.ts';
import { ledger } from './contract/ledger.ts';
import { payments } from './contract/payments.ts';
import { topics } from './contract/topics.ts';
import { writes } from './contract/writes.ts';

/** What every store must keep, without a test runner. Each case finds a store that holds `fixture` and nothing else. */
export const contract: readonly StoreCase[] = [...payments, ...writes, ...events, ...ledger, ...topics];
