import type { Id } from '@laotie/protocol';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from './stage.ts';

export const oil = { product: 'p_chili_oil', item: 'v_chili_oil_hot_280', title: 'Hand-poured chili oil', price: 3980 };
export const noodles = { product: 'p_liangpi_kit', item: 'v_liangpi_kit', title: 'Liangpi noodle kit' };

/** Who buys, and where it goes, by the contract's names. */
export const email = 'lin@example.com';
export const address = {
  first_name: 'Lin',
  last_name: 'Wang',
  street_address: '8 Wheat Street',
  postal_code: '97201',
  address_locality: 'Portland',
  address_region: 'OR',
} as const;

/** The same by the names of the form's fields. */
export const typed: readonly [field: string, text: string][] = [
  ['buyer.email', email],
  ...Object.entries(address).map(([name, text]): [string, string] => [`address.${name}`, text]),
];

/** Presses until there is one more order: a press on what is out of sight, or moves, is none. */
export async function ordersBy(stage: Stage, press: () => Promise<unknown>): Promise<void> {
  const before = stage.orders().length;
  const more = async () => {
    if (stage.orders().length === before) await press().catch(() => undefined);
    return stage.orders().length - before;
  };
  await expect.poll(more, { timeout: 180_000, interval: 1000 }).toBe(1);
}

/** What is in the newest order. */
export const lastBought = (stage: Stage): Id[] | undefined =>
  stage
    .orders()
    .at(-1)
    ?.line_items.map(({ item }) => item.id);

export type Outcome = 'Approved' | 'Declined' | 'Asks for a second step' | 'Approved, but the answer gets lost';

/** What somebody does who buys: each step waits for what it needs to see. */
export function buyer(tab: Page, page: Page | FrameLocator = tab) {
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name }).first();
  const steps = {
    /** The live picture runs, and a mark is left that a new document would not have. */
    async settlesDown(): Promise<void> {
      await expect.poll(() => at(tab)).toBeGreaterThan(0.2);
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
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Country').selectOption('US');
      await page.getByLabel('First name').fill(address.first_name);
      await page.getByLabel('Last name').fill(address.last_name);
      await page.getByLabel('Street and number').fill(address.street_address);
      await page.getByLabel('Postal code').fill(address.postal_code);
      await page.getByLabel('City').fill(address.address_locality);
      await page.getByLabel('State or province').fill(address.address_region);
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
            .click({ timeout: 10_000 })
            .catch(() => undefined);
        return seen.isVisible();
      };
      await expect.poll(pressed, { timeout: 180_000, interval: 500 }).toBe(true);
    },
    confirmation: () => page.getByRole('heading', { name: 'Thank you. Your order is placed.' }),
    openOrders: () => button('Your orders').click(),
  };
  return steps;
}

const at = (page: Page): Promise<number> =>
  page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
