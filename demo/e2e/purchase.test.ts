import { afterAll, beforeAll, expect, test } from 'vitest';
import { buyer, lastBought, noodles, oil } from './setup/buyer.ts';
import { desktop, inChromium, phone, visit } from './setup/chromium.ts';
import { openStage, type Stage } from './setup/stage.ts';

inChromium('a purchase over the running video', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test.each([
    ['phone', phone],
    ['desktop', desktop],
  ])('from the spotlight to the list of orders, %s', async (_, viewport) => {
    const had = await stage.stockOf(oil.product, oil.item);
    const ordersBefore = stage.orders().length;
    const { page, problems } = await visit({ viewport });
    const lin = buyer(page);
    await page.goto(`${stage.origin}/demo/watch/`);
    await lin.settlesDown();

    await stage.pin(oil.product);
    await lin.spotlight(oil.title).getByRole('button', { name: oil.title, exact: true }).click();
    await lin.choose('Extra hot');
    await page.getByRole('button', { name: 'One more' }).first().click();
    await lin.addToCart();
    await lin.viewCart();
    await lin.checkOut();
    const halfway = await lin.seconds();

    await lin.contactAndAddress();
    await lin.delivery(/Priority/);
    await lin.coupon('LIVE10');
    await page.getByText('Live show, 10 % off').first().waitFor();
    await lin.bankSays('Approved');
    await lin.placeOrder();
    await lin.openOrders();
    await page.getByText(oil.title).first().waitFor();

    expect(await lin.seconds()).toBeGreaterThan(halfway);
    const orders = stage.orders().slice(ordersBefore);
    expect(orders).toHaveLength(1);
    expect(orders[0]?.line_items).toMatchObject([{ item: { id: oil.item }, quantity: 2 }]);
    expect(await stage.stockOf(oil.product, oil.item)).toBe(had - 2);
    expect(problems).toEqual([]);
  });

  test('buy now orders one thing and leaves the cart alone', async () => {
    const { page, problems } = await visit();
    const lin = buyer(page);
    await page.goto(`${stage.origin}/demo/watch/`);
    await lin.settlesDown();
    await page.getByRole('button', { name: /^Shop, / }).click();
    await page.getByRole('button', { name: 'Add to cart: Rice wine vinegar, aged three years' }).click();
    await page.getByRole('button', { name: 'Cart, 1 item' }).first().waitFor();
    await page.keyboard.press('Escape');

    await stage.pin(noodles.product);
    await lin
      .spotlight(noodles.title)
      .getByRole('button', { name: /^Buy now/ })
      .click();
    await lin.contactAndAddress();
    await lin.placeOrder();

    expect(lastBought(stage)).toEqual([noodles.item]);
    await page.getByRole('button', { name: 'Back to the show' }).click();
    await page.getByRole('button', { name: 'Cart, 1 item' }).first().click();
    await page.getByText('Rice wine vinegar').first().waitFor();
    expect(problems).toEqual([]);
  });
});
