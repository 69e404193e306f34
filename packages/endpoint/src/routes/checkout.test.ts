import type { Cart, Checkout } from '@laotie/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buyer, germany, home, openShop, pay, type TestShop } from '../testing/shop.ts';

const line_items = [{ item: { id: 'v_oil' }, quantity: 2 }];
const messages = (checkout: Checkout): unknown[] => (checkout.messages ?? []).map(({ code, path }) => [code, path]);

describe('a checkout', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  const create = async (body: object, headers = {}) =>
    (await shop.call('POST', '/checkout-sessions', { body, headers })).json<Checkout>();
  const update = async ({ id, revision }: Checkout, body: object) =>
    (await shop.call('PUT', `/checkout-sessions/${id}`, { revision, body })).json<Checkout>();

  it('asks for what is missing, field by field, until it is ready', async () => {
    let checkout = await create({ line_items, context: germany });
    expect(checkout.status).toBe('incomplete');
    expect(messages(checkout)).toEqual([
      ['field_required', '$.buyer.email'],
      ['field_required', '$.fulfillment.methods[0].destinations'],
    ]);

    checkout = await update(checkout, { buyer: { email: 'not an address' } });
    expect(messages(checkout)).toContainEqual(['field_invalid', '$.buyer.email']);

    checkout = await update(checkout, { buyer });
    const id = checkout.fulfillment?.methods?.[0]?.id as string;
    const sendTo = (destination: object) => ({
      fulfillment: {
        methods: [{ id, destinations: [{ id: 'home', ...destination }], selected_destination_id: 'home' }],
      },
    });
    checkout = await update(checkout, sendTo({ address_country: 'DE' }));
    expect(checkout.status).toBe('incomplete');
    expect(messages(checkout)).toContainEqual([
      'field_required',
      '$.fulfillment.methods[0].destinations[0].postal_code',
    ]);

    checkout = await update(checkout, sendTo({ ...home, address_country: 'AQ' }));
    expect(messages(checkout)).toEqual([
      ['address_undeliverable', '$.fulfillment.methods[0].destinations[0].address_country'],
    ]);

    checkout = await update(checkout, sendTo(home));
    expect(checkout).toMatchObject({ status: 'ready_for_complete', buyer });
    expect(checkout.messages ?? []).toEqual([]);
    expect(checkout.totals).toEqual([
      { type: 'subtotal', amount: 1120 },
      { type: 'fulfillment', amount: 580, display_text: 'Parcel' },
      { type: 'total', amount: 1700 },
      { type: 'included_tax', amount: 111, display_text: 'VAT' },
    ]);
  });

  it('offers ways of shipping, and takes the one that is chosen', async () => {
    const checkout = await shop.ready();
    const [group] = checkout.fulfillment?.methods?.[0]?.groups ?? [];
    expect(group?.options?.map(({ id, totals }) => [id, totals[0]?.amount])).toEqual([
      ['parcel', 490],
      ['express', 1290],
    ]);
    expect(group?.selected_option_id).toBe('parcel');
    const [method] = checkout.fulfillment?.methods ?? [];
    const groups = [{ ...group, selected_option_id: 'express' }];
    const dearer = await update(checkout, { fulfillment: { methods: [{ ...method, groups }] } });
    expect(dearer.totals).toContainEqual({ type: 'fulfillment', amount: 1290, display_text: 'Express' });
  });

  it('needs no address for what is digital', async () => {
    const checkout = await create({ line_items: [{ item: { id: 'v_course' }, quantity: 1 }], context: germany, buyer });
    expect(checkout.status).toBe('ready_for_complete');
    expect(checkout.fulfillment).toBeUndefined();
  });

  it('takes codes and says in the buyer’s language what became of them', async () => {
    const asked = { line_items, context: { ...germany, language: 'zh-CN' }, discounts: { codes: ['live10', 'NOPE'] } };
    const checkout = await create(asked);
    expect(checkout.discounts?.applied).toEqual([{ code: 'LIVE10', title: '直播间九折', amount: 112 }]);
    expect(checkout.messages).toContainEqual(
      expect.objectContaining({
        code: 'discount_code_invalid',
        content: '优惠码“NOPE”无效',
        path: '$.discounts.codes[1]',
      }),
    );
    expect(checkout.messages).toContainEqual(
      expect.objectContaining({ code: 'field_required', content: '请填写邮箱' }),
    );
    const english = await create({ ...asked, context: germany });
    expect(english.messages).toContainEqual(expect.objectContaining({ content: 'E-mail is needed' }));
    const { language: _, ...silent } = asked.context;
    const byHeader = await create({ ...asked, context: silent }, { 'accept-language': 'zh;q=0.9' });
    expect(byHeader.messages).toContainEqual(expect.objectContaining({ content: '请填写邮箱' }));
  });

  it('goes on in the language it was begun in, until another is asked for', async () => {
    const begun = await create({ line_items, context: { ...germany, language: 'zh' } }, { 'accept-language': 'en' });
    const changed = await shop.call('PUT', `/checkout-sessions/${begun.id}`, {
      body: { buyer: { first_name: '林' } },
      headers: { 'accept-language': 'en' },
    });
    expect(changed.json()).toMatchObject({
      messages: [{ content: '请填写邮箱' }, {}],
      line_items: [{ item: { title: '油泼辣子, 微辣' } }],
    });
    const read = await shop.call('GET', `/checkout-sessions/${begun.id}?language=en`);
    expect(read.json()).toMatchObject({ messages: [{ content: 'E-mail is needed' }, {}] });
  });

  it('from a cart takes the cart’s lines and empties it when paid; buying now leaves it alone', async () => {
    const token = await shop.guest();
    const cart = (await shop.call('POST', '/carts', { token, body: { line_items, context: germany } })).json<Cart>();
    const now = await shop.ready(token, [{ item_id: 'v_wok', quantity: 1 }]);
    const complete = ({ id, revision }: Checkout) =>
      shop.call('POST', `/checkout-sessions/${id}/complete`, { token, revision, body: pay() });
    await complete(now);
    const read = async () => (await shop.call('GET', `/carts/${cart.id}`, { token })).json<Cart>().line_items;
    expect(await read()).toMatchObject([{ quantity: 2 }]);

    const made = await shop.call('POST', '/checkout-sessions', {
      token,
      body: { cart_id: cart.id, buyer, context: germany },
    });
    const checkout = made.json<Checkout>();
    expect(checkout.line_items).toMatchObject([{ item: { id: 'v_oil' }, quantity: 2 }]);
    const id = checkout.fulfillment?.methods?.[0]?.id;
    const methods = [{ id, destinations: [home], selected_destination_id: 'home' }];
    const put = await shop.call('PUT', `/checkout-sessions/${checkout.id}`, {
      token,
      revision: checkout.revision,
      body: { fulfillment: { methods } },
    });
    expect((await complete(put.json<Checkout>())).json()).toMatchObject({ status: 'completed' });
    expect(await read()).toEqual([]);
  });

  it('refuses a payment that nobody here takes', async () => {
    const { id, revision } = await shop.ready();
    const [instrument] = pay().payment.instruments;
    const body = { payment: { instruments: [{ ...instrument, handler_id: 'com.example.magic' }] } };
    const answer = await shop.call('POST', `/checkout-sessions/${id}/complete`, { revision, body });
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.json()).not.toMatchObject({ status: 'completed' });
  });
});

describe('where the seller has a checkout page', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openShop({ checkout_url: 'https://seller.example/pay?session={id}' });
  });
  afterAll(() => shop.close());

  it('a session leads there, also when somebody tries to complete it here', async () => {
    const made = await shop.call('POST', '/checkout-sessions', { body: { line_items, context: germany } });
    const { id, revision } = made.json<Checkout>();
    const there = {
      status: 'requires_escalation',
      continue_url: `https://seller.example/pay?session=${encodeURIComponent(id)}`,
    };
    expect(made.json()).toMatchObject({
      ...there,
      messages: [{ code: 'escalation', content: 'Carry on at the shop' }],
    });
    const completed = await shop.call('POST', `/checkout-sessions/${id}/complete`, { revision, body: pay() });
    expect(completed.json()).toMatchObject(there);
    const { ucp } = (await shop.call('GET', '/.well-known/ucp')).json();
    expect(ucp.capabilities['dev.laotie.endpoint'][0].config.checkout).toBe('redirect');
  });
});
