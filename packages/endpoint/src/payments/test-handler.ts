import { setTimeout as wait } from 'node:timers/promises';
import type { PaymentHandler, PaymentOutcome } from './handler.ts';
import { type Ledger, openLedger } from './ledger.ts';

export const TEST_HANDLER = 'dev.laotie.payment.test';

export interface TestHandlerOptions {
  ledger?: Ledger;
  /** How long `slow` takes, milliseconds. */
  slow_ms?: number;
}

/**
 * Takes no money. The token says what happens: `approved`, `declined`, `needs_action` (then any other token), `slow`
 * (approved after a while), `lost` (charged, but the answer never comes). Any other token is declined.
 */
export function testHandler({
  ledger = openLedger(),
  slow_ms = 2000,
}: TestHandlerOptions = {}): PaymentHandler & { ledger: Ledger } {
  const charge = (request: Parameters<Ledger['charge']>[0]): PaymentOutcome => ({
    kind: ledger.charge(request) ? 'approved' : 'declined',
  });
  return {
    id: TEST_HANDLER,
    ledger,
    async authorize(request, { credential }) {
      switch (credential?.token) {
        case 'approved':
          return charge(request);
        case 'needs_action':
          return { kind: 'requires_action' };
        case 'slow':
          await wait(slow_ms);
          return charge(request);
        case 'lost':
          ledger.charge(request);
          throw new Error('The answer was lost');
        default:
          return { kind: 'declined' };
      }
    },
    async resolve(id) {
      return ledger.settle(id) ? 'approved' : 'declined';
    },
  };
}
