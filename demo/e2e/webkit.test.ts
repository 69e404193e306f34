import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browsers.ts';
import { lastBought, noodles, ordersBy, typed } from './setup/buyer.ts';
import { openStage, type Stage } from './setup/stage.ts';
import { openSession, type Session } from './setup/webdriver.ts';

const installed = findBrowser('WebKit');

describe.skipIf(!installed)(installed ? 'in WebKit' : 'in WebKit (which is not installed)', () => {
  let stage: Stage;
  let session: Session;
  beforeAll(async () => {
    stage = await openStage();
  });
  // one for each try: a second one in a dead browser would fail, too
  beforeEach(async () => {
    session = await openSession();
  });
  afterEach(() => session?.end());
  afterAll(() => stage.close());

  test('the whole purchase over the running video', async () => {
    const seconds = () => session.run<number>('return deep("video").at(-1)?.currentTime ?? 0');
    await session.go(`${stage.origin}/demo/watch/?lang=en`);
    await expect.poll(seconds, { interval: 300 }).toBeGreaterThan(0.2);
    await session.run('document.firstAndOnly = true');
    await stage.pin(noodles.product, { secondsAgo: 20 });

    await session.press('laotie-spotlight', '.open');
    await session.press('laotie-product', '.bar .add');
    await session.press('laotie-panel', '.tools .button');
    await session.press('laotie-cart', '.foot .buy');
    const halfway = await seconds();
    for (const [name, text] of typed) await session.type('laotie-checkout', `input[name="${name}"]`, text);
    await ordersBy(stage, () => session.press('laotie-checkout', '.place'));
    await session.press('laotie-checkout', '.done .plain');
    await expect
      .poll(() =>
        session.run('return deep("laotie-orders").some((orders) => orders.shadowRoot.querySelector(".order"))'),
      )
      .toBe(true);

    await expect.poll(seconds).toBeGreaterThan(halfway);
    expect(await session.run('return document.firstAndOnly')).toBe(true);
    expect(lastBought(stage)).toEqual([noodles.item]);
  });

  test('a comment that wants to buy answers itself, and one tap takes it', async () => {
    await session.go(`${stage.origin}/demo/watch/?lang=en`);
    await session.type('laotie-comments', 'input[name="comment"]', 'two noodle kits for me');
    await session.press('laotie-answer', '.act .add');
    await expect
      .poll(() =>
        session.run('return deep("laotie-answer").some((answer) => answer.shadowRoot.querySelector(".state.good"))'),
      )
      .toBe(true);
    await session.press('laotie-answer', '.act .plain');
    await expect
      .poll(() => session.run<string>('return deep("laotie-cart").map((cart) => cart.shadowRoot.textContent).join()'))
      .toContain(noodles.title);
  });
});
