import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Snippet, snippetsOf, tried } from '../../scripts/docs/snippets.ts';
import { inChromium, type Visit, visit } from './setup/chromium.ts';
import { openStage, type Stage } from './setup/stage.ts';
import { strangerPage } from './setup/stranger.ts';

const script = '<script type="module" src="https://cdn.example/laotie.js?endpoint=https://shop.example"></script>';

const where = ({ page, line }: Snippet): string => `${page}:${line}`;
const [policy] = snippetsOf('docs/embed.md').filter(({ language }) => language === 'http');

inChromium('what the documentation tells people to paste', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  /** Opens a snippet as the whole of a page of somebody else, with the demo's shop in the place of the example's. */
  async function paste(
    code: string,
    headers: Record<string, string> = {},
    before?: (page: Page) => Promise<unknown>,
  ): Promise<Visit> {
    const made = await visit({ viewport: { width: 1024, height: 900 } });
    const ours = (text: string) => text.replaceAll(/https:\/\/(cdn|shop|media)\.example/g, stage.origin);
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>
      ${code.includes('laotie.js') ? '' : script}${code}</body></html>`;
    const theirs = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, ours(value)]));
    const { origin } = await strangerPage(ours(page), theirs);
    // a film that is nobody's
    await made.page.route('**/show.mp4', (route) => route.fulfill({ status: 200, contentType: 'video/mp4', body: '' }));
    await before?.(made.page);
    await made.page.goto(origin);
    return made;
  }

  const snippets = tried('html').filter(({ code }) => /<laotie-|laotie\.js/.test(code));
  test('there are some', () => expect(snippets.length).toBeGreaterThan(8));

  describe('works as it stands', () => {
    test.each(snippets.map((snippet) => [where(snippet), snippet] as const))('%s', async (_, snippet) => {
      const { page, problems } = await paste(snippet.code);
      const waits = snippet.code.includes('load=consent');
      if (waits) {
        expect(await page.locator('laotie-product-card a').isVisible()).toBe(true);
        await page.getByRole('button', { name: 'Show the shop' }).click();
      }
      await expect.poll(() => notThere(page)).toEqual([]);
      expect(problems).toEqual([]);
    });
  });

  test('the content policy is enough for the whole shop', async () => {
    const header = {
      'Content-Security-Policy': (policy?.code ?? '').replace(/^.*?:/s, '').replaceAll(/\s+/g, ' ').trim(),
    };
    const [whole] = snippetsOf('docs/embed.md').filter(({ code }) => code.includes('<laotie-player>'));
    const { page, problems } = await paste(whole?.code ?? '', header);
    await expect.poll(() => notThere(page)).toEqual([]);
    await expect
      .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  test('with the hashes of the build nothing comes that was changed on the way, and the page’s own link stays', async () => {
    const map = (await (await fetch(`${stage.origin}/integrity.json`)).json()) as { integrity: Record<string, string> };
    const files = Object.entries(map.integrity).map(
      ([name, hash]) => [new URL(name, stage.origin).href, hash] as const,
    );
    const entry = script.replace(' src=', ` crossorigin integrity="${map.integrity['./laotie.js']}" src=`);
    const code = `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(files) })}</script>${entry}
      <laotie-product-card product="p_wok"><a href="/wok">The wok</a></laotie-product-card>`;
    const good = await paste(code);
    await expect.poll(() => notThere(good.page)).toEqual([]);
    expect(good.problems).toEqual([]);

    const bad = await paste(code, {}, (page) =>
      page.route('**/chunks/**', async (route) => {
        const response = await route.fetch();
        return route.fulfill({ response, body: `${await response.text()}\n` });
      }),
    );
    await expect.poll(() => bad.problems.join()).toMatch(/integrity/);
    expect(await bad.page.locator('laotie-product-card a').isVisible()).toBe(true);
  });

  test('requests.md: what is added goes into the page’s own cart, and nowhere else', async () => {
    const [own] = snippetsOf('docs/requests.md').filter(({ language }) => language === 'html');
    const { page, problems } = await paste(own?.code ?? '');
    const card = page.locator('laotie-product-card');
    await card.getByRole('button', { name: /^Add to cart/ }).click();
    await card.getByRole('button', { name: /View cart/ }).click();
    const dialog = page.locator('#mine');
    await expect.poll(() => dialog.textContent()).toMatch(/1 × v_liangpi_kit/);
    expect(await page.locator('laotie-panel').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('replace.md: a card of one’s own fills our cart; an element of one’s own reads our show', async () => {
    const [, card, element] = snippetsOf('docs/replace.md').filter(({ language }) => language === 'html');
    const shopping = await paste(card?.code ?? '');
    await shopping.page.getByRole('button', { name: 'Put a jar aside for me' }).click();
    await expect.poll(() => shopping.page.getByRole('status').first().textContent()).toBe('1 in your cart');
    await shopping.page.getByRole('button', { name: 'Check out' }).waitFor();
    const watching = await paste(element?.code ?? '');
    await expect.poll(() => watching.page.locator('viewer-count').textContent()).toMatch(/^\d+ are watching$/);
    expect([...shopping.problems, ...watching.problems]).toEqual([]);
  });
});

/** Elements of the page that are not there yet: not registered, or with nothing to see in them. */
const notThere = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = (element: Element): boolean =>
      element.localName === 'laotie-shop' ||
      (element.localName === 'laotie-comment-capture' ? element.matches(':defined') : hasContent(element.shadowRoot));
    const hasContent = (root: ShadowRoot | null): boolean =>
      !!root &&
      !root.querySelector('.skeleton, [aria-busy=true]') &&
      [...root.querySelectorAll('*')].some((one) => one.getClientRects().length > 0 && one.localName !== 'slot');
    const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('laotie-'));
    return elements
      .filter((element) => !element.matches(':defined') || !seen(element))
      .map(({ localName }) => localName);
  });
