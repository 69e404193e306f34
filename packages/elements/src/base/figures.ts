import { formatNumber } from '@laotie/core';

/** How many, on a round mark: up to 99, then `99+`. */
export const badgeNumber = (n: number, lang: string): string =>
  n > 99 ? `${formatNumber(99, lang)}+` : formatNumber(n, lang);

/** How many of one thing: `× 2`. */
export const times = (n: number, lang: string): string => `×\u00a0${formatNumber(n, lang)}`;
