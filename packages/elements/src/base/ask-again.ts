import type { Shop } from '@laotie/core';

/** What is pressed where a shop, or its show, did not answer. */
export function askAgain(shop: Shop | undefined, show = shop?.show): void {
  if (shop?.status.peek() === 'error') shop.connect().catch(() => {});
  if (show?.status.peek() === 'error') show.retry();
}

/** It was pressed, and there is no answer yet. */
export const isAsking = (show: Shop['show']): boolean => show?.connection.value === 'connecting';
