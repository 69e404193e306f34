/**
 * What product cards cost the page they stand on, over the same cards written by hand: main-thread CPU until the
 * page is shown and at rest, first paint, memory, layout shift, the longest task and the answer to a click on a slow processor.
 * Run: node --conditions=source bench/cards.ts [runs]
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { type Kind, openSite } from './lib/cards-site.ts';
import { median } from './lib/median.ts';
import { launch } from './lib/page.ts';

/** CPU over plain DOM, at most. */
const TARGETS = { 1: 1.15, 100: 1.4, 1000: 1.2 } as const;
const CLICKS = { slowdown: 4, count: 40, p98: 64 };
const LONGEST_TASK = 50;
const KINDS: Kind[] = ['plain', 'laotie'];
const runs = Number(process.argv[2] ?? 7);

/** Noted from the first moment of the page on. */
const watch = `(() => {
  const seen = { shift: 0, longest: 0, clicks: [] };
  Object.defineProperty(globalThis, 'bench', { value: seen });
  const on = (type, note, more) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  on('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shift += value; });
  on('longtask', ({ duration }) => { seen.longest = Math.max(seen.longest, duration); });
  on('event', ({ name, duration }) => { if (name === 'click') seen.clicks.push(duration); }, { durationThreshold: 16 });
})()`;

/** True once every card on the screen has its button. */
const shown = `(() => {
  const slots = [...document.querySelectorAll('.slot')].filter((slot) => slot.getBoundingClientRect().top < innerHeight);
  return slots.every((slot) => slot.querySelector('button') ?? slot.firstElementChild?.shadowRoot?.querySelector('button.button'));
})()`;

interface Load {
  page: Page;
  devtools: CDPSession;
  cpu: number;
  heap: number;
  paint: number;
  shift: number;
  longest: number;
}

async function load(browser: Browser, origin: string, kind: Kind, cards: number, slowdown = 1): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log(`✗ ${kind}: ${error.message}`));
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (slowdown > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${origin}/${kind}/${cards}`);
  await page.waitForFunction(shown, undefined, { polling: 100, timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  const metrics = async () =>
    Object.fromEntries((await devtools.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  const cpu = (await metrics())['ThreadTime'] ?? (await metrics())['TaskDuration'] ?? Number.NaN;
  await devtools.send('HeapProfiler.collectGarbage');
  const heap = (await metrics())['JSHeapUsedSize'] ?? Number.NaN;
  const paint = await page.evaluate<number>(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`,
  );
  const { shift, longest } = await page.evaluate<{ shift: number; longest: number }>(`bench`);
  return { page, devtools, cpu, heap, paint, shift, longest };
}

const failures: string[] = [];
const want = (name: string, value: number, most: number) => {
  if (!(value <= most)) failures.push(`${name}: ${value.toFixed(3)} > ${most}`);
};

const site = await openSite(1_000);
const browser = await launch();
try {
  for (const [cards, target] of Object.entries(TARGETS).map(([n, target]) => [Number(n), target] as const)) {
    const loads: Record<Kind, Load[]> = { plain: [], laotie: [] };
    // one each beforehand, so that no kind pays for a cold browser
    for (let run = -1; run < runs; run++) {
      for (const kind of KINDS) {
        const one = await load(browser, site.origin, kind, cards);
        await one.page.context().close();
        if (run >= 0) loads[kind].push(one);
      }
    }
    const of = (kind: Kind, what: 'cpu' | 'heap' | 'paint' | 'shift') => median(loads[kind].map((one) => one[what]));
    const ratio = of('laotie', 'cpu') / of('plain', 'cpu');
    const heap = (of('laotie', 'heap') - of('plain', 'heap')) / 1000;
    console.log(
      [
        `${cards} card${cards > 1 ? 's' : ''}: CPU ${ratio.toFixed(2)} × plain (≤ ${target}; ${KINDS.map((kind) => `${kind} ${(of(kind, 'cpu') * 1000).toFixed(0)} ms`).join(', ')})`,
        `first paint ${KINDS.map((kind) => `${kind} ${of(kind, 'paint').toFixed(0)} ms`).join(', ')}`,
        `heap + ${heap.toFixed(0)} kB`,
        `layout shift ${of('laotie', 'shift').toFixed(3)}`,
      ].join(' · '),
    );
    want(`CPU of ${cards}`, ratio, target);
    want(`layout shift of ${cards}`, of('laotie', 'shift'), 0);
  }

  for (const kind of KINDS) {
    const { page, longest } = await load(browser, site.origin, kind, 100, CLICKS.slowdown);
    const buttons = page.locator(kind === 'plain' ? '.slot button' : 'laotie-product-card button.button');
    for (let i = 0; i < CLICKS.count; i++) await buttons.nth(i).click();
    const clicks = await page.evaluate<number[]>(`new Promise((done) => setTimeout(() => done(bench.clicks), 500))`);
    const slowest = clicks.toSorted((a, b) => a - b)[Math.floor(clicks.length * 0.98)] ?? 0;
    console.log(
      `${kind}, processor ${CLICKS.slowdown} × slower: ${clicks.length} clicks answered, p98 ${slowest} ms (≤ ${CLICKS.p98}) · longest task at load of 100 cards ${longest.toFixed(0)} ms`,
    );
    await page.context().close();
    if (kind === 'laotie') want('click p98', slowest, CLICKS.p98);
    const { page: one, longest: first } = await load(browser, site.origin, kind, 1, CLICKS.slowdown);
    console.log(`${kind}, the same with one card: longest task ${first.toFixed(0)} ms (≤ ${LONGEST_TASK})`);
    await one.context().close();
    if (kind === 'laotie') want('longest task', first, LONGEST_TASK);
  }
} finally {
  await browser.close();
  await site.close();
}
for (const failure of failures) console.log(`Missed: ${failure}`);
if (failures.length > 0) process.exitCode = 1;
