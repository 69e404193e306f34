import { formatNumber, type Shop } from '@laotie/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { each } from '../base/each.ts';
import { LaotieElement } from '../base/element.ts';
import { glass } from '../base/glass.ts';
import { clock, eachSecond } from '../base/remaining.ts';
import { computed, type ReadonlySignal } from '../base/signals.ts';
import { base } from '../base/styles.ts';
import { request } from '../events.ts';
import { type Moment, momentsOf, type Stretch, spread, stretchOf } from './moments.ts';
import { timelineStyles } from './timeline.styles.ts';

/** Finer than this the thumb does not move by itself, ms. */
const STEP = 500;
/** Pixels that a marker needs. */
const MARKER = 28;
/** A jump has landed when the picture is this near, ms; after so long we follow the picture wherever it is. */
const LANDED = 1500;
const PATIENCE = 4000;
/** A running picture may lag so much, ms, without the viewer having gone back. */
const LAG = 20_000;

/**
 * Where the viewer is in what has been shown, with the moment of each product: a slider to go anywhere, markers to jump
 * to a product. Page Up and Page Down go from product to product.
 *
 * @csspart line - the box
 * @csspart marker - a product's number
 * @fires laotie-playhead-seek-request
 */
export class LaotieTimeline extends LaotieElement {
  static override styles = [...base, glass, timelineStyles];

  static override properties: PropertyDeclarations = {
    video: { attribute: false },
    aim: { state: true },
    width: { state: true },
  };

  /** What plays, to know how far back it reaches where the show has no end yet. */
  declare video: HTMLVideoElement | null | undefined;
  /** Where the viewer wants to be; the picture follows. */
  declare protected aim: number | undefined;
  declare protected width: number;
  #aimedAt = 0;
  #dragging = false;
  #at: ReadonlySignal<number> | undefined;

  constructor() {
    super();
    this.width = 0;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('shop')) return;
    const playhead = this.shop?.playhead;
    this.#at = playhead && computed(() => Math.round(playhead.at.value / STEP) * STEP);
    this.aim = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shop } = this;
    const show = shop?.show?.show.value;
    const seen = this.#at?.value ?? 0;
    // a picture that stands still falls behind
    if (show?.status === 'live') eachSecond();
    const stretch = show && shop.playhead.canSeek.value ? stretchOf(show, seen, this.video ?? undefined) : undefined;
    if (!shop?.show || !show || !stretch) return nothing;
    const at = Math.min(Math.max(this.#follow(seen), stretch.from), stretch.to);
    if (show.status === 'live' && this.aim === undefined && stretch.to - at < LAG) return nothing;
    const moments = momentsOf(shop.show.cues.value, shop.show.items.value, stretch);
    const on = moments.findLast((moment) => moment.at <= at);
    const marked = spread(moments, stretch, this.width ? MARKER / this.width : 1, on);
    // players' lines run from left to right in every language, as their play signs do
    return html`<div class="line glass" part="line" dir="ltr">
      <span class="time" aria-hidden="true">${show.status === 'replay' ? this.#clock(at - stretch.from) : `−${this.#clock(stretch.to - at)}`}</span>
      <div class="track">
        <div class="rail">
          <div class="done" data-share=${share(at, stretch)}></div>
          ${marked.map((moment) => html`<i class="tick" data-share=${share(moment.at, stretch)}></i>`)}
        </div>
        <input type="range" min=${stretch.from} max=${stretch.to} step=${STEP} .value=${String(at)} aria-label=${this.t('timeline.label')}
          aria-valuetext=${this.#words(shop, stretch, at, on)} @input=${this.#drag} @change=${this.#drop} @keydown=${(event: KeyboardEvent) => this.#key(event, moments, at)} />
        <div class="rail marks">
          ${each(
            marked,
            ({ cue_id }) => cue_id,
            (moment) => this.#marker(shop, stretch, moment, moment === on),
          )}
        </div>
        ${this.#dragging && on ? html`<span class="bubble glass" data-share=${share(at, stretch)} aria-hidden="true"><b>${on.number === undefined ? nothing : formatNumber(on.number, this.language)}</b><bdi>${titleOf(shop, on)}</bdi></span>` : nothing}
      </div>
      ${show.status === 'replay' ? html`<span class="time" aria-hidden="true">${this.#clock(stretch.to - stretch.from)}</span>` : nothing}
    </div>`;
  }

  #marker(shop: Shop, stretch: Stretch, moment: Moment, on: boolean): TemplateResult {
    const label = this.t('timeline.moment', { ...named(shop, moment), time: this.#clock(moment.at - stretch.from) });
    // by keyboard the slider goes from product to product; forty more stops would be in the way
    return html`<button class="marker ${on ? 'on' : ''}" part="marker" tabindex="-1" data-share=${share(moment.at, stretch)} aria-label=${label} title=${titleOf(shop, moment)}
      @click=${() => this.#go(moment.at)}>${moment.number === undefined ? '•' : formatNumber(moment.number, this.language)}</button>`;
  }

  #clock(ms: number): string {
    return clock(Math.max(0, Math.floor(ms / 1000)), this.language);
  }

  #words(shop: Shop, { from, to }: Stretch, at: number, on: Moment | undefined): string {
    const words =
      shop.show?.show.value?.status === 'replay'
        ? this.t('timeline.at', { time: this.#clock(at - from), total: this.#clock(to - from) })
        : this.t('timeline.behind', { time: this.#clock(to - at) });
    return on ? `${words}, ${this.t('timeline.on', named(shop, on))}` : words;
  }

  protected override updated(): void {
    // through the object model: a page's policy may forbid style attributes
    for (const part of this.renderRoot.querySelectorAll<HTMLElement>('[data-share]')) {
      part.style.setProperty('--_share', part.dataset['share'] ?? '0');
    }
    const rail = this.renderRoot.querySelector<HTMLElement>('.marks');
    if (!rail || rail === this.#measured) return;
    this.#measured = rail;
    const observer = new ResizeObserver(([entry]) => {
      this.width = entry?.contentRect.width ?? 0;
    });
    observer.observe(rail);
    this.connection.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  #measured: HTMLElement | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#measured = undefined;
  }

  /** The picture, unless the viewer has aimed elsewhere and it has not arrived. */
  #follow(seen: number): number {
    const { aim } = this;
    if (aim === undefined) return seen;
    const waited = Date.now() - this.#aimedAt;
    if (this.#dragging || (Math.abs(seen - aim) > LANDED && waited < PATIENCE)) return aim;
    this.aim = undefined;
    return seen;
  }

  #go(at: number): void {
    this.aim = at;
    this.#aimedAt = Date.now();
    this.#dragging = false;
    void request(this, 'laotie-playhead-seek-request', { at });
  }

  #drag(event: Event): void {
    this.#dragging = true;
    this.aim = Number((event.target as HTMLInputElement).value);
  }

  #drop(event: Event): void {
    this.#go(Number((event.target as HTMLInputElement).value));
  }

  /** From product to product, or by five seconds: half a second at a time would take all evening. */
  #key(event: KeyboardEvent, moments: readonly Moment[], at: number): void {
    const { key } = event;
    const input = event.target as HTMLInputElement;
    const by = { ArrowRight: 5000, ArrowUp: 5000, ArrowLeft: -5000, ArrowDown: -5000 }[key];
    const to =
      key === 'PageUp'
        ? moments.find((moment) => moment.at > at)?.at
        : key === 'PageDown'
          ? moments.findLast((moment) => moment.at < at - LANDED)?.at
          : by && Math.min(Math.max(at + by, Number(input.min)), Number(input.max));
    if (to === undefined) return;
    event.preventDefault();
    this.#go(to);
  }
}

const share = (at: number, { from, to }: Stretch): string => ((at - from) / (to - from)).toFixed(4);

function titleOf(shop: Shop, { product_id }: Moment): string {
  const entry = shop.catalog.entry(product_id).value;
  return entry.state === 'ready' ? entry.product.title : '';
}

const named = (shop: Shop, moment: Moment): { n: number | undefined; title: string } => ({
  n: moment.number,
  title: titleOf(shop, moment),
});

declare global {
  interface HTMLElementTagNameMap {
    'laotie-timeline': LaotieTimeline;
  }
}
