import { loadLocale, t } from '@laotie/core';
import { expect } from 'vitest';
import { address, email, oil } from './buyer.ts';
import { focused, type Keys, tabTo } from './keys.ts';
import type { Stage } from './stage.ts';

/** What the chili oil and its hottest kind are called, and where it goes. */
const lives = {
  en: {
    title: oil.title,
    first: 'Mild',
    hot: 'Extra hot',
    address,
  },
  'zh-CN': {
    title: '油泼辣子 · 菜籽油现泼',
    first: '微辣',
    hot: '特辣',
    address: {
      name: '王林',
      address_region: '陕西',
      address_locality: '汉中',
      street_address: '麦田街 8 号',
      postal_code: '723000',
    },
  },
} as const;

/** From the card over the video to the thanks for the order, without a pointer; `seen` is told of each page on the way. */
export async function buysByKeyboard(
  keys: Keys,
  stage: Stage,
  language: keyof typeof lives,
  seen: (step: string) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await loadLocale(language);
  const { title, first, hot, address: home } = lives[language];
  const before = stage.orders().length;

  // until there is a picture nobody knows its moment, and what is on air may change under the focus
  await expect.poll(() => keys.ask(secondsPlayed)).toBeGreaterThan(0.2);
  await stage.pin(oil.product, { secondsAgo: 20 });
  await tabTo(keys, title);
  await seen('spotlight');
  await keys.press('Enter');
  await tabTo(keys, new RegExp(`^${first}`));
  await seen('product');
  await keys.press('ArrowRight');
  await keys.press('ArrowRight');
  await expect.poll(() => focused(keys)).toMatchObject({ name: hot, shown: true, uncovered: true });
  await tabTo(keys, t(language, 'product.add'));
  await keys.press('Enter');
  // the focus is where it was: on what now leads to the cart
  await expect.poll(() => focused(keys)).toMatchObject({ name: t(language, 'product.added'), shown: true });
  await keys.press('Enter');
  await tabTo(keys, t(language, 'cart.checkout'));
  await seen('cart');
  await keys.press('Enter');

  await tabTo(keys, t(language, 'checkout.email'));
  await keys.type(email);
  for (const [name, text] of Object.entries(home)) {
    await tabTo(keys, t(language, `checkout.${name as keyof (typeof lives)['en']['address']}`));
    await keys.type(text);
  }
  await keys.press('Tab');
  await seen('checkout');
  const pay = new RegExp(`^${t(language, 'checkout.place', { price: '' }).trim()}`);
  await tabTo(keys, pay);
  await seen('final button');
  const thanks = t(language, 'checkout.thanks');
  await expect
    .poll(
      async () => {
        if (stage.orders().length > before) return focused(keys).then(({ name }) => name);
        if (pay.test((await focused(keys)).name)) await keys.press('Enter');
        return stage.orders().length;
      },
      { timeout: 180_000, interval: 700 },
    )
    // what took the button's place takes its focus
    .toContain(thanks);
  await seen('thanks');
  expect(stage.orders()).toHaveLength(before + 1);
}

/** Of the first video in the page, in whatever shadow it is. */
function secondsPlayed(): number {
  const find = (root: Document | ShadowRoot): HTMLVideoElement | undefined =>
    root.querySelector('video') ??
    [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot && find(shadowRoot)).find((video) => !!video) ??
    undefined;
  return find(document)?.currentTime ?? 0;
}
