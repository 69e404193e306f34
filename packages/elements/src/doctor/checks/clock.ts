import { finding } from '../finding.ts';
import type { Check } from '../patient.ts';

/** A device that is further off than this, ms, was not set. */
const OFF = 60_000;

/** This device's clock beside the shop's, as the show tells it. */
export const checkClock: Check = ({ shops, language }) => {
  const told = shops.filter(({ shop }) => shop.clock.offset.peek() !== undefined);
  if (told.length === 0) return shops.some(({ shop }) => shop.show) ? [finding('unknown', 'doctor.clock.unknown')] : [];
  return told.map(({ shop }) => {
    const now = shop.clock.now();
    const ms = now - Date.now();
    const drift = span(ms, language);
    if (Math.abs(ms) < OFF) return finding('ok', 'doctor.clock.ok', { drift });
    const at = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(now);
    return finding('warning', 'doctor.clock.off', { drift, at });
  });
};

/** `3 minutes`, `0.4 seconds`: rounded, so that it holds still. */
function span(ms: number, language: string): string {
  const seconds = Math.abs(ms) / 1000;
  const steps = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ] as const;
  const [unit, size] = steps.find(([, size]) => seconds >= size) ?? ['second', 1];
  const value = unit === 'second' ? Math.round(seconds * 2) / 2 : Math.round(seconds / size);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
