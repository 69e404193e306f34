import type { Shop } from '@laotie/core';

/** Fills in the open checkout and pays: `token` is an outcome of the test payment (`approved`, `declined`, `needs_action`). */
export async function pay(shop: Shop, token: string): Promise<void> {
  const destinations = [
    {
      id: 'a',
      last_name: 'Li',
      street_address: '1 Mill Lane',
      postal_code: '723000',
      address_locality: 'Hanzhong',
      address_country: 'CN',
    },
  ];
  await shop.checkout.change({
    buyer: { email: 'mei@example.com' },
    fulfillment: { methods: [{ id: 'm_1', destinations }] },
  });
  await shop.checkout.place({
    id: 't',
    handler_id: 'dev.laotie.payment.test',
    type: 'test',
    credential: { type: 'token', token },
  });
}
