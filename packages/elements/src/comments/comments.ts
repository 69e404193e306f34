import { affordances, type Comments } from '@laotie/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LaotieElement } from '../base/element.ts';
import { fields } from '../base/field.ts';
import { sendHorizontalIcon } from '../base/icons.ts';
import { base } from '../base/styles.ts';
import { request } from '../events.ts';
import { commentsStyles } from './comments.styles.ts';
import { Ring } from './ring.ts';

/** Rows kept: over the video only the last few are ever in view. */
const ROWS = { beside: 200, overVideo: 30 };
const LONGEST = 500;

/**
 * What viewers say at the moment this viewer sees, and a line to say something. Reads on where the endpoint takes no
 * comments. Nothing is read aloud by itself.
 *
 * @attr over-video - glass bubbles that fade upward
 * @attr without-composer - the feed alone
 * @attr without-feed - the composer alone
 * @attr silent - set by the element: nothing was said, and nothing can be
 * @csspart feed
 * @csspart composer
 * @fires laotie-comment-send-request
 * @fires laotie-comment-retry-request
 */
export class LaotieComments extends LaotieElement {
  static override styles = [...base, fields, commentsStyles];

  static override properties: PropertyDeclarations = {
    overVideo: { type: Boolean, attribute: 'over-video', reflect: true },
    withoutComposer: { type: Boolean, attribute: 'without-composer' },
    withoutFeed: { type: Boolean, attribute: 'without-feed' },
    draft: { state: true },
    newer: { state: true },
  };

  declare overVideo: boolean;
  declare withoutComposer: boolean;
  declare withoutFeed: boolean;
  declare protected draft: string;
  declare protected newer: number;
  #reading: AbortController | undefined;
  #read: Comments | undefined;
  #ring: Ring | undefined;

  constructor() {
    super();
    this.draft = '';
    this.newer = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shop } = this;
    const comments = shop?.comments;
    if (!comments || !affordances(shop.capabilities.value).comments) return nothing;
    return html`<div class="box">
      ${this.withoutFeed ? nothing : this.#feed(comments.canWrite.value)}
      ${this.withoutComposer || !comments.canWrite.value ? nothing : this.#composer()}
    </div>`;
  }

  #feed(open: boolean): TemplateResult {
    return html`<div class="feed" part="feed">
      <div class="scroll" role="log" aria-live="off" aria-label=${this.t('comments.title')} tabindex=${this.overVideo ? nothing : 0} @scroll=${this.#scrolled} @click=${this.#retry}>
        <div class="list"></div><p class="empty">${this.t(open ? 'comments.empty' : 'comments.none')}</p>
      </div>
      ${this.newer > 0 ? html`<button class="newer" @click=${this.#toEnd}>${this.t('comments.newer', { n: this.newer })}</button>` : nothing}
    </div>`;
  }

  #composer(): TemplateResult {
    const label = this.t('comments.say');
    return html`<form part="composer" @submit=${this.#send}>
      <span class="pen">
        <input name="comment" type="text" enterkeyhint="send" autocomplete="off" dir="auto" maxlength=${LONGEST} placeholder=${label} aria-label=${label}
          .value=${this.draft} @input=${(event: Event) => (this.draft = (event.target as HTMLInputElement).value)} />
        <button class="send" aria-label=${this.t('comments.send')} ?disabled=${this.draft.trim() === ''}>${sendHorizontalIcon}</button>
      </span>
    </form>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const list = this.renderRoot.querySelector<HTMLElement>('.list');
    const comments = this.shop?.comments;
    if (!list || !comments || this.#read === comments) return list ? undefined : this.#stop();
    this.#stop();
    this.#read = comments;
    this.#start(comments, list);
  }

  #start(comments: Comments, list: HTMLElement): void {
    const size = this.overVideo ? ROWS.overVideo : ROWS.beside;
    const ring = new Ring(list, size, () => ({
      own: this.t('comments.me'),
      removed: this.t('comments.removed'),
      retry: this.t('common.retry'),
    }));
    ring.painted = () => {
      this.newer = ring.held;
      this.toggleAttribute('silent', !list.firstElementChild && !comments.canWrite.peek());
    };
    this.#ring = ring;
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    ring.reset(comments.recent(size));
    comments.subscribe((change) => {
      if (change.type === 'add') ring.add(change.entries);
      else if (change.type === 'update') ring.update(change.entry);
      else ring.reset(comments.recent(size));
    }, signal);
  }

  #stop(): void {
    this.#reading?.abort();
    this.#ring?.stop();
    this.#read = undefined;
    this.#ring = undefined;
  }

  get #scroll(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.scroll');
  }

  /** In a reversed column the end is at 0, and above it the offset is negative. */
  #atEnd(): boolean {
    return Math.abs(this.#scroll?.scrollTop ?? 0) < 24;
  }

  #scrolled(): void {
    const end = this.#atEnd();
    this.#ring?.hold(!end);
    if (end) this.newer = 0;
  }

  #toEnd(): void {
    this.#scroll?.scrollTo({ top: 0 });
    this.newer = 0;
    this.#ring?.hold(false);
  }

  #send(event: Event): void {
    event.preventDefault();
    const text = this.draft.trim();
    if (!text) return;
    this.draft = '';
    this.#toEnd();
    void request(this, 'laotie-comment-send-request', { text });
  }

  #retry(event: Event): void {
    const id = (event.target as HTMLElement).dataset['retry'];
    if (id) void request(this, 'laotie-comment-retry-request', { id });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'laotie-comments': LaotieComments;
  }
}
