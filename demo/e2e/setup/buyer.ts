import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export const oil = { product: 'p_chili_oil', item: 'v_chili_oil_hot_280', title: 'Hand-poured chili oil', price: 3980 };
export const noodles = { product: 'p_liangpi_kit', item: 'v_liangpi_kit', title: 'Liangpi noodle kit' };

export type Outcome = 'Approved' | 'Declined' | 'Asks for a second step' | 'Approved, but the answer gets lost';

/** What somebody does who buys: each step waits for what it needs to see. */
export function buyer(tab: Page, page: Page | FrameLocator = tab) {
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name }).first();
  const steps = {
    /** The live picture runs, and a mark is left that a new document would not have. */
    async settlesDown(): Promise<void> {
      await expect.poll(() => at(tab), { timeout: 120_000 }).toBeGreaterThan(0.2);
      await tab.locator('video').evaluate((video) => {
        Object.assign(document, { firstAndOnly: true, paused: false });
        video.addEventListener('pause', () => Object.assign(document, { paused: true }));
      });
    },
    /** Seconds of the picture shown so far; fails where the document was replaced or the video paused. */
    async seconds(): Promise<number> {
      const seen = await tab.evaluate(() => {
        const { firstAndOnly, paused } = document as Document & { firstAndOnly?: boolean; paused?: boolean };
        return { firstAndOnly, paused };
      });
      expect(seen).toEqual({ firstAndOnly: true, paused: false });
      return at(tab);
    },
    spotlight: (title: string) => page.getByRole('article', { name: 'Showing now' }).filter({ hasText: title }),
    choose: (option: string) => page.getByRole('radio', { name: option, exact: true }).first().check(),
    /** Straight from the show's shelf, without a word about options. */
    async putNoodlesInTheCart(): Promise<void> {
      await button(/^Shop, /).click();
      await button(`Add to cart: ${noodles.title}`).click();
      await page
        .getByRole('button', { name: /^Cart, 1 item/ })
        .first()
        .click();
    },
    async addFromCard(): Promise<void> {
      await button('Add to cart').click();
      await button(/View cart/).click();
    },
    addToCart: () => page.getByRole('button', { name: 'Add to cart', exact: true }).click(),
    viewCart: () => button(/View cart/).click(),
    checkOut: () => button('Check out').click(),
    async contactAndAddress(): Promise<void> {
      await page.getByLabel('E-mail').fill('lin@example.com');
      await page.getByLabel('Country').selectOption('US');
      await page.getByLabel('First name').fill('Lin');
      await page.getByLabel('Last name').fill('Wang');
      await page.getByLabel('Street and number').fill('8 Wheat Street');
      await page.getByLabel('Postal code').fill('97201');
      await page.getByLabel('City').fill('Portland');
      await page.getByLabel('State or province').fill('OR');
      await page.getByLabel('State or province').blur();
    },
    /** Chosen once the endpoint has agreed. */
    async delivery(name: RegExp): Promise<void> {
      await page.getByRole('radio', { name }).click();
      await expect.poll(() => page.getByRole('radio', { name }).isChecked()).toBe(true);
    },
    async coupon(code: string): Promise<void> {
      await page.getByText('Add a coupon').click();
      await page.getByLabel('Coupon code').fill(code);
      await button('Apply').click();
    },
    bankSays: (outcome: Outcome) => page.getByRole('radio', { name: outcome, exact: true }).check(),
    finalButton: () => page.getByRole('button', { name: /^Buy now · / }),
    /** The final button wants to be in sight and at rest for a moment; a press before that is not one. */
    async placeOrder(seen: Locator = steps.confirmation()): Promise<void> {
      const pressed = async () => {
        if (!(await seen.isVisible()))
          await steps
            .finalButton()
            .click({ timeout: 3000 })
            .catch(() => undefined);
        return seen.isVisible();
      };
      await expect.poll(pressed, { timeout: 90_000, interval: 500 }).toBe(true);
    },
    confirmation: () => page.getByRole('heading', { name: 'Thank you. Your order is placed.' }),
    openOrders: () => button('Your orders').click(),
  };
  return steps;
}

const at = (page: Page): Promise<number> =>
  page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
