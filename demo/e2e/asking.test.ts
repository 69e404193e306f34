import type { Demand } from '@laotie/protocol';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buyer, oil } from './setup/buyer.ts';
import { desktop, inChromium, phone, visit } from './setup/chromium.ts';
import { chromiumKeys, tabTo } from './setup/keys.ts';
import { openStage, type Stage } from './setup/stage.ts';

inChromium('a comment that asks', () => {
  let stage: Stage;
  // what was asked stays asked: each try has its own
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  const composer = (page: Page): Locator => page.getByRole('textbox', { name: 'Say something…' });
  const answer = (page: Page): Locator => page.getByRole('group', { name: 'Answer to your comment' });

  test.each([
    ['phone', phone],
    ['desktop', desktop],
  ])('answers itself, and by keyboard alone becomes an order, %s', async (_, viewport) => {
    const { page, problems } = await visit({ viewport });
    const lin = buyer(page);
    const { keyboard } = page;
    const written: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') written.push(new URL(request.url()).pathname);
    });
    await page.goto(`${stage.origin}/demo/watch/`);
    await lin.settlesDown();
    await composer(page).focus();
    written.length = 0;

    await keyboard.type('two extra hot 280g no. 3 please');
    await expect.poll(() => answer(page).ariaSnapshot()).toMatch(/button "Add 2 × No. 3, Extra hot, 280 g"/);
    // what is typed has left the page for nobody
    expect(written.filter((path) => !path.startsWith('/catalog/'))).toEqual([]);

    await tabTo(chromiumKeys(page), /^Add 2/);
    await keyboard.press('Enter');
    // from there it is a step; whoever walks away from an answer that is done with does not find it again
    await answer(page)
      .getByRole('button', { name: /^View cart/ })
      .waitFor();
    await tabTo(chromiumKeys(page), /^View cart/);
    await keyboard.press('Enter');
    await lin.checkOut();
    await lin.contactAndAddress();
    await lin.placeOrder();
    expect(stage.orders()[0]?.line_items).toMatchObject([{ item: { id: oil.item }, quantity: 2 }]);
    expect(written).not.toContain(`/live/shows/${stage.show}/comments`);
    expect(problems).toEqual([]);
  });

  test('for what is not on sale is heard by the host, who lists it, and the viewer buys it', async () => {
    const [mei, xiaoman, host] = [await visit(), await visit({ locale: 'zh-CN' }), await visit({ viewport: desktop })];
    await host.page.goto(stage.desk);
    for (const { page } of [mei, xiaoman]) await page.goto(`${stage.origin}/demo/watch/`);

    await composer(mei.page).fill('Can you sell that blue spoon?');
    await answer(mei.page).getByText('Not on sale yet').waitFor();
    await composer(mei.page).press('Enter');
    await answer(mei.page).getByText('Noted for the seller').waitFor();
    const said = xiaoman.page.getByRole('textbox').first();
    await said.fill('那个蓝边勺子卖吗?');
    await said.press('Enter');

    // two people, two languages, one wish
    const desk = host.page.locator('laotie-demand');
    await desk.getByRole('button', { name: /spoon\?: 2 people/ }).waitFor();
    await desk.getByRole('button', { name: /^List it\b/ }).click();
    await host.page.getByLabel('Name in the shop').fill('Blue-rim spoon');
    for (const [currency, price] of Object.entries({ USD: '12.80', CNY: '98', EUR: '11,90' }))
      await host.page.getByLabel(`Price (${currency})`).fill(price);
    await host.page.getByLabel(/^Stock/).fill('2');
    await host.page.getByRole('button', { name: 'Put it on sale' }).click();
    await host.page.getByText('On sale. Whoever asked for it is told.').waitFor();

    await answer(mei.page).getByText('Blue-rim spoon').waitFor();
    await answer(mei.page).getByRole('button', { name: /^Add/ }).click();
    await answer(mei.page)
      .getByRole('button', { name: /View cart/ })
      .click();
    const lin = buyer(mei.page);
    await lin.checkOut();
    await lin.contactAndAddress();
    await lin.placeOrder();
    expect(stage.orders().at(-1)?.line_items).toMatchObject([{ item: { title: 'Blue-rim spoon' }, quantity: 1 }]);
    await xiaoman.page.locator('laotie-answer').getByText('Blue-rim spoon').first().waitFor();
    for (const { problems } of [mei, xiaoman, host]) expect(problems).toEqual([]);
  });

  test('counts once, whatever is sent again and however often the line breaks', async () => {
    const { page } = await visit({ viewport: desktop });
    await page.goto(stage.desk);
    const key = decodeURIComponent(new URL(stage.desk).hash.slice(1));
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` };
    const at = `${stage.origin}/live/shows/${stage.show}`;
    const ledger = async () => (await (await fetch(`${at}/demand`, { headers })).json()) as Demand;
    const capture = (from: number, to: number) => {
      const messages = Array.from({ length: to - from }, (_, i) => ({
        source: 'example.com#chat',
        message_id: `m${from + i}`,
        author: { name: `viewer ${from + i}` },
        text: 'how much is the wok',
      }));
      return fetch(`${at}/captures`, {
        method: 'POST',
        headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({ messages }),
      });
    };
    const wok = page.locator('laotie-demand').getByRole('button', { name: /wok.*: 30 people/ });

    await capture(0, 30);
    await wok.waitFor();
    const counted = await ledger();
    await page.context().setOffline(true);
    await page.getByText(/The line is down\./).waitFor();
    await capture(0, 30);
    await capture(10, 30);
    await page.context().setOffline(false);
    await page.getByText(/The line is down\./).waitFor({ state: 'hidden' });
    await wok.waitFor();
    const { comments, asking } = await ledger();
    expect({ comments, asking }).toEqual({ comments: counted.comments, asking: counted.asking });

    await capture(25, 40);
    await page
      .locator('laotie-demand')
      .getByRole('button', { name: /wok.*: 40 people/ })
      .waitFor();
  });
});
