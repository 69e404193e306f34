import type { Checkout } from '@laotie/protocol';
import { message } from '../words.ts';

/** An open session of a seller who takes orders on a page of their own: it is continued there. */
export function escalated(checkout: Checkout, checkout_url: string, languages: readonly string[]): Checkout {
  if (checkout.status !== 'incomplete' && checkout.status !== 'ready_for_complete') return checkout;
  const quoted = checkout.messages?.filter(({ code }) => code !== 'field_required') ?? [];
  return {
    ...checkout,
    status: 'requires_escalation',
    continue_url: checkout_url.replace('{id}', encodeURIComponent(checkout.id)),
    messages: [...quoted, message('error', 'escalation', languages, { severity: 'requires_buyer_review' })],
  };
}
