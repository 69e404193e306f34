import { afterAll, beforeAll, expect, test } from 'vitest';
import { buyer, noodles } from './setup/buyer.ts';
import { inChromium, visit } from './setup/chromium.ts';
import { openStage, type Stage } from './setup/stage.ts';
import { strangerPage } from './setup/stranger.ts';

inChromium('the same purchase where less is allowed', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test('JSON polling only: the spotlight comes, and the order goes through', async () => {
    const { page, problems } = await visit();
    const streams: string[] = [];
    page.on('request', (request) => {
      if (request.headers()['accept'] === 'text/event-stream') streams.push(request.url());
    });
    await page.route('**/.well-known/ucp', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replace('"live":"stream"', '"live":"poll"'),
      });
    });
    const lin = buyer(page);
    await page.goto(`${stage.origin}/demo/watch/`);
    await lin.settlesDown();
    await stage.pin(noodles.product, { secondsAgo: 20 });
    await lin
      .spotlight(noodles.title)
      .getByRole('button', { name: /^Buy now/ })
      .click();
    await lin.contactAndAddress();
    await lin.placeOrder();
    expect(streams).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('storage denied: cart, order and list of orders live as long as the page', async () => {
    const { page, problems } = await visit();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied', 'SecurityError');
        },
      });
    });
    const lin = buyer(page);
    await page.goto(`${stage.origin}/demo/watch/`);
    await lin.putNoodlesInTheCart();
    await lin.checkOut();
    await lin.contactAndAddress();
    await lin.placeOrder();
    await lin.openOrders();
    await page.getByText('Being prepared').first().waitFor();
    expect(problems).toEqual([]);
  });

  test('in a sandboxed frame, which has neither an origin nor storage', async () => {
    const { page, problems } = await visit();
    const before = stage.orders().length;
    const embed = `<script type="module" src="${stage.origin}/laotie.js?endpoint=${stage.origin}"></script>
      <laotie-product-card product="${noodles.product}" shape="row"></laotie-product-card>`;
    const frame = `<iframe sandbox="allow-scripts allow-forms" width="380" height="800" srcdoc='${embed}'></iframe>`;
    await page.goto((await strangerPage(frame)).origin);
    const lin = buyer(page, page.frameLocator('iframe'));
    await lin.addFromCard();
    await lin.checkOut();
    await lin.contactAndAddress();
    await lin.placeOrder();
    expect(stage.orders()).toHaveLength(before + 1);
    expect(problems).toEqual([]);
  });
});

inChromium('a shop that takes orders only on its own page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ endpoint: { checkout_url: 'https://checkout.example/{id}' } });
  });
  afterAll(() => stage.close());

  test('a real link opens beside the running stream', async () => {
    const { page } = await visit();
    await page
      .context()
      .route('https://checkout.example/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: 'The seller’s own checkout' }),
      );
    const lin = buyer(page);
    await page.goto(`${stage.origin}/demo/watch/`);
    await lin.settlesDown();
    await lin.putNoodlesInTheCart();
    const before = await lin.seconds();

    await lin.checkOut();
    const link = page.getByRole('link', { name: /^Check out at / });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/checkout\.example\//);
    expect(await link.getAttribute('rel')).toContain('noopener');
    const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await opened.waitForURL(/^https:\/\/checkout\.example\//);
    await expect.poll(() => lin.seconds()).toBeGreaterThan(before);
  });
});
