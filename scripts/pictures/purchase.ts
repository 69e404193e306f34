import type { Page } from 'playwright-core';

/** Waits until the chili oil is on air at its offer, with a picture that is not late. */
export async function offerOnAir(page: Page): Promise<void> {
  const offer = page.getByText(/\d\d:\d\d left|\d\d:\d\d 后恢复原价/).first();
  const late = page.getByRole('button', { name: /^(Back to live|回到直播)$/ });
  while (!(await offer.isVisible())) {
    // it may have come back by itself meanwhile
    if (await late.isVisible()) await late.click({ timeout: 1000 }).catch(() => {});
    await page.waitForTimeout(500);
  }
  await page.waitForTimeout(1200);
}

const pause = (page: Page) => page.waitForTimeout(900);

/** From the card in the show to a placed order, at the pace of somebody who knows what they want. */
export async function buy(page: Page): Promise<void> {
  const press = async (name: RegExp) => {
    await page.getByRole('button', { name }).last().click();
    await pause(page);
  };
  await pause(page);
  await page.getByRole('heading', { name: 'Hand-poured chili oil' }).getByRole('button').click();
  await pause(page);
  await page.getByRole('radio', { name: 'Medium' }).check({ force: true });
  await page.waitForTimeout(500);
  await press(/^Add to cart/);
  await press(/^Added/);
  await press(/^Check out/);
  const fields: [label: RegExp, text: string][] = [
    [/^E-mail/, 'mei@example.com'],
    [/^First name/, 'Mei'],
    [/^Last name/, 'Lindgren'],
    [/^Street/, 'Kornweg 8'],
    [/^Postal code/, '20095'],
    [/^City/, 'Hamburg'],
  ];
  for (const [label, text] of fields) await page.getByLabel(label).last().fill(text);
  await page.keyboard.press('Tab');
  await page.getByText('Delivery', { exact: true }).last().scrollIntoViewIfNeeded();
  await page
    .getByRole('radio', { name: /Parcel/ })
    .first()
    .waitFor();
  await pause(page);
  await press(/^Buy now · /);
  await page.getByText('Thank you. Your order is placed.').last().waitFor();
  await page.waitForTimeout(1500);
  await press(/^Back to the show/);
  await pause(page);
}
