import type { Shop } from '@laotie/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LaotieElement } from '../base/element.ts';
import { glass } from '../base/glass.ts';
import { shoppingCartIcon, xIcon } from '../base/icons.ts';
import { base, buttons, skeleton } from '../base/styles.ts';
import { type PageName, request } from '../events.ts';
import { warm } from '../panel/page-view.ts';
import { pagesOf } from '../shop/pages.ts';
import { bar, reactions } from './bar.ts';
import type { Captions } from './captions.ts';
import { followLayout, type Layout } from './layout.ts';
import { Likes } from './likes.ts';
import { followSight } from './mini.ts';
import { notices } from './notices.ts';
import { overlayStyles } from './overlay.styles.ts';
import { timeline } from './rewind.ts';
import { trackBox } from './target.ts';
import { top } from './top.ts';
import { bringCaptions } from './tracks.ts';

/**
 * The live shop over any video: wrap the video in it, or lay it over one that cannot move with `for`. Adapts to its own
 * box, catches the pointer only on its parts, and owns no data.
 *
 * @slot - the video (or `<laotie-player>`)
 * @slot payment - light-DOM field of a payment processor
 * @attr for - id of the video to lie over, where it cannot be wrapped
 * @attr without-mini - no small player when the video is scrolled out of sight (only one that was seen playing becomes small)
 * @attr {boolean} without-answers - what the viewer says in it is not answered
 * @attr {boolean} without-marks - comments in it that ask to buy look like all others
 * @csspart stage - the video's box
 * @csspart side - the column beside a wide video
 * @cssproperty [--laotie-video-fit=cover] how the picture fills its box
 * @cssproperty [--laotie-video-position=50% 30%] which part stays in sight
 * @fires laotie-page-open-request
 * @fires laotie-like-send-request
 * @fires laotie-show-share-request
 * @fires laotie-playhead-seek-request - back to live
 */
export class LaotieOverlay extends LaotieElement {
  static override styles = [...base, glass, buttons, skeleton, ...overlayStyles];

  static override properties: PropertyDeclarations = {
    withoutMini: { type: Boolean, attribute: 'without-mini' },
    layout: { state: true },
    hiddenParts: { state: true },
    filled: { state: true },
    mini: { state: true },
    captions: { state: true },
  };

  declare withoutMini: boolean;
  /** @internal For the parts; not for pages. */
  declare layout: Layout;
  /** Fills the window, where the browser has no full screen for elements. */
  declare filled: boolean;
  /** @internal For the parts; not for pages: there once the video has captions. */
  declare captions: Captions | undefined;
  declare protected hiddenParts: boolean;
  declare protected mini: boolean;
  #likes = new Likes(this);
  #noMini = false;
  #height = 0;
  #fillsWindow = false;
  #housing: AbortController | undefined;
  #heard: HTMLVideoElement | null = null;

  constructor() {
    super();
    this.layout = 'tall';
    this.hiddenParts = false;
    this.filled = false;
    this.mini = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { connection } = this;
    this.addEventListener('laotie-cart-add-request', this.#flies, { signal: connection });
    document.addEventListener('fullscreenchange', this.#filledChanged, { signal: connection });
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#likes.flush();
    this.#housing?.abort();
    this.#heard = null;
  }

  protected override firstUpdated(): void {
    this.#observe();
    void import('./parts.ts').then(({ inheritFocus }) => inheritFocus(this, '.shelf'));
  }

  /** The video below, wrapped or named. */
  get video(): HTMLVideoElement | null {
    const host = this.for
      ? // outside the document there is nobody to ask
        (this.getRootNode() as Partial<Document>).getElementById?.(this.for)
      : this.querySelector('video, laotie-player');
    return host instanceof HTMLVideoElement ? host : ((host as { video?: HTMLVideoElement } | null)?.video ?? null);
  }

  /** Whether full screen is on offer: a box that fills the window already has nothing to gain. */
  get canFill(): boolean {
    return !this.for && (this.filled || !this.#fillsWindow);
  }

  /** Asks for a page of the shop. */
  open(page: PageName): void {
    void request(this, 'laotie-page-open-request', { page });
  }

  /** Leaves the video alone, but for one button that brings the shop back. */
  hideParts(hidden: boolean): void {
    this.hiddenParts = hidden;
    if (hidden && this.shop) pagesOf(this.shop).close();
  }

  /** Full screen takes the overlay along; where the browser has none for elements, the box fills the window. */
  fill(filled: boolean): void {
    if (document.fullscreenEnabled) {
      void (filled ? this.requestFullscreen() : document.exitFullscreen()).catch(() => {
        this.filled = filled;
      });
    } else this.filled = filled;
  }

  /** @internal For the parts; not for pages. */
  like(button: HTMLElement): void {
    this.#likes.press();
    const layer = this.#layer;
    if (layer) void import('./motion.ts').then(({ burst }) => burst(button, layer));
  }

  protected override render(): TemplateResult {
    const { shop, layout } = this;
    const page = shop && pagesOf(shop).top.value;
    const wide = layout === 'wide' && !this.mini && !!shop && !this.hiddenParts;
    const root = [
      'root',
      wide ? 'wide' : layout,
      this.mini && 'is-mini',
      this.filled && 'filled',
      page && !wide && 'busy',
      page && page.name !== 'shelf' && 'deep',
    ];
    return html`<div class=${root.filter(Boolean).join(' ')}>
      <div class="stage" part="stage">
        <div class="media" ?inert=${this.mini}><slot></slot></div>
        ${this.mini ? this.#miniParts() : nothing}
        <div class="parts" role="region" aria-label=${this.t('overlay.label')} ?inert=${this.mini}>${shop ? this.#parts(shop, wide) : nothing}</div>
      </div>
      ${shop && wide ? this.#side() : nothing}
      ${shop && page && layout === 'small' ? html`<laotie-panel mode="modal">${this.captions?.view('captions')}<slot name="payment" slot="payment"></slot></laotie-panel>` : nothing}
    </div>`;
  }

  #parts(shop: Shop, wide: boolean): TemplateResult {
    if (this.hiddenParts) {
      return html`<button class="shelf unhide" aria-label=${this.t('overlay.unhide')} @click=${() => this.hideParts(false)}>${shoppingCartIcon}</button>${this.captions?.view()}`;
    }
    const page = pagesOf(shop).top.value;
    const status = shop.show?.show.value?.status;
    const running = status === 'live' || status === 'replay';
    const sheet = !!page && this.layout === 'tall';
    return html`
      <div class="scrim"></div>
      ${top(this, shop)}
      <div class="center">${notices(this, shop)}</div>
      <div class="low" ?inert=${sheet}>
        ${running ? html`<laotie-purchases></laotie-purchases>` : nothing}
        ${wide || this.layout === 'small' ? nothing : html`<laotie-comments class="feed" over-video without-composer></laotie-comments>`}
        ${page && !wide ? nothing : this.captions?.view()}
        ${running ? html`<laotie-spotlight ?compact=${this.layout === 'small'}></laotie-spotlight>` : nothing}
        ${this.layout === 'small' ? nothing : timeline(this, shop)}
        ${wide ? html`<div class="bar"><span class="space"></span>${reactions(this, shop)}</div>` : bar(this, shop)}
      </div>
      ${sheet ? html`${this.captions?.view()}<laotie-panel mode="sheet"><slot name="payment" slot="payment"></slot></laotie-panel>` : nothing}
      <div class="layer" aria-hidden="true"></div>
    `;
  }

  #side(): TemplateResult {
    return html`<aside class="side" part="side" aria-label=${this.t('overlay.label')}>
      <laotie-panel mode="side"><slot name="payment" slot="payment"></slot></laotie-panel>
      <div class="talk"><h2>${this.t('comments.title')}</h2><laotie-comments></laotie-comments></div>
    </aside>`;
  }

  #miniParts(): TemplateResult {
    return html`${this.captions?.view()}
      <button class="back" aria-label=${this.t('overlay.backToShow')} @click=${this.#backToShow}></button>
      <button class="round glass close-mini" aria-label=${this.t('overlay.closeMini')} @click=${this.#closeMini}>${xIcon}</button>
    `;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('shop')) this.#join(this.shop);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // the page says where a video stands while it is small elsewhere
    if (changed.has('mini') || changed.has('filled')) this.#keepPlace();
    const { video } = this;
    if (this.captions || video === this.#heard || !this.isConnected) return;
    this.#heard = video;
    if (video) bringCaptions(this, video, this.connection);
  }

  /** Houses the shop's pages, and tells its playhead where a video of the page is. */
  #join(shop: Shop | undefined): void {
    this.#housing?.abort();
    if (!shop) return;
    this.#housing = new AbortController();
    const { signal } = this.#housing;
    pagesOf(shop).house(signal);
    const host = this.for ? this.video : this.querySelector('video');
    if (host) signal.addEventListener('abort', shop.playhead.attach(host));
  }

  #observe(): void {
    const root = this.renderRoot.querySelector<HTMLElement>('.root');
    if (!root) return;
    const { connection } = this;
    followLayout(
      root,
      (layout, height) => {
        if (this.mini) return;
        this.layout = layout;
        this.#height = height;
        this.#fillsWindow = root.offsetWidth >= innerWidth && height >= innerHeight - 1;
      },
      connection,
    );
    const target = this.for ? this.video : null;
    if (target) return trackBox(target, root, connection);
    followSight(
      root,
      (inSight) => {
        const { video } = this;
        if (inSight) this.#noMini = false;
        const small = !inSight && !this.withoutMini && !this.#noMini && !!video && !video.paused && !this.filled;
        // in the dialog of a page the video is in nobody's way
        this.mini = small && !document.fullscreenElement;
      },
      connection,
    );
  }

  #keepPlace(): void {
    const root = this.renderRoot.querySelector<HTMLElement>('.root');
    if (root && !this.for) root.style.minHeight = this.mini || this.filled ? `${this.#height}px` : '';
  }

  get #layer(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.layer');
  }

  #backToShow(): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'center' });
  }

  #closeMini(): void {
    this.#noMini = true;
    this.mini = false;
    this.video?.pause();
  }

  #filledChanged = (): void => {
    this.filled = document.fullscreenElement === this;
  };

  #flies = (event: Event): void => {
    const [from] = event.composedPath();
    const cart = this.renderRoot.querySelector('.cart, .shelf');
    const layer = this.#layer;
    if (from instanceof Element && cart && layer) void import('./motion.ts').then(({ fly }) => fly(from, cart, layer));
    warm('cart');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'laotie-overlay': LaotieOverlay;
  }
}
