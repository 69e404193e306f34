import { affordances, type Comments, type Shop } from '@laotie/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { LaotieAnswer } from '../answer/answer.ts';
import { LaotieElement } from '../base/element.ts';
import { fields } from '../base/field.ts';
import { sendHorizontalIcon } from '../base/icons.ts';
import { base } from '../base/styles.ts';
import { request } from '../events.ts';
import { Answers } from './answers.ts';
import { commentsStyles } from './comments.styles.ts';
import { bringMarks } from './marks.ts';
import { Ring } from './ring.ts';

/** Rows kept: over the video only the last few are ever in view. */
const ROWS = { beside: 200, overVideo: 30 };
const LONGEST = 500;

/**
 * What viewers say at the moment this viewer sees, and a line to say something. Reads on where the endpoint takes no
 * comments. Nothing is read aloud by itself. What the viewer types is answered above the composer, on their own device;
 * comments of others that ask to buy carry a quiet mark.
 *
 * @attr over-video - glass bubbles that fade upward
 * @attr without-composer - the feed alone
 * @attr without-feed - the composer alone
 * @attr without-answers - what the viewer says is not answered
 * @attr without-marks - comments that ask to buy look like all others
 * @attr {boolean} silent - set by the element: nothing was said, and nothing can be
 * @csspart feed - what was said
 * @csspart composer - the line to say something
 * @csspart answer - the `<laotie-answer>`
 * @fires laotie-comment-send-request
 * @fires laotie-comment-retry-request
 */
export class LaotieComments extends LaotieElement {
  static override styles = [...base, fields, commentsStyles];

  static override properties: PropertyDeclarations = {
    overVideo: { type: Boolean, attribute: 'over-video', reflect: true },
    withoutComposer: { type: Boolean, attribute: 'without-composer' },
    withoutFeed: { type: Boolean, attribute: 'without-feed' },
    withoutAnswers: { type: Boolean, attribute: 'without-answers' },
    withoutMarks: { type: Boolean, attribute: 'without-marks' },
    draft: { state: true },
    newer: { state: true },
  };

  declare overVideo: boolean;
  declare withoutComposer: boolean;
  declare withoutFeed: boolean;
  declare withoutAnswers: boolean;
  declare withoutMarks: boolean;
  declare protected draft: string;
  declare protected newer: number;
  #reading: AbortController | undefined;
  #read: Comments | undefined;
  #ring: Ring | undefined;
  #answers = new Answers(this);

  constructor() {
    super();
    this.draft = '';
    this.newer = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#answers.look(this.connection);
  }

  /** Into the line where something can be said. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
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
      ${this.withoutComposer || !comments.canWrite.value ? nothing : this.#composer(shop)}
    </div>`;
  }

  /**
   * A `log`, not a `feed`: rows in the order of time that are only added to, where a feed promises articles to page
   * through. Whoever wants to hear them goes there and reads on; by itself it would drown all else.
   */
  #feed(open: boolean): TemplateResult {
    return html`<div class="feed" part="feed">
      <div class="scroll" role="log" aria-live="off" aria-label=${this.t('comments.title')} tabindex=${this.overVideo ? nothing : 0} @scroll=${this.#scrolled} @click=${this.#retry}>
        <div class="list"></div><p class="empty">${this.t(open ? 'comments.empty' : 'comments.none')}</p>
      </div>
      ${this.newer > 0 ? html`<button class="newer" @click=${this.#toEnd}>${this.t('comments.newer', { n: this.newer })}</button>` : nothing}
    </div>`;
  }

  /** Said of these comments, or of the overlay that they are part of. */
  #without(what: 'answers' | 'marks'): boolean {
    const { host } = this.getRootNode() as ShadowRoot;
    return (what === 'answers' ? this.withoutAnswers : this.withoutMarks) || !!host?.hasAttribute(`without-${what}`);
  }

  /** The answer comes after it for the keyboard, above it for the eye. */
  #composer(shop: Shop): TemplateResult {
    const label = this.t('comments.say');
    const bring = () => !this.#without('answers') && this.#answers.bring(shop);
    return html`<form part="composer" @submit=${this.#send} @focusin=${bring}>
      <span class="pen">
        <input name="comment" type="text" enterkeyhint="send" autocomplete="off" dir=${this.draft ? 'auto' : nothing} maxlength=${LONGEST} placeholder=${label} aria-label=${label}
          .value=${this.draft} @input=${(event: Event) => (this.draft = (event.target as HTMLInputElement).value)} @keydown=${this.#keyed} />
        <button class="send" aria-label=${this.t('comments.send')} ?disabled=${this.draft.trim() === ''}>${sendHorizontalIcon}</button>
      </span>
    </form>${this.#without('answers') ? nothing : this.#answers.view(shop, this.draft.trim())}`;
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
      asks: this.t('answer.mark'),
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
    const intents = this.shop?.intents;
    if (intents && !this.#without('marks')) bringMarks(intents, ring, signal);
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
    const sending = request(this, 'laotie-comment-send-request', { text });
    if (this.shop) void this.#answers.say(this.shop, text, sending);
  }

  /** What pops up above a line goes away with the key that all of it goes away with. */
  #keyed(event: KeyboardEvent): void {
    const answer = this.renderRoot.querySelector<LaotieAnswer>('laotie-answer:not([empty])');
    if (event.key !== 'Escape' || !answer) return;
    event.stopPropagation();
    event.preventDefault();
    answer.dismiss();
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
