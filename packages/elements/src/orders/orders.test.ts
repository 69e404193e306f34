import { expect } from 'chai';
import { html } from 'lit';
import { axe, until } from '../testing/index.ts';
import { type Scene, scene, words } from '../testing/scene.ts';
import './define.ts';

const orders = html`<laotie-orders></laotie-orders>`;

async function bought({ shop, endpoint }: Scene): Promise<void> {
  const [item_id] = [...endpoint.store.stock].find(([, left]) => (left ?? 1) > 20)!;
  const { checkout } = shop;
  await checkout.open({ line_items: [{ item_id, quantity: 2 }] });
  const destinations = [{ id: 'a', last_name: 'Li', street_address: '1 Mill Lane', address_country: 'DE' }];
  await checkout.change({
    buyer: { email: 'mei@example.com' },
    fulfillment: { methods: [{ id: 'm_1', destinations }] },
  });
  await checkout.place({
    id: 't',
    handler_id: 'dev.laotie.payment.test',
    type: 'test',
    credential: { type: 'token', token: 'approved' },
  });
  await shop.orders.load();
}

describe('<laotie-orders>', () => {
  it('is accessible without orders, and says so', async () => {
    const { find } = await scene(orders);
    await until(() => find('.blank'));
    expect(words(find('laotie-orders')!)).to.contain('No orders yet');
    await axe(find('laotie-orders')!);
  });

  it('lists an order with its number and state, and opens it in place', async () => {
    const stage = await scene(orders);
    await bought(stage);
    const summary = await until(() => stage.find('summary'));
    expect(words(summary)).to.contain('Q-1001').and.contain('Being prepared');
    summary.click();
    const total = stage.shop.orders.entries.value[0]!.order!.totals.at(-1)!;
    expect(words(stage.find('.detail')!)).to.contain((total.amount / 100).toFixed(2));
    await axe(stage.find('laotie-orders')!);
  });

  it('shows those made in this browser where the endpoint keeps no list, and says that', async () => {
    const stage = await scene(orders, { capabilities: { orders: 'by_token' } });
    await bought(stage);
    await until(() => stage.find('summary'));
    expect(words(stage.find('laotie-orders')!)).to.contain('Only orders made in this browser');
  });
});
