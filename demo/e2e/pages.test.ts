import { afterAll, beforeAll, expect, test } from 'vitest';
import { noodles, oil } from './setup/buyer.ts';
import { desktop, inChromium, visit } from './setup/chromium.ts';
import { openStage, type Stage } from './setup/stage.ts';

inChromium('pages of strangers', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test('a page with its own video: the shop lies over it and knows the moment of its picture', async () => {
    const { page, problems } = await visit({ viewport: desktop });
    await page.goto(`${stage.origin}/demo/video/`);
    await page.getByText('playhead.rung = programme-date').waitFor();
    await stage.pin(noodles.product, { secondsAgo: 30 });
    const spotlight = page.getByRole('article', { name: 'Showing now' });
    await spotlight.waitFor();

    const video = page.locator('video#tv');
    for (const part of [
      spotlight,
      page.getByRole('button', { name: /^Shop, / }),
      page.getByText('Qinling Kitchen').first(),
    ]) {
      // once it has slid in
      await expect.poll(async () => within(await part.boundingBox(), await video.boundingBox())).toBe(true);
    }
    expect(problems).toEqual([]);
  });

  test('an article: three shapes of card, a show card, and one product that is sold elsewhere', async () => {
    const { page, problems } = await visit({ viewport: desktop });
    await page.goto(`${stage.origin}/demo/article/`);
    for (const [product, title] of [
      ['p_chili_oil', oil.title],
      ['p_persimmon_cakes', 'Frosted persimmon cakes'],
      [noodles.product, noodles.title],
    ]) {
      await page
        .locator(`laotie-product-card[product="${product}"]`)
        .getByText(title as string)
        .first()
        .waitFor();
    }
    await page
      .locator('laotie-show-card[show="latest"]')
      .getByText('Noodle night with father and son')
      .first()
      .waitFor();
    await page.locator('laotie-show-card').nth(1).getByText('Coming', { exact: true }).waitFor();

    const away = page.locator('laotie-product-card[product="p_orchard_walnuts"]').getByRole('link').first();
    await away.waitFor();
    expect(await away.getAttribute('href')).toMatch(/^https:\/\/walnuts\.example\//);
    expect(await away.getAttribute('rel')).toContain('noopener');
    expect(await away.getAttribute('target')).toBe('_blank');
    expect(problems).toEqual([]);
  });

  test('a storefront: everything there is, found by its words', async () => {
    const { page, problems } = await visit({ viewport: desktop });
    await page.goto(`${stage.origin}/demo/store/`);
    const cards = page.locator('laotie-shelf laotie-product-card');
    await page.getByText('Hanzhong green tea').first().waitFor();
    await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(12);
    await page.getByRole('searchbox', { name: 'Search' }).fill('vinegar');
    await expect.poll(() => cards.count()).toBe(1);
    await page.getByText('Rice wine vinegar').first().waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('umbrella');
    await page.getByText('Nothing found for “umbrella”').waitFor();
    expect(problems).toEqual([]);
  });

  test('a storefront goes on where the first page of answers ends', async () => {
    const { page } = await visit({ viewport: desktop });
    // a shop that answers five products at a time
    await page.route('**/catalog/search', async (route) => {
      const asked = route.request().postDataJSON() as { pagination?: object };
      await route.continue({ postData: JSON.stringify({ ...asked, pagination: { ...asked.pagination, limit: 5 } }) });
    });
    await page.goto(`${stage.origin}/demo/store/`);
    const cards = page.locator('laotie-shelf laotie-product-card');
    await expect.poll(() => cards.count()).toBe(5);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => cards.count()).toBe(10);
  });

  test('a replay: products appear when they appeared, and half a minute back is the earlier one', async () => {
    await stage.record();
    const { page, problems } = await visit({ viewport: desktop });
    await page.goto(`${stage.origin}/demo/replay/`);
    const spotlight = (title: string) => page.getByRole('article', { name: 'Showing now' }).filter({ hasText: title });
    const video = page.locator('video');
    await expect.poll(() => video.evaluate(({ currentTime }: HTMLVideoElement) => currentTime)).toBeGreaterThan(0);
    const seek = (seconds: number) =>
      video.evaluate((element: HTMLVideoElement, at) => void (element.currentTime = at), seconds);
    await seek(41);
    await spotlight('Carbon steel wok').waitFor();
    await seek(11);
    await spotlight(oil.title).waitFor();
    expect(problems).toEqual([]);
  });

  test('the index leads to every page', async () => {
    const { page, problems } = await visit({ viewport: desktop });
    await page.goto(stage.origin);
    const tour = page.locator('.tour a');
    const addresses = await tour.evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    expect(addresses).toEqual(['/demo/watch/', '/demo/video/', '/demo/article/', '/demo/store/', '/demo/replay/']);
    await page.getByText('laotie.js?endpoint=').waitFor();
    await page.locator('laotie-show-card').getByText('Noodle night with father and son').first().waitFor();
    expect(problems).toEqual([]);
  });
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const within = (part: Box | null, whole: Box | null): boolean =>
  !!part &&
  !!whole &&
  part.x >= whole.x - 1 &&
  part.y >= whole.y - 1 &&
  part.x + part.width <= whole.x + whole.width + 1 &&
  part.y + part.height <= whole.y + whole.height + 1;
