import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser, fakeEndpoint, memoryStorage, virtualTime } from './testing/index.ts';

const OIL = 'v_chili_oil_mild_280';

// each test on a page of its own, where nothing was brought yet
beforeEach(() => vi.resetModules());

async function page() {
  const { createShop, buyingCode, liveCode } = await import('./shop.ts');
  const time = virtualTime();
  const endpoint = fakeEndpoint({ clock: time.now });
  const storage = memoryStorage();
  const tab = fakeBrowser();
  const open = (show?: string) => createShop({ endpoint, storage, timers: time, tabs: tab(), ...(show && { show }) });
  return { open, time, buyingCode, liveCode };
}

test('a page that only shows products never brings the cart', async () => {
  const { open, buyingCode, liveCode } = await page();
  const shop = open();
  const seen: number[] = [];
  shop.cart.count.subscribe((count) => void seen.push(count));
  shop.checkout.stage.subscribe(() => {});
  shop.catalog.entry('p_wok').subscribe(() => {});
  await vi.waitFor(() => expect(shop.catalog.entry('p_wok').value.state).toBe('ready'), 30_000);
  expect(seen).toEqual([0]);
  expect(buyingCode.now).toBeUndefined();
  expect(liveCode.now).toBeUndefined();
});

test('the first add brings it, and who looks already sees the line', async () => {
  const { open } = await page();
  const shop = open();
  const seen: number[] = [];
  shop.cart.count.subscribe((count) => void seen.push(count));
  await shop.cart.add(OIL, 2);
  await vi.waitFor(() => expect(seen.at(-1)).toBe(2), 30_000);
  expect(shop.cart.lines.value).toMatchObject([{ item_id: OIL, quantity: 2, pending: false }]);
});

test('a cart of before, or of another tab, is there for who looks', async () => {
  const { open } = await page();
  const [here, there] = [open(), open()];
  here.cart.count.subscribe(() => {});
  await there.cart.add(OIL);
  await vi.waitFor(() => expect(here.cart.count.value).toBe(1), 30_000);
  const after = open();
  after.cart.count.subscribe(() => {});
  await vi.waitFor(() => expect(after.cart.count.value).toBe(1), 30_000);
});

test('the show comes when it is started, with the comments and the playhead', async () => {
  const { open, time, liveCode, buyingCode } = await page();
  const shop = open('show_noodle_night');
  const changes: string[] = [];
  shop.comments?.subscribe((change) => void changes.push(change.type), new AbortController().signal);
  expect(shop.comments?.recent(5)).toEqual([]);
  const detach = shop.playhead.attach({
    media: null,
    playingDate: null,
    latestLevelDetails: null,
    latency: 0,
  } as never);
  expect(shop.show?.status.value).toBe('idle');
  shop.show?.start();
  expect(shop.show?.status.value).toBe('loading');
  await liveCode();
  await time.pass(1_000);
  expect(shop.show?.status.value).toBe('ready');
  expect(changes).toContain('reset');
  expect(buyingCode.now).toBeUndefined();
  shop.playhead.set(1000);
  expect(shop.playhead.at.value).toBe(1000);
  detach();
  shop.dispose();
});

test('code that does not come is told as an error, and asked for again', async () => {
  const { code, later, standIn } = await import('./later.ts');
  const { signal } = await import('@preact/signals-core');
  let tries = 0;
  const model = { error: signal(undefined), count: signal(3), act: async () => 'done' };
  const load = async () => {
    if (++tries === 1) throw new TypeError('offline');
    return model;
  };
  const face = standIn(
    later(code(load), (module) => module),
    (it: typeof model) => it,
    { error: undefined, count: 0 },
  );
  await expect(face.act()).rejects.toMatchObject({ kind: 'network' });
  expect(face.error.value).toMatchObject({ kind: 'network' });
  expect(await face.act()).toBe('done');
  expect([face.error.value, face.count.value, tries]).toEqual([undefined, 3, 2]);
});

test('code that does not come is a state for who looks and an error for who acts, never an uncaught one', async () => {
  const lost = () => {
    throw new Error('the file is gone');
  };
  for (const part of ['./buying.ts', './live.ts', './search.ts']) vi.doMock(part, lost);
  const { open, time } = await page();
  const shop = open('show_noodle_night');
  try {
    const search = shop.catalog.search();
    shop.show?.start();
    expect(shop.show?.status.value).toBe('loading');
    await Promise.all([search.run('wok'), shop.orders.load()]);
    expect([search.status.value, shop.orders.status.value]).toEqual(['error', 'error']);
    await vi.waitFor(() => expect(shop.show?.status.value).toBe('error'), 30_000);
    await expect(shop.cart.add(OIL)).rejects.toMatchObject({ kind: 'network' });
    expect(shop.cart.error.value?.kind).toBe('network');
  } finally {
    for (const part of ['./buying.ts', './live.ts', './search.ts']) vi.doUnmock(part);
  }
  // where it comes after all, so does the show that was to be started
  shop.show?.retry();
  await vi.waitFor(async () => {
    await time.pass(1);
    expect(shop.show?.status.value).toBe('ready');
  }, 30_000);
});
