import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { announce } from '../base/announce.ts';
import { LaotieElement } from '../base/element.ts';
import { countdown, remaining } from '../base/remaining.ts';
import { base } from '../base/styles.ts';

/** Seconds left at which the time is said aloud; every second would drown everything else. */
const MARKS = [600, 300, 60, 10, 0];

/**
 * Time left until a moment on the server's clock, whatever the viewer's clock says. What ends for everybody at once, as
 * an offer does, cannot be extended; what is set aside for one buyer can (see the checkout).
 *
 * @attr ends-at - RFC 3339 date and time
 * @attr label - what it counts down to, said before the time when it is announced
 * @attr quiet - never announced
 * @slot ended - shown once the moment has passed
 * @csspart time - the figures
 * @cssproperty [--laotie-countdown-color=inherit] colour of the figures
 * @cssproperty [--laotie-countdown-size=1em] their size
 * @cssproperty [--laotie-countdown-weight=inherit] their weight
 */
export class LaotieCountdown extends LaotieElement {
  static override styles = [
    ...base,
    css`
      :host {
        display: inline-block;
      }

      .time {
        color: var(--laotie-countdown-color, inherit);
        font-size: var(--laotie-countdown-size, 1em);
        font-weight: var(--laotie-countdown-weight, inherit);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    endsAt: { type: String, attribute: 'ends-at' },
    label: { type: String },
    quiet: { type: Boolean },
  };

  declare endsAt: string | undefined;
  declare label: string | undefined;
  declare quiet: boolean;
  #mark = Number.POSITIVE_INFINITY;

  protected override render(): TemplateResult {
    const { shop, endsAt } = this;
    // what is no date has not passed
    const left = shop && Number.isFinite(Date.parse(endsAt ?? '')) ? remaining(shop, endsAt!) : undefined;
    if (left === 0) return html`<slot name="ended"></slot>`;
    return html`<span class="time" part="time" role="timer" aria-live="off">${left === undefined ? '––:––' : countdown(left, this.language)}</span>`;
  }

  protected override updated(): void {
    const { shop, endsAt } = this;
    if (!shop || !endsAt || this.quiet || !Number.isFinite(Date.parse(endsAt))) return;
    const seconds = Math.ceil(remaining(shop, endsAt) / 1000);
    const mark = MARKS.findLast((at) => seconds <= at) ?? Number.POSITIVE_INFINITY;
    const passed = mark < this.#mark && this.#mark !== Number.POSITIVE_INFINITY;
    // the mark that is already behind when it first appears is not news
    this.#mark = Number.isFinite(mark) || this.#mark !== Number.POSITIVE_INFINITY ? mark : MARKS[0]! + 1;
    if (passed)
      announce(
        shop,
        mark === 0
          ? this.t('countdown.over', { label: this.label ?? '' })
          : this.t('countdown.left', { label: this.label ?? '', seconds: mark }),
      );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'laotie-countdown': LaotieCountdown;
  }
}
