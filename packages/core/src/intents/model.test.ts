import type { SavedAnswer } from '@laotie/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Intents } from '../intents.ts';
import { createShop } from '../shop.ts';
import { bringAll, fakeEndpoint, fixtureProducts, fixtureShow } from '../testing/index.ts';
import { watchingShow } from '../testing/watching-show.ts';

const intentsOf = (shop: { intents: Intents | undefined }) => shop.intents as Intents;

describe('the reader', () => {
  test('is not there before somebody types, and a shop without a show has none', async () => {
    await bringAll();
    using shop = createShop({ endpoint: fakeEndpoint(), show: 'show_noodle_night', storage: null });
    expect(shop.intents?.asks('how much')).toBe(false);
    using card = createShop({ endpoint: fakeEndpoint(), storage: null });
    expect(card.intents).toBeUndefined();
  });

  test('says of others’ comments whether they ask to buy', async () => {
    using shop = await watchingShow();
    const { asks, ready } = intentsOf(shop);
    expect(ready.value).toBe(true);
    expect(['how much', '要两份', '3 x2'].map(asks)).toEqual([true, true, true]);
    expect(['lol', 'good evening', '', '666'].map(asks)).toEqual([false, false, false, false]);
  });
});

describe('an answer', () => {
  test('never guesses between products that have equal right', async () => {
    using shop = await watchingShow();
    // there is a kit and a course
    expect(await intentsOf(shop).answer('how much are the noodles')).toMatchObject({ type: 'shelf' });
  });

  test('without a product on air and without a name is the shelf', async () => {
    using shop = await watchingShow({ show: { ...fixtureShow(), cues: [] } });
    expect(await intentsOf(shop).answer('how much')).toEqual({ kind: 'price', type: 'shelf' });
  });

  test('comes once the shelf is known, and not to a viewer who asks before', async () => {
    await bringAll();
    const endpoint = fakeEndpoint({ latency: 1e9, wait: () => new Promise(() => {}) });
    using shop = createShop({ endpoint, show: 'show_noodle_night', storage: null });
    expect(await intentsOf(shop).answer('how much is no. 2')).toBeUndefined();
  });

  test('goes by the product at the playhead, not by the one of now', async () => {
    using shop = await watchingShow();
    shop.playhead.set(shop.clock.now() - 300_000);
    await shop.time.pass(1_000);
    expect(await intentsOf(shop).answer('how much')).toMatchObject({ product_id: 'p_liangpi_kit' });
  });

  test('goes by the stock of now', async () => {
    using shop = await watchingShow();
    expect(await intentsOf(shop).answer('sold 2 x5')).toMatchObject({ type: 'add', quantity: 5, wanted: 5 });
    const availability = { available: true, quantity: 3 };
    shop.fake.push({ type: 'stock.set', data: [{ item_id: 'v_liangpi_kit_kit', availability }] });
    await shop.time.pass(1_000);
    expect(await intentsOf(shop).answer('sold 2 x5')).toMatchObject({ type: 'add', quantity: 3, wanted: 5 });
    expect(await intentsOf(shop).answer('is number 2 still available')).toMatchObject({ available: true, left: 3 });
  });

  test('without a cart shows the product instead of adding it', async () => {
    using shop = await watchingShow({ capabilities: { cart: false } });
    expect(await intentsOf(shop).answer('sold 2 x5')).toMatchObject({ type: 'product', product_id: 'p_liangpi_kit' });
  });

  test('looks up what the snapshot did not bring', async () => {
    const show = fixtureShow();
    const few = { ...show, products: show.products.slice(0, 1) };
    using shop = await watchingShow({ show: few, products: fixtureProducts() });
    const answer = shop.time.until(intentsOf(shop).answer('sold 2 x2'));
    expect(await answer).toMatchObject({ type: 'add', item_id: 'v_liangpi_kit_kit', quantity: 2 });
    expect(await intentsOf(shop).answer('how much is the wok')).toMatchObject({ product_id: 'p_wok' });
  });

  test('takes nobody for the one on air while its title has yet to come, and answers where it never does', async () => {
    const show = fixtureShow();
    const few = { ...show, products: show.products.slice(0, 1) };
    using slow = await watchingShow({
      show: few,
      products: fixtureProducts(),
      fault: (method) => (method === 'catalog.lookup' ? { after: 1_000 } : undefined),
    });
    const named = slow.time.until(intentsOf(slow).answer('how much is the wok'));
    expect(await named).toMatchObject({ product_id: 'p_wok' });
    using never = await watchingShow({
      show: { ...few, cues: [] },
      products: fixtureProducts(),
      fault: (method) => (method === 'catalog.lookup' ? { after: 3_600_000 } : undefined),
    });
    expect(await never.time.until(intentsOf(never).answer('how much is no. 5'))).toMatchObject({ product_id: 'p_wok' });
    const waited = never.time.now();
    expect(await intentsOf(never).answer('any coupon')).toMatchObject({ type: 'coupons' });
    expect(never.time.now()).toBe(waited);
  });

  test('is a discount where an offer runs, and silence where none does', async () => {
    const show = { ...fixtureShow(), coupons: [] };
    using shop = await watchingShow({ show });
    expect(await intentsOf(shop).answer('any discount')).toMatchObject({ type: 'product', product_id: 'p_chili_oil' });
    expect(await intentsOf(shop).answer('any discount on the wok')).toBeUndefined();
  });

  test('about delivery knows where the viewer is, asks once for a place, and says so where it does not know', async () => {
    using shop = await watchingShow();
    const first = await intentsOf(shop).answer('do you ship here');
    expect(first).toMatchObject({ type: 'shipping', country: 'US', options: [{ id: 'standard' }, { id: 'express' }] });
    await intentsOf(shop).answer('how much is shipping');
    expect(shop.fake.calls.filter((call) => call === 'shipping')).toHaveLength(1);
    using nowhere = await watchingShow({ country: '' });
    expect(await intentsOf(nowhere).answer('do you ship here')).toEqual({
      kind: 'shipping',
      type: 'shipping',
      options: [],
    });
    using silent = await watchingShow({ capabilities: { shipping: false } });
    expect(await intentsOf(silent).answer('do you ship here')).toMatchObject({ country: 'US', options: [] });
  });
});

describe('the seller’s saved answers', () => {
  const keeps: SavedAnswer = {
    id: 'a_1',
    product_id: 'p_chili_oil',
    question: 'How long does the oil keep once opened?',
    text: 'Six months in the fridge.',
  };
  const spoon: SavedAnswer = { id: 'a_2', question: 'is that spoon for sale', text: 'From Friday on.' };
  const show = { ...fixtureShow(), answers: [keeps, spoon] };

  test('answer whoever asks the same in other words', async () => {
    using shop = await watchingShow({ show });
    expect(await intentsOf(shop).answer('will the oil keep once it is opened?')).toMatchObject({
      type: 'saved',
      text: keeps.text,
      product_id: 'p_chili_oil',
    });
    expect(await intentsOf(shop).answer('can you sell the spoon')).toMatchObject({
      kind: 'sourcing',
      text: spoon.text,
    });
  });

  test('are found by the same words, where the meaning of these is in no list', async () => {
    const question = '开了盖能放多久？';
    using shop = await watchingShow({
      language: 'zh',
      show: { ...fixtureShow({ language: 'zh' }), answers: [{ id: 'a_3', question, text: '冷藏六个月。' }] },
    });
    expect(await intentsOf(shop).answer('开盖能放多久啊')).toMatchObject({ type: 'saved', question });
    expect(await intentsOf(shop).answer('盖子能单买吗')).not.toMatchObject({ type: 'saved' });
  });

  test('of another product are none', async () => {
    using shop = await watchingShow({ show: { ...show, answers: [{ ...keeps, product_id: 'p_tea' }] } });
    const answer = await intentsOf(shop).answer('how long does the chili oil keep once opened?');
    expect(answer).toMatchObject({ type: 'product', product_id: 'p_chili_oil' });
  });

  test('come while the show runs, and are taken back', async () => {
    using shop = await watchingShow({ show: { ...show, answers: [] } });
    const ask = () => intentsOf(shop).answer('can you sell the spoon');
    expect(await ask()).toMatchObject({ type: 'wish' });
    shop.fake.push({ type: 'answer.set', data: spoon });
    await shop.time.pass(100);
    expect(await ask()).toMatchObject({ type: 'saved', text: spoon.text });
    shop.fake.push({ type: 'answer.set', data: { ...spoon, removed: true } });
    await shop.time.pass(100);
    expect(await ask()).toMatchObject({ type: 'wish' });
  });
});

describe('whatever is typed', () => {
  test('is answered without throwing, and no adding goes beyond what is left', async () => {
    using en = await watchingShow({ show: { ...fixtureShow(), answers: [{ id: 'a', question: '?', text: '.' }] } });
    using zh = await watchingShow({ language: 'zh' });
    const words = [
      'sold',
      '4',
      'L',
      ' ',
      '要',
      '两',
      '围裙',
      '红',
      'x2',
      'box of',
      '24',
      '枚',
      '$&',
      '\\',
      '(',
      '？',
      '280g',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (comment) => {
        for (const shop of [en, zh]) {
          const answer = await intentsOf(shop).answer(comment);
          if (answer?.type !== 'add') continue;
          expect(Number.isSafeInteger(answer.quantity) && answer.quantity > 0).toBe(true);
          expect(answer.quantity).toBeLessThanOrEqual(answer.wanted);
          expect(answer.quantity).toBeLessThanOrEqual(
            shop.fake.store.stock.get(answer.item_id ?? '') ?? Number.MAX_VALUE,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
