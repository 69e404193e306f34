import type { ShippingOption } from '@laotie/protocol';
import { retrying, steady } from '../retry.ts';
import type { Scope } from '../scope.ts';

/** Two tries: somebody waits for the answer, and the checkout tells it again. */
const twice = { ...steady, tries: 2 };

/** The ways of delivery to where the viewer is, asked once for each place; none where nobody tells them. */
export function createShipping(scope: Scope): () => Promise<readonly ShippingOption[]> {
  const asked = new Map<string, Promise<readonly ShippingOption[]>>();

  async function ask(): Promise<readonly ShippingOption[]> {
    await scope.connect();
    const { shipping } = scope.endpoint;
    if (!shipping || !scope.capabilities.peek().shipping) return [];
    return retrying(twice, scope, () => shipping({ signal: scope.signal }));
  }

  return () => {
    const context = scope.context.peek();
    if (!context.address_country) return Promise.resolve([]);
    const place = JSON.stringify(context);
    const answer =
      asked.get(place) ??
      ask().catch(() => {
        asked.delete(place);
        return [];
      });
    asked.set(place, answer);
    return answer;
  };
}
