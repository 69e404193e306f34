import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buyer, noodles } from './setup/buyer.ts';
import { inChromium, visit } from './setup/chromium.ts';
import { openStage, type Stage } from './setup/stage.ts';

inChromium('what a bank may say', () => {
  let stage: Stage;
  let ordersBefore: number;
  const ordersSince = () => stage.orders().slice(ordersBefore);
  beforeAll(async () => {
    stage = await openStage({ endpoint: { sweep_ms: 300, payment_timeout_ms: 1000 } });
  });
  beforeEach(() => {
    ordersBefore = stage.orders().length;
  });
  afterAll(() => stage.close());

  /** Everything up to the payment. */
  async function readyToPay() {
    const { page, problems } = await visit();
    const lin = buyer(page);
    await page.goto(`${stage.origin}/demo/watch/`);
    await lin.putNoodlesInTheCart();
    await lin.checkOut();
    await lin.contactAndAddress();
    return { page, problems, lin };
  }

  test('declined, then approved: one order, and what was typed is still there', async () => {
    const { page, problems, lin } = await readyToPay();
    await lin.bankSays('Declined');
    await lin.placeOrder(page.getByText('The payment was declined'));
    expect(ordersSince()).toEqual([]);
    expect(await page.getByLabel('Street and number').inputValue()).toBe('8 Wheat Street');

    await lin.bankSays('Approved');
    await lin.placeOrder();
    expect(ordersSince()).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test('a second step: nothing is ordered until it is done', async () => {
    const { page, problems, lin } = await readyToPay();
    await lin.bankSays('Asks for a second step');
    await lin.placeOrder(page.getByText('Your bank asks for one more step'));
    expect(ordersSince()).toEqual([]);

    await lin.bankSays('Approved');
    await lin.placeOrder();
    expect(ordersSince()).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test('a lost answer makes one order, found without paying again', async () => {
    const { problems, lin } = await readyToPay();
    await lin.bankSays('Approved, but the answer gets lost');
    await lin.placeOrder();
    expect(ordersSince()).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test('a reload while the answer is out: the order is found afterwards, and there is one', async () => {
    const { page, lin } = await readyToPay();
    await lin.bankSays('Approved, but the answer gets lost');
    // the payment arrives; from then on the network is gone
    let gone = false;
    await page.route(/checkout-sessions|orders/, async (route) => {
      if (!gone && route.request().url().endsWith('/complete')) {
        gone = true;
        await route.fetch();
      }
      await (gone ? route.abort() : route.continue());
    });
    await lin.placeOrder(page.getByText('We are checking with the bank'));
    await page.unroute(/checkout-sessions|orders/);
    await page.reload();

    await page.getByRole('button', { name: /^Shop, / }).click();
    await page.getByRole('button', { name: 'Your orders' }).first().click();
    await page.getByText('Being prepared').first().waitFor();
    expect(ordersSince()).toHaveLength(1);
    expect(ordersSince()[0]?.line_items.map(({ item }) => item.id)).toEqual([noodles.item]);
  });

  test('the cart survives a reload', async () => {
    const { page, problems } = await visit();
    await page.goto(`${stage.origin}/demo/watch/`);
    await buyer(page).putNoodlesInTheCart();
    // a cart that the endpoint has not answered for yet has no name to be found by
    await page.getByText('Total', { exact: true }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Cart, 1 item' }).first().click();
    await page.getByText(noodles.title).first().waitFor();
    expect(problems).toEqual([]);
  });
});
