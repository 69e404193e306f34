import { setTimeout as wait } from 'node:timers/promises';
import { createShop } from '@laotie/core';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inChromium, visit } from './setup/chromium.ts';
import { openStage, type Stage } from './setup/stage.ts';

const MINUTES = Number(process.env['LAOTIE_SOAK_MINUTES'] ?? 20);
const WARM_UP = Math.min(2, MINUTES / 3);
/** Beside the page, coming and going while the show runs on. */
const VIEWERS = 30;
const MB = 1_000_000;

/** All nodes of the document, shadow roots included. (The browser's own count has removed ones in it for a while.) */
const NODES = `(function count(node) {
  const inside = [...node.childNodes, ...(node.shadowRoot?.childNodes ?? [])];
  return inside.reduce((sum, child) => sum + count(child), 1);
})(document)`;

/** What a page holds after everything that can go has gone. */
async function held(page: Page, devtools: CDPSession) {
  for (let i = 0; i < 3; i++) {
    await devtools.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(300);
  }
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { heap: of('JSHeapUsedSize'), nodes: await page.evaluate<number>(NODES), listeners: of('JSEventListeners') };
}

async function meter(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  return () => held(page, devtools);
}

/** A viewer who follows what is on air, reads along, and leaves for good when told. */
function follow(base: string): () => void {
  const shop = createShop({ endpoint: base, show: 'latest', storage: null });
  const gone = new AbortController();
  shop.comments?.subscribe(() => {}, gone.signal);
  const stop = shop.show?.onAir.subscribe(() => {});
  return () => {
    stop?.();
    gone.abort();
    shop.dispose();
  };
}

inChromium(`${MINUTES} minutes of a busy show`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ rehearsal: { speed: 20, loops: 2, seed: 7 } });
  });
  afterAll(() => stage.close());

  test(
    'leaves no more behind in page and server than it had after its first minutes',
    async () => {
      const { page, problems } = await visit();
      await page.goto(`${stage.origin}/demo/watch/`);
      const video = page.locator('video');
      await expect.poll(() => video.evaluate((it: HTMLVideoElement) => it.currentTime)).toBeGreaterThan(0.2);
      const look = await meter(page);
      const viewers = Array.from({ length: VIEWERS }, () => follow(stage.origin));
      const until = async (minutes: number) => {
        for (const end = began + minutes * 60_000; Date.now() < end; await wait(3_000)) {
          viewers.shift()?.();
          viewers.push(follow(stage.origin));
        }
      };
      const began = Date.now();
      await until(WARM_UP);
      const early = await look();
      await until(MINUTES);
      const late = await look();
      const behind = await video.evaluate((it: HTMLVideoElement) => it.currentTime - it.buffered.start(0));
      for (const leave of viewers) leave();

      console.log(
        `heap ${((late.heap - early.heap) / MB).toFixed(2)} MB, nodes ${late.nodes - early.nodes}, listeners ${late.listeners - early.listeners} more than after ${WARM_UP.toFixed(1)} minutes; ${behind.toFixed(0)} s of picture kept behind`,
      );
      expect(late.heap - early.heap).toBeLessThan(2 * MB);
      expect(late.nodes - early.nodes).toBeLessThanOrEqual(50);
      expect(behind).toBeLessThanOrEqual(60);
      expect(problems).toEqual([]);
      await page.close();
      // hundreds came and left; what stays are the rehearsal's own few
      await expect.poll(() => connections(stage), { timeout: 30_000 }).toBeLessThan(VIEWERS / 2);
    },
    (MINUTES + 3) * 60_000,
  );
});

/** Streams, and connections kept for the next request. */
const connections = ({ endpoint }: Stage): Promise<number> =>
  new Promise((resolve, reject) =>
    endpoint.app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );
