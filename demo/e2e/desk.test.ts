import { createShop } from '@laotie/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHost } from '../rehearsal/host.ts';
import { spoon } from '../rehearsal/lines.ts';
import { desktop, inChromium, visit } from './setup/chromium.ts';
import { openStage, type Stage } from './setup/stage.ts';

inChromium('the desk', () => {
  let stage: Stage;
  // what a test decides stays decided: each has its own
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  /** Comments of viewers, each a guest of their own. */
  async function ask(show: string, lines: readonly string[]): Promise<void> {
    for (const text of lines) {
      const shop = createShop({ endpoint: stage.origin, storage: null });
      await shop.connect();
      const id = crypto.randomUUID();
      await shop.endpoint.live?.comment?.(show, { id, text, author_name: 'Viewer' }, { key: id });
      shop.dispose();
    }
  }

  test('what viewers of two languages want becomes a product of the running show, and of no later one', async () => {
    const token = await stage.endpoint.createHostKey({ seller_id: stage.facts.seller, scopes: ['show'] });
    const host = createHost(stage.origin, token, new AbortController().signal);
    const template = stage.facts.live;
    const round = await host.open({ copy_of: template, status: 'live', starts_at: new Date().toISOString() });
    await host.change(template, { status: 'ended' });

    const wanted = [spoon.wish.en[0], spoon.wish.zh[0], spoon.wish.en[5]];
    const { page, problems } = await visit({ viewport: desktop });
    await page.goto(`${stage.desk.replace('/#', '/?lang=en#')}`);
    await page.getByText('Nobody has asked for anything yet').waitFor();
    await ask(round.id, wanted);
    const wish = page.getByRole('listitem').filter({ hasText: 'spoon' });
    await wish.getByText(`${wanted.length} people`).first().waitFor();

    await page.getByRole('button', { name: /^List it\b/ }).click();
    const form = page.getByRole('dialog');
    await form
      .getByText(wanted[1] as string)
      .first()
      .waitFor();
    await form.getByLabel('Name in the shop').fill('Blue-rim spoon');
    await form.getByLabel('Price (USD)').fill('12,80');
    await form.getByText('Viewers see $12.80').waitFor();
    await form.getByText('Empty: viewers who pay in EUR do not see it').waitFor();
    await form.getByLabel('Price (CNY)').fill('98');
    await form.getByText('98.00').waitFor();
    await form.getByLabel('Address of a picture').fill('/demo/art/spoon.svg');
    await form.getByRole('button', { name: 'Put it on sale' }).click();
    await form.getByText('On sale. Whoever asked for it is told.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Settled (1)').waitFor();

    for (const locale of ['en-US', 'zh-CN']) {
      const { page: watch } = await visit({ viewport: desktop, locale });
      await watch.goto(`${stage.origin}/demo/watch/`);
      await watch.getByRole('button', { name: 'Blue-rim spoon', exact: true }).first().waitFor();
    }

    const next = await host.open({ copy_of: template, status: 'scheduled' });
    expect(next.items).toEqual(round.items);
    expect(problems).toEqual([]);
  });

  test('whatever the host decides, the endpoint takes it', async () => {
    const { page, problems } = await visit({ viewport: desktop });
    await stage.pin('p_walnuts', { secondsAgo: 60 });
    const host = createHost(
      stage.origin,
      await stage.endpoint.createHostKey({ seller_id: stage.facts.seller, scopes: ['show'] }),
      new AbortController().signal,
    );
    const [live] = await host.onAir();
    await ask(live?.id as string, [
      'Do you sell the rolling pin?',
      'Do they crack by hand?',
      'Do you sell the oven mitts?',
    ]);
    await page.goto(`${stage.desk.replace('/#', '/?lang=en#')}`);

    await page.getByRole('button', { name: /^More: .*rolling pin/ }).click();
    const part = page.getByRole('dialog');
    const decide = async (way: string, fill: Record<string, string>, send: string, done: RegExp) => {
      await part.getByRole('button', { name: way, exact: true }).click();
      for (const [label, text] of Object.entries(fill)) await part.getByLabel(label).fill(text);
      if (send) await part.getByRole('button', { name: send, exact: true }).click();
      await part.getByRole('status').filter({ hasText: done }).waitFor();
    };
    await decide(
      'Waiting list',
      { 'What they are told': 'We ask the joiner' },
      'Open a waiting list',
      /waiting list is open/,
    );
    await decide(
      'Pre-order',
      { 'Price (USD)': '9', 'When it ships': 'From 1 December' },
      'Open pre-order',
      /Pre-order is open/,
    );
    await decide('Reopen', {}, '', /Open again/);
    await decide('Decline', { 'What they are told': 'It is the only one' }, 'Decline it', /Declined/);
    await part.getByRole('button', { name: 'Same as…' }).click();
    await part.getByRole('checkbox').first().check();
    await part.getByRole('button', { name: 'Bring together' }).click();
    await part.getByRole('status').filter({ hasText: 'Brought together' }).waitFor();
    await page.keyboard.press('Escape');

    await page.getByLabel(/^Answer to “Do they crack/).fill('Between two palms');
    await page.getByRole('button', { name: 'Send answer' }).first().click();
    await page.getByText('Between two palms').waitFor();
    expect(problems).toEqual([]);
  });

  test('its key is nowhere but in the address; without one it says how to get one', async () => {
    const { page } = await visit({ viewport: desktop });
    await page.goto(stage.desk);
    await page.getByRole('heading', { name: 'What viewers want' }).waitFor();
    const key = decodeURIComponent(new URL(stage.desk).hash.slice(1));
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toContain(key);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(key);
    const { page: keyless } = await visit({ viewport: desktop });
    await keyless.goto(`${stage.origin}/demo/desk/?lang=en`);
    await keyless.getByText('This desk opens with a key.').waitFor();
    await keyless.getByText('This page holds no host token').waitFor();
  });
});
