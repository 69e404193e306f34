import type { Shop } from '@laotie/core';
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
  const pad = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const clock = `${pad(Math.floor(total / 60) % 60)}:${pad(total % 60)}`;
  return hours ? `${hours}:${clock}` : clock;
}
