import type { Shop } from '@laotie/core';

const destinations = [
  {
    id: 'a',
    first_name: 'Mei',
    last_name: 'Li',
    street_address: '1 Mill Lane',
    postal_code: '97201',
    address_locality: 'Portland',
    address_region: 'OR',
    address_country: 'US',
  },
];

/** Says to the open checkout who buys and where it goes. */
export const fillIn = (shop: Shop) =>
  shop.checkout.change({
    buyer: { email: 'mei@example.com' },
    fulfillment: { methods: [{ id: 'm_1', destinations }] },
  });

/** Fills in the open checkout and pays: `token` is an outcome of the test payment (`approved`, `declined`, `needs_action`). */
export async function pay(shop: Shop, token: string): Promise<void> {
  await fillIn(shop);
  await shop.checkout.place({
    id: 't',
    handler_id: 'dev.laotie.payment.test',
    type: 'test',
    credential: { type: 'token', token },
  });
}
