import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buyer, oil } from './setup/buyer.ts';
import { desktop, inChromium, phone, visit } from './setup/chromium.ts';
import { openStage, type Stage } from './setup/stage.ts';

inChromium('without a pointer', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test.each([
    ['phone', phone],
    ['desktop', desktop],
  ])('the whole purchase by keyboard, %s', async (_, viewport) => {
    const before = stage.orders().length;
    const { page, problems } = await visit({ viewport });
    const lin = buyer(page);
    const { keyboard } = page;
    await page.goto(`${stage.origin}/demo/watch/`);
    await lin.settlesDown();
    await stage.pin(oil.product);
    await lin.spotlight(oil.title).waitFor();
    expect(await lin.spotlight(oil.title).ariaSnapshot()).toMatch(/button "Buy now ?: Hand-poured chili oil"/);

    await tabTo(page, oil.title);
    await keyboard.press('Enter');
    await tabTo(page, 'Mild');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toMatchObject({ name: 'Extra hot', visible: true });
    await tabTo(page, 'Add to cart');
    await keyboard.press('Enter');
    await page
      .getByRole('button', { name: /View cart/ })
      .first()
      .waitFor();
    await tabTo(page, /View cart/);
    await keyboard.press('Enter');
    await tabTo(page, 'Check out');
    await keyboard.press('Enter');

    for (const [label, text] of [
      ['E-mail', 'lin@example.com'],
      ['First name', 'Lin'],
      ['Last name', 'Wang'],
      ['Street and number', '8 Wheat Street'],
      ['Postal code', '97201'],
      ['City', 'Portland'],
      ['State or province', 'OR'],
    ] as const) {
      await tabTo(page, label);
      await keyboard.type(text);
    }
    await keyboard.press('Tab');
    await tabTo(page, /^Buy now · /);
    expect(await page.locator('laotie-checkout').first().ariaSnapshot()).toContain('heading "Delivery address"');
    await expect
      .poll(
        async () => {
          if (!(await lin.confirmation().isVisible())) await keyboard.press('Enter');
          return lin.confirmation().isVisible();
        },
        { timeout: 90_000, interval: 700 },
      )
      .toBe(true);
    expect(stage.orders()).toHaveLength(before + 1);
    expect(problems).toEqual([]);
  });

  test('Escape closes the shelf and gives the focus back', async () => {
    const { page } = await visit();
    await page.goto(`${stage.origin}/demo/watch/`);
    await tabTo(page, /^Shop, 12 products$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Products' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Products' }).waitFor({ state: 'hidden' });
    await expect.poll(() => focused(page)).toMatchObject({ name: 'Shop, 12 products', visible: true });
  });
});

/** Presses Tab until the control of this name has the focus, and the focus can be seen. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  await expect
    .poll(
      async () => {
        const at = await focused(page);
        if (typeof name === 'string' ? at.name === name : name.test(at.name)) {
          expect(at.visible, `the focus on ${at.name} can be seen`).toBe(true);
          await painted(page);
          // a page that opens late takes the focus with it
          return (await focused(page)).name === at.name;
        }
        seen.push(at.name);
        await page.keyboard.press('Tab');
        return false;
      },
      { timeout: 60_000, interval: 20, message: `Tab came by ${seen}` },
    )
    .toBe(true);
}

const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** What has the focus, through all shadow roots, by its label or its own words. */
function focused(page: Page): Promise<{ name: string; visible: boolean }> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return { name: '', visible: false };
    const labels = [...((at as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent);
    const name = at.getAttribute('aria-label') ?? (labels.join(' ') || at.textContent || '');
    // a radio button shows it on the label around it, a card's title around the whole card
    const shown = [at, at.closest('label'), at.closest('.card')].some((element) =>
      [null, '::after', '::before'].some(
        (pseudo) => element && getComputedStyle(element, pseudo).outlineStyle !== 'none',
      ),
    );
    return { name: name.replace(/\s+/g, ' ').trim(), visible: at.matches(':focus-visible') && shown };
  });
}
