/**
 * What a feed of comments costs the page: main-thread CPU of our feed over a hand-written ring of recycled rows, the
 * driver's own share taken off, and what stays in memory of a long show.
 * Run: node --conditions=source bench/comments.ts [seconds a run] [runs]
 */
import type { Page } from 'playwright-core';
import type { Kind } from './lib/comments-page.ts';
import { median } from './lib/median.ts';
import { bundle, launch, serve } from './lib/page.ts';

/** Over the limit, at most. */
const TARGETS = { 100: 1.0, 1000: 0.6, 5000: 0.4 } as const;
const KINDS: Kind[] = ['driver', 'limit', 'laotie'];
const seconds = Number(process.argv[2] ?? 20);
const runs = Number(process.argv[3] ?? 3);
/** An eight-hour show of eight comments a second. */
const LONG = 230_000;
const HEAP = 2_000_000;
const NODES = 900;

const site = await serve(await bundle(new URL('lib/comments-page.ts', import.meta.url)));
const browser = await launch('--js-flags=--expose-gc');

async function open(kind: Kind): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.log(`✗ ${error.message}`));
  await page.goto(site.origin);
  await page.evaluate(`import('/page.js').then((page) => Object.assign(globalThis, { bench: page }))`);
  await page.evaluate(`bench.open('${kind}')`);
  return page;
}

/** Seconds that the page's main thread worked so far. */
async function worked(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const found = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    return {
      cpu: found['ThreadTime'] ?? found['TaskDuration'] ?? 0,
      heap: found['JSHeapUsedSize'] ?? 0,
      nodes: found['Nodes'] ?? 0,
    };
  };
}

async function once(kind: Kind, rate: number) {
  const page = await open(kind);
  const look = await worked(page);
  const before = await look();
  const { heard, frames, missed } = await page.evaluate<{ heard: number; frames: number; missed: number }>(
    `bench.run(${rate}, ${seconds * 1000})`,
  );
  const after = await look();
  await page.close();
  return { cpu: after.cpu - before.cpu, missed: missed / (frames + missed), heard };
}

const failures: string[] = [];
try {
  for (const [rate, target] of Object.entries(TARGETS).map(([rate, target]) => [Number(rate), target] as const)) {
    const cpu: Record<Kind, number[]> = { driver: [], limit: [], laotie: [] };
    const missed: Record<Kind, number[]> = { driver: [], limit: [], laotie: [] };
    for (let i = 0; i < runs; i++) {
      for (const kind of KINDS) {
        const result = await once(kind, rate);
        cpu[kind].push(result.cpu);
        missed[kind].push(result.missed);
      }
    }
    const own = median(cpu.driver);
    const ratio = (median(cpu.laotie) - own) / (median(cpu.limit) - own);
    const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
    console.log(
      [
        `${rate} a second: ${ratio.toFixed(2)} × the limit (≤ ${target})`,
        KINDS.map((kind) => `${kind} ${((median(cpu[kind]) / seconds) * 100).toFixed(1)} % busy`).join(', '),
        `frames missed: ${KINDS.map((kind) => percent(median(missed[kind]))).join(', ')}`,
      ].join(' · '),
    );
    if (ratio > target) failures.push(`${rate} a second: ${ratio.toFixed(2)} > ${target}`);
  }

  const page = await open('laotie');
  const look = await worked(page);
  const settle = async () => {
    await page.evaluate(`new Promise((resolve) => setTimeout(resolve, 1500))`);
    await page.evaluate(`gc(), gc()`);
    return look();
  };
  await page.evaluate(`bench.flood(0, ${LONG / 10})`);
  const early = await settle();
  await page.evaluate(`bench.flood(${LONG / 10}, ${(LONG / 10) * 9})`);
  const late = await settle();
  console.log(
    `${LONG} comments: heap ${((late.heap - early.heap) / 1e6).toFixed(2)} MB more than after a tenth of them (≤ ${HEAP / 1e6}) · ${late.nodes} nodes, ${early.nodes} then (≤ ${NODES})`,
  );
  if (late.heap - early.heap > HEAP) failures.push('the heap grows');
  if (late.nodes > Math.max(NODES, early.nodes)) failures.push('the nodes grow');
} finally {
  await browser.close();
  site.close();
}
for (const failure of failures) console.log(`Missed: ${failure}`);
if (failures.length > 0) process.exitCode = 1;
