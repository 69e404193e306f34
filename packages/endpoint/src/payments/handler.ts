import type { Currency, Id, Instrument, Minor } from '@laotie/protocol';

/** What a processor is asked for. Its `id` is the order's, so that asking twice is the same request. */
export interface PaymentRequest {
  id: Id;
  amount: Minor;
  currency: Currency;
}

export type PaymentOutcome =
  | { kind: 'approved' }
  | { kind: 'declined' }
  /** The buyer has to do something first, at `url` where there is one; then `authorize` is called again. */
  | { kind: 'requires_action'; url?: string };

/**
 * A way to pay. Card numbers never come here: the page's part of the processor makes a token of them, which is the
 * instrument's credential.
 */
export interface PaymentHandler {
  /** `handler_id` of the instruments it takes; its name in the profile. */
  readonly id: string;
  /**
   * Charges once per request id, however often it is called. It may throw or never return: then the outcome is unknown,
   * and `resolve` is asked later.
   */
  authorize(request: PaymentRequest, instrument: Instrument): Promise<PaymentOutcome>;
  /**
   * Settles a request for good, after a crash or a lost answer. `declined` promises that nothing was charged, and that
   * nothing will be, even if the original request still arrives. `pending` means: ask again later.
   */
  resolve(id: Id): Promise<'approved' | 'declined' | 'pending'>;
}
