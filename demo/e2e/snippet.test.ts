import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { snippet } from '../server/pages.ts';
import { buyer } from './setup/buyer.ts';
import { inChromium, visit } from './setup/chromium.ts';
import { openStage, type Stage } from './setup/stage.ts';

inChromium('the snippet that npm start prints', () => {
  let stage: Stage;
  const folder = mkdtempSync(join(tmpdir(), 'laotie-desktop-'));
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await stage.close();
  });

  test('works in a file on the desktop: the overlay plays, the card can be bought', async () => {
    const file = join(folder, 'shop.html');
    writeFileSync(file, snippet(stage));
    const before = stage.orders().length;
    const { page, problems } = await visit();
    const lin = buyer(page);
    await page.goto(pathToFileURL(file).href);
    expect(await page.evaluate(() => origin)).toBe('null');
    await lin.settlesDown();

    await page.locator('laotie-product-card').getByRole('button', { name: 'Choose' }).click();
    await lin.addToCart();
    await lin.viewCart();
    await lin.checkOut();
    await lin.contactAndAddress();
    await lin.placeOrder();
    expect(stage.orders()).toHaveLength(before + 1);
    expect(problems).toEqual([]);
  });
});
