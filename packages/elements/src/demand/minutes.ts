import type { Demand } from '@laotie/protocol';
import { html, svg, type TemplateResult } from 'lit';
import type { LaotieElement } from '../base/element.ts';
import { clock, figure } from './words.ts';

const WIDTH = 300;
const HEIGHT = 72;
/** A quiet show is a low line, not one that fills the picture. */
const LEAST = 5;

type Point = readonly [x: number, y: number];

/** From left to right in equal steps, the highest near the top. */
export function points(values: readonly number[]): Point[] {
  const most = Math.max(LEAST, ...values);
  const step = WIDTH / Math.max(1, values.length - 1);
  return values.map((value, at) => [round(at * step), round(HEIGHT - 2 - (value / most) * (HEIGHT - 8))]);
}

/** One smooth line through all of them that never swings beyond two neighbours (Steffen 1990, steps of one width). */
export function line(all: readonly Point[]): string {
  const [first, ...rest] = all;
  if (!first) return '';
  const step = rest[0] ? rest[0][0] - first[0] : 0;
  const rise = (at: number) => ((all[at + 1]?.[1] ?? 0) - (all[at]?.[1] ?? 0)) / (step || 1);
  const slope = (at: number) => {
    const [before, after] = [rise(at - 1), rise(at)];
    if (at === 0 || at === all.length - 1 || before * after <= 0) return 0;
    return Math.sign(before) * 2 * Math.min(Math.abs(before), Math.abs(after), Math.abs(before + after) / 4);
  };
  const third = step / 3;
  const curves = rest.map(([x, y], at) => {
    const from = (all[at] as Point)[1];
    return `C${round(x - 2 * third)} ${round(from + slope(at) * third)} ${round(x - third)} ${round(y - slope(at + 1) * third)} ${x} ${y}`;
  });
  return `M${first[0]} ${first[1]}${curves.join('')}`;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** The minute that is not over yet counts once it has come to more than the one before: less would look like a fall. */
export function whole<T extends { asks: number }>(minutes: readonly T[]): readonly T[] {
  const [before, last] = minutes.slice(-2);
  return last && before && last.asks < before.asks ? minutes.slice(0, -1) : minutes;
}

/** The picture of the show: asks by minute, of the last half hour. */
export function minutesChart(el: LaotieElement, { minutes, at }: Demand): TemplateResult {
  const ago = new Intl.RelativeTimeFormat(el.language, { numeric: 'auto', style: 'short' });
  const now = Date.parse(at);
  const seen = whole(minutes);
  const top = minutes.reduce((best, minute) => (minute.asks > best.asks ? minute : best), { at, asks: 0 });
  const say = el.t('demand.minutesSay', {
    now: figure(el, seen.at(-1)?.asks ?? 0),
    most: figure(el, top.asks),
    at: clock(el, top.at, now),
  });
  const drawn = points(minutes.map(({ asks }) => asks)).slice(0, seen.length);
  const path = line(drawn);
  const last = drawn.at(-1);
  return html`<figure class="minutes" part="chart">
    <figcaption>${el.t('demand.minutes')} <span class="quiet">${say}</span></figcaption>
    <div class="plot" aria-hidden="true">
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">
        ${last && svg`<path class="area" d="${path}L${last[0]} ${HEIGHT}L0 ${HEIGHT}Z"></path><path class="line" d=${path}></path><path class="dot" d="M${last[0]} ${last[1]}h0"></path>`}
      </svg>
      <div class="columns-of-minutes">${minutes.map((minute) => html`<i data-say="${clock(el, minute.at, now)} · ${figure(el, minute.asks)}"></i>`)}</div>
    </div>
    <div class="axis quiet" aria-hidden="true"><span>${ago.format(-Math.max(1, minutes.length), 'minute')}</span><span>${ago.format(0, 'second')}</span></div>
    <details>
      <summary>${el.t('demand.asNumbers')}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${el.t('demand.minutes')}>
        <table>
          <thead><tr><th scope="col">${el.t('demand.minute')}</th><th scope="col">${el.t('demand.asks')}</th></tr></thead>
          <tbody>${minutes.map((minute) => html`<tr><th scope="row">${clock(el, minute.at, now)}</th><td>${figure(el, minute.asks)}</td></tr>`)}</tbody>
        </table>
      </div>
    </details>
  </figure>`;
}
