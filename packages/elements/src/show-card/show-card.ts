import type { Shop } from '@laotie/core';
import type { Id, Show } from '@laotie/protocol';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { askAgain, isAsking } from '../base/ask-again.ts';
import { LaotieElement } from '../base/element.ts';
import { inheritFocus } from '../base/heir.ts';
import { playIcon } from '../base/icons.ts';
import { firstImage, photo, photoStyles } from '../base/photo.ts';
import { press } from '../base/press.ts';
import { countdown, remaining } from '../base/remaining.ts';
import { base, buttons, skeleton } from '../base/styles.ts';
import { safeUrl } from '../base/url.ts';
import { showCardStyles } from './show-card.styles.ts';
import { followShow } from './show-shop.ts';

/**
 * A show on somebody's page: live now, coming, or recorded. Leads to the page where it runs.
 *
 * @attr show - id of the show; absent = that of the shop around it
 * @slot - a plain link to the show, for as long as there is nothing better
 * @csspart card - the box
 * @csspart image - the cover
 * @csspart title - the show's name
 * @cssproperty [--laotie-card-background=var(--laotie-surface)] ground of the card
 * @cssproperty [--laotie-card-ratio=16 / 11] width to height of the cover
 */
export class LaotieShowCard extends LaotieElement {
  static override styles = [...base, buttons, skeleton, photoStyles, showCardStyles];
  static override properties: PropertyDeclarations = {
    show: { type: String },
    followed: { state: true },
  };

  declare show: Id | undefined;
  /** The shop that follows this show. */
  declare protected followed: Shop | undefined;
  #following: AbortController | undefined;

  constructor() {
    super();
    inheritFocus(this, '.watch');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#following?.abort();
    this.followed = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('shop') && !changed.has('show')) return;
    this.#following?.abort();
    this.#following = new AbortController();
    const { shop } = this;
    const id = this.show ?? shop?.show?.id;
    this.followed = shop && id && this.isConnected ? followShow(shop, id, this.#following.signal) : undefined;
  }

  protected override render(): TemplateResult {
    const shop = this.followed;
    const show = shop?.show?.show.value;
    if (shop && show) return this.#ready(shop, show);
    const offline = this.shop?.status.value === 'offline';
    const failed = offline || this.shop?.status.value === 'error' || shop?.show?.status.value === 'error';
    return this.#card(
      failed ? photo(undefined) : html`<span class="photo bone"></span>`,
      html`<slot>${failed ? nothing : html`<span class="bone line"></span><span class="bone line short"></span>`}</slot>
        <p class="quiet" role="status">
          ${failed ? this.t(offline ? 'common.offline' : 'showCard.failed') : html`<span class="hidden-text">${this.t('common.loading')}</span>`}
        </p>
        <div class="foot">${failed && !offline ? press('plain', this.t('common.retry'), () => askAgain(this.shop, shop?.show), { busy: isAsking(shop?.show) }) : nothing}</div>`,
    );
  }

  #ready(shop: Shop, show: Show): TemplateResult {
    const url = safeUrl(show.page_url);
    const n = show.items.length;
    const recorded = show.status === 'replay' || show.status === 'ended';
    const words = show.status === 'live' ? 'showCard.watch' : recorded ? 'showCard.watchAgain' : 'showCard.details';
    return this.#card(
      html`${photo(firstImage(show.media))} ${this.#flag(shop, show)}
        ${url && show.status !== 'scheduled' ? html`<span class="play">${playIcon}</span>` : nothing}`,
      html`<h2 part="title"><bdi>${show.title}</bdi></h2>
        <p class="now">${this.#now(shop, show)}</p>
        <div class="foot">
          <span class="quiet">${n > 0 ? this.t('showCard.products', { n }) : nothing}</span>
          ${url ? html`<a class="button add watch" href=${url}>${this.t(words)}<span class="hidden-text">: ${show.title}</span></a>` : nothing}
        </div>`,
    );
  }

  #flag(shop: Shop, { status }: Show): TemplateResult {
    if (status !== 'live')
      return html`<span class="flag">${this.t(status === 'scheduled' ? 'showCard.coming' : 'showCard.recorded')}</span>`;
    const viewers = shop.show?.stats.value.viewers;
    return html`<span class="flag"
      ><span class="dot"></span>${this.t('showCard.live')}${
        !viewers
          ? nothing
          : html`<span>· ${new Intl.NumberFormat(this.language).format(viewers)}<span class="hidden-text"> ${this.t('showCard.viewers')}</span></span>`
      }</span
    >`;
  }

  #now(shop: Shop, show: Show): unknown {
    if (show.status === 'live') {
      const cue = shop.show?.onAir.value?.cue;
      const entry = cue && shop.catalog.entry(cue.product_id).value;
      return entry?.state === 'ready'
        ? html`${this.t('showCard.now')} <bdi>${entry.product.title}</bdi>`
        : shop.show?.seller.value?.name;
    }
    if (!show.starts_at || Number.isNaN(Date.parse(show.starts_at))) return nothing;
    const date = new Intl.DateTimeFormat(this.language, {
      weekday: 'short',
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
    }).format(Date.parse(show.starts_at));
    const time = html`<time datetime=${show.starts_at}>${date}</time>`;
    if (show.status !== 'scheduled') return time;
    const left = remaining(shop, show.starts_at);
    return left > 0
      ? html`${time} · <span class="until" role="timer">${this.t('showCard.in', { time: countdown(left, this.language) })}</span>`
      : time;
  }

  #card(media: TemplateResult, body: TemplateResult): TemplateResult {
    return html`<article class="card" part="card"><div class="media">${media}</div><div class="body">${body}</div></article>`;
  }
}
