import { afterAll, beforeAll, expect, test } from 'vitest';
import { buyer, oil } from './setup/buyer.ts';
import { inChromium, visit } from './setup/chromium.ts';
import { openStage, type Stage } from './setup/stage.ts';
import { treeOf } from './setup/tree.ts';

inChromium('to a screen reader', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test('every step of a purchase says what is there, what it is and how it stands', async () => {
    const { page } = await visit({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
    const lin = buyer(page);
    const step = async (name: string, role?: string) => {
      let tree = '';
      const rests = async () => {
        const before = tree;
        tree = await treeOf(page, role);
        return tree === before;
      };
      await expect.poll(rests, { interval: 500 }).toBe(true);
      await expect(tree).toMatchFileSnapshot(`./screen-reader/${name}.txt`);
    };
    await page.goto(`${stage.origin}/demo/watch/`);
    await lin.settlesDown();
    await stage.pin(oil.product);
    await lin.spotlight(oil.title).waitFor();
    await step('1 the show');
    await page.getByRole('button', { name: oil.title, exact: true }).click();
    await page.getByRole('button', { name: 'Add to cart', exact: true }).waitFor();
    await step('2 the product', 'dialog');
    await lin.choose('Extra hot');
    await lin.addFromCard();
    await page.getByRole('button', { name: 'Check out' }).waitFor();
    await step('3 the cart', 'dialog');
    await lin.checkOut();
    await page.getByLabel('E-mail').waitFor();
    await page.getByRole('radio', { name: 'Approved', exact: true }).waitFor();
    await lin.placeOrder(page.getByText('Something is missing above.'));
    await step('4 what is missing', 'dialog');
    await lin.contactAndAddress();
    await expect.poll(() => page.getByText('Something is missing above.').isVisible()).toBe(false);
    await step('5 ready to pay', 'dialog');
    await lin.placeOrder();
    await step('6 thanks', 'dialog');
  });
});
