import { formatNumber, type Shop } from '@laotie/core';
import type { Time } from '@laotie/protocol';
import { signal } from './signals.ts';

let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for every countdown on the page, running only while somebody reads it. */
const second = signal(0, {
  watched() {
    timer = setInterval(() => {
      second.value = second.peek() + 1;
    }, 1000);
  },
  unwatched() {
    clearInterval(timer);
  },
});

/** Reading it in `render` follows the seconds. */
export function eachSecond(): void {
  void second.value;
}

/** Milliseconds until then on the server's clock, never negative. Reading it in `render` follows the seconds. */
export function remaining(shop: Shop, until: Time): number {
  void second.value;
  return Math.max(0, Date.parse(until) - shop.clock.now()) || 0;
}

/** `02:47`, `1:02:47`; from two days on `3 d` in the language's own words. */
export function countdown(ms: number, lang: string): string {
  const total = Math.ceil(ms / 1000);
  const days = Math.floor(total / 86_400);
  if (days >= 2) return new Intl.NumberFormat(lang, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
  return clock(total, lang, 2);
}

/** Seconds as `2:47` or `1:02:47`, in the language's digits. */
export function clock(total: number, lang: string, minuteDigits: 1 | 2 = 1): string {
  const hours = Math.floor(total / 3600);
  const minutes = digits(Math.floor(total / 60) % 60, lang, hours ? 2 : minuteDigits);
  return `${hours ? `${digits(hours, lang, 1)}:` : ''}${minutes}:${digits(total % 60, lang, 2)}`;
}

const digits = (n: number, lang: string, least: 1 | 2): string =>
  (n < 10 && least === 2 ? formatNumber(0, lang) : '') + formatNumber(n, lang);
