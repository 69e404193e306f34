import type { Instrument } from '@laotie/protocol';
import type { FakeOptions } from './fake-endpoint.ts';
import type { Fault, Method } from './fake-faults.ts';
import { OIL, oneBrowser } from './one-browser.ts';

/** `token` says what the bank answers. */
export const card = (token = 'approved'): Instrument => ({
  id: 'i_1',
  handler_id: 'dev.laotie.payment.test',
  type: 'card',
  credential: { type: 'token', token },
});

const address = {
  id: 'd_1',
  street_address: '1 Mill Lane',
  address_locality: 'Portland',
  address_region: 'OR',
  postal_code: '97201',
  address_country: 'US',
};
/** Everything that a checkout asks for. */
export const filled = {
  buyer: { email: 'buyer@example.com' },
  fulfillment: { methods: [{ destinations: [address] }] },
};

/** A browser whose buyer pays, before an endpoint that is as far away as most are. */
export function paying(fake: FakeOptions = {}) {
  const faults = new Map<Method, Fault[]>();
  const browser = oneBrowser({ latency: 20, fault: (method) => faults.get(method)?.shift(), ...fake });
  const { time, open } = browser;
  /** What becomes of the next calls, one after another. */
  const fault = (method: Method, ...list: Fault[]) => void faults.set(method, list);
  /** A shop whose buyer has filled in everything. */
  async function ready(token?: string) {
    const shop = open();
    await time.until(shop.cart.add(OIL, 2));
    await time.until(shop.checkout.open('cart'));
    await time.until(shop.checkout.change(filled));
    return { shop, place: () => time.until(shop.checkout.place(card(token))) };
  }
  return { ...browser, fault, ready };
}
