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

/** One line through all of them, that never swings below or above two neighbours. */
export function line([first, ...rest]: readonly Point[]): string {
  if (!first) return '';
  let [x, y] = first;
  let path = `M${x} ${y}`;
  for (const [to, high] of rest) {
    const half = round((x + to) / 2);
    path += `C${half} ${y} ${half} ${high} ${to} ${high}`;
    [x, y] = [to, high];
  }
  return path;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** The picture of the show: asks by minute, of the last half hour. */
export function minutesChart(el: LaotieElement, { minutes, at }: Demand): TemplateResult {
  const now = Date.parse(at);
  const top = minutes.reduce((best, minute) => (minute.asks > best.asks ? minute : best), { at, asks: 0 });
  const say = el.t('demand.minutesSay', {
    now: figure(el, minutes.at(-1)?.asks ?? 0),
    most: figure(el, top.asks),
    at: clock(el, top.at, now),
  });
  const drawn = points(minutes.map(({ asks }) => asks));
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
    <div class="axis quiet" aria-hidden="true"><span>${el.t('demand.ago', { n: Math.max(1, minutes.length) })}</span><span>${el.t('demand.now')}</span></div>
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
