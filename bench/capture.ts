/**
 * What reading a foreign chat costs the page that it is on: main-thread CPU of a virtual list at 1,000 messages a second
 * with our capture beside it over that of the list alone, the longest task, what was missed or counted twice, and what
 * stays in memory.
 * Run: node --conditions=source bench/capture.ts [seconds a run] [runs]
 */
import type { Page } from 'playwright-core';
import type { Drawing } from '../packages/elements/src/testing/chat-page.ts';
import type { Kind } from './lib/capture-page.ts';
import { median } from './lib/median.ts';
import { bundle, launch, serve } from './lib/page.ts';

const RATE = 1_000;
/** Part of the main thread that the capture may take; ms a task; bytes that stay of half a minute. */
const TARGET = { share: 0.1, task: 50, heap: 20_000_000 };
const DRAWINGS: Drawing[] = ['keyed', 'recycled'];
const seconds = Number(process.argv[2] ?? 15);
const runs = Number(process.argv[3] ?? 3);

const site = await serve(await bundle(new URL('lib/capture-page.ts', import.meta.url)));
const browser = await launch('--js-flags=--expose-gc');

async function once(kind: Kind, drawing: Drawing) {
  const page: Page = await browser.newPage();
  page.on('pageerror', (error) => console.log(`✗ ${error.message}`));
  await page.goto(site.origin);
  await page.evaluate(`import('/page.js').then((page) => Object.assign(globalThis, { bench: page }))`);
  await page.evaluate(`bench.open('${kind}', '${drawing}')`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const look = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const found = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    return { cpu: found['ThreadTime'] ?? found['TaskDuration'] ?? 0, heap: found['JSHeapUsedSize'] ?? 0 };
  };
  const before = await look();
  const told = await page.evaluate<{ said: number; missed: number; double: number; longest: number }>(
    `bench.run(${RATE}, ${seconds * 1000})`,
  );
  const after = await look();
  await page.evaluate('gc(), gc()');
  const { heap } = await look();
  await page.close();
  return { ...told, cpu: after.cpu - before.cpu, heap };
}

const failures: string[] = [];
try {
  for (const drawing of DRAWINGS) {
    const results: Record<Kind, Awaited<ReturnType<typeof once>>[]> = { page: [], capture: [] };
    for (let i = 0; i < runs; i++) {
      for (const kind of ['page', 'capture'] as const) results[kind].push(await once(kind, drawing));
    }
    const middle = (kind: Kind, of: 'cpu' | 'heap') => median(results[kind].map((result) => result[of]));
    // whatever else the machine does only makes them longer
    const longest = (kind: Kind) => Math.min(...results[kind].map((result) => result.longest));
    const sum = (of: 'said' | 'missed' | 'double') => results.capture.reduce((all, result) => all + result[of], 0);
    const own = middle('capture', 'cpu') - middle('page', 'cpu');
    const heap = middle('capture', 'heap') - middle('page', 'heap');
    const share = own / seconds;
    console.log(
      [
        `${drawing}, ${RATE} a second: the page alone ${((middle('page', 'cpu') / seconds) * 100).toFixed(1)} % busy, with the capture ${(middle('capture', 'cpu') / middle('page', 'cpu')).toFixed(2)} × as much, ${(share * 100).toFixed(1)} % of the thread (≤ ${TARGET.share * 100} %)`,
        `${((own / sum('said')) * runs * 1e6).toFixed(0)} µs a message`,
        `longest task ${longest('capture').toFixed(0)} ms, alone ${longest('page').toFixed(0)} ms (≤ ${TARGET.task}, 0: none above 50)`,
        `of ${sum('said')} missed ${sum('missed')}, double ${sum('double')}`,
        `heap ${(heap / 1e6).toFixed(1)} MB more (≤ ${TARGET.heap / 1e6})`,
      ].join(' · '),
    );
    if (share > TARGET.share) failures.push(`${drawing}: ${(share * 100).toFixed(1)} % of the thread`);
    if (longest('capture') > Math.max(TARGET.task, longest('page') * 1.5))
      failures.push(`${drawing}: a task of ${longest('capture').toFixed(0)} ms`);
    if (sum('missed') || sum('double')) failures.push(`${drawing}: not every message once`);
    if (heap > TARGET.heap) failures.push(`${drawing}: ${(heap / 1e6).toFixed(1)} MB stay`);
  }
} finally {
  await browser.close();
  site.close();
}
for (const failure of failures) console.log(`Missed: ${failure}`);
if (failures.length > 0) process.exitCode = 1;
