import type { PaymentHandler } from '@laotie/protocol';

/** A handler, or where to get it: a processor's script is brought only when somebody pays. */
export type PaymentHandlerSource = PaymentHandler | { readonly name: string; load(): Promise<PaymentHandler> };

const known = new Map<string, PaymentHandlerSource>();

/**
 * Makes a way to pay known to every checkout on the page, by the name that the endpoint gives it among its
 * capabilities. The last one of a name counts.
 */
export function registerPaymentHandler(handler: PaymentHandlerSource): void {
  known.set(handler.name, handler);
}

/** The first of these names that somebody can handle here; undefined where nobody can. */
export function paymentHandler(names: readonly string[]): (() => Promise<PaymentHandler>) | undefined {
  const name = names.find((candidate) => known.has(candidate));
  const source = name === undefined ? undefined : known.get(name);
  if (!source) return undefined;
  return async () => ('load' in source ? source.load() : source);
}

registerPaymentHandler({
  name: 'dev.laotie.payment.test',
  load: async () => (await import('./test-handler.ts')).testHandler,
});
