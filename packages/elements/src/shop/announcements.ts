import { type Shop, soldOut, t } from '@laotie/core';
import { announce, announceNews } from '../base/announce.ts';
import { onChange } from './facts.ts';

/**
 * What a screen reader hears without asking: the cart, the product on air, the connection, the order. Comments,
 * purchases and seconds are never read out; who wants them goes there. Failures are said where they are shown.
 */
export function announceChanges(shop: Shop, language: () => string, signal: AbortSignal): void {
  const { show } = shop;
  // a cart of before that is read, or one that became an order, is no gesture of the buyer
  let isOurs = false;
  let wasPending = false;
  onChange(
    () => {
      const count = shop.cart.count.value;
      const pending = shop.cart.pending.value;
      isOurs = pending || wasPending;
      wasPending = pending;
      return count;
    },
    (now, before) =>
      isOurs && announce(shop, t(language(), now > before ? 'overlay.cartMore' : 'overlay.cartLess', { n: now })),
    signal,
  );
  onChange(
    () => shop.cart.messages.value,
    (now, before) => {
      const known = new Set(before.map(({ content }) => content));
      for (const message of now)
        if (message.type !== 'error' && !known.has(message.content)) announce(shop, message.content);
    },
    signal,
  );
  onChange(
    () => (shop.checkout.stage.value === 'completed' ? 'done' : undefined),
    (done) => done && announce(shop, t(language(), 'overlay.ordered')),
    signal,
  );
  if (!show) return;
  onChange(
    () => {
      const onAir = show.onAir.value;
      const entry = onAir && shop.catalog.entry(onAir.cue.product_id).value;
      if (entry?.state !== 'ready') return undefined;
      const { title } = entry.product;
      return soldOut(entry.product)
        ? `${title}: ${t(language(), 'product.soldOut')}`
        : t(language(), 'spotlight.now', { title });
    },
    (news) => news && announceNews(shop, 'on air', news),
    signal,
  );
  onChange(
    () => show.connection.value === 'offline',
    (offline) =>
      announceNews(shop, 'connection', t(language(), offline ? 'overlay.reconnecting' : 'overlay.reconnected')),
    signal,
  );
}
