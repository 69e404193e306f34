import { type PushSource, pump, reporter, type Shop } from '@laotie/core';
import type { Comment } from '@laotie/protocol';
import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LaotieElement } from '../base/element.ts';
import { base } from '../base/styles.ts';
import { LaotieFact } from '../events.ts';
import { chatSource, type Problem } from './chat.ts';
import { explainProblem } from './problems.ts';
import { listenToTyping } from './typed.ts';

/** Own messages that may still turn up in the chat. */
const OWN = 5;

/**
 * Reads a chat that is already on the page, whoever made it: each message counts once, however the page draws it. The
 * chat is only read, never changed. What it says is told to the page as an event, and to the seller's ledger where the
 * page holds a host token; from any other page nothing leaves. What the viewer types into the chat's own field is
 * answered here, on their device.
 *
 * The shop is the nearest one.
 *
 * @attr for - selector of the chat; `chat-app >>> .list` for one in an open shadow root. Absent: only what a script pushes
 * @attr item - selector of a message in it
 * @attr author - selector of its author, within a message
 * @attr text - selector of its text, within a message; absent: the whole message without its author
 * @attr message-id - attribute of a message that says which one it is; absent: told by its words and its neighbours
 * @attr own - selector that a message of this viewer's own matches, or holds a match of
 * @attr input - selector of the field that this viewer writes into
 * @attr newest-first - the chat's newest message is its first one
 * @attr feed - shows the messages among the comments of the shop, too
 * @attr source - name of the chat in the ledger; absent: the page's address
 * @attr problem - set by the element, for the author of the page: which of the attributes finds nothing; why is on the console
 * @csspart answer - the `<laotie-answer>`
 * @fires laotie-comment-capture
 */
export class LaotieCommentCapture extends LaotieElement {
  static override styles = [
    ...base,
    css`
      :host {
        display: block;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    item: { type: String },
    author: { type: String },
    text: { type: String },
    messageId: { type: String, attribute: 'message-id' },
    own: { type: String },
    input: { type: String },
    newestFirst: { type: Boolean, attribute: 'newest-first' },
    feed: { type: Boolean },
    source: { type: String },
    problem: { type: String, reflect: true },
    said: { state: true },
  };

  declare item: string | undefined;
  declare author: string | undefined;
  declare text: string | undefined;
  declare messageId: string | undefined;
  declare own: string | undefined;
  declare input: string | undefined;
  declare newestFirst: boolean;
  declare feed: boolean;
  declare source: string | undefined;
  declare problem: Problem | undefined;
  /** What the viewer writes or wrote last. */
  declare protected said: { text: string; sent: boolean } | undefined;

  #inlet: PushSource | undefined;
  /** Ends the reading of one chat. */
  #reading: AbortController | undefined;
  /** Ends what belongs to one shop. */
  #reporting: AbortController | undefined;
  #report: (comments: readonly Comment[]) => void = () => {};
  /** Sent from here, and not yet seen in the chat. */
  #sent: string[] = [];
  #complained = new Set<Problem>();

  /** A message that the page knows of in another way. False: it is malformed, or was told before. */
  push(comment: Comment): boolean {
    return this.#source().push(comment);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading?.abort();
    this.#reporting?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const plan = ['for', 'item', 'author', 'text', 'messageId', 'own', 'newestFirst', 'input'];
    if (!this.hasUpdated || plan.some((name) => changed.has(name))) this.#read();
    if (changed.has('shop') || changed.has('source')) this.#follow(this.shop);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { said } = this;
    if (!said?.text || !this.shop?.intents) return nothing;
    void import('../answer/define.ts').catch(() => {});
    return html`<laotie-answer part="answer" .text=${said.text} ?sent=${said.sent} @close=${() => (this.said = undefined)}></laotie-answer>`;
  }

  #source(): PushSource {
    this.#inlet ??= chatSource({
      plan: () => ({
        root: this.getRootNode() as Document | ShadowRoot,
        path: this.for ?? '',
        item: this.item ?? '',
        author: this.author,
        text: this.text,
        messageId: this.messageId,
        own: this.own,
        newestFirst: this.newestFirst,
      }),
      now: () => this.shop?.clock.now() ?? Date.now(),
      told: ({ text }, { own, live }) => live && this.#seen(text, own),
      problem: (what, why) => this.#complain(what, why),
    });
    return this.#inlet;
  }

  #read(): void {
    this.#reading?.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    const { source } = this.#source();
    void pump({ source, show: this.shop?.show?.id ?? '', hear: (comments) => this.#hear(comments), signal });
    if (!this.input) return;
    const typing = (text: string) => {
      this.said = text ? { text, sent: false } : undefined;
    };
    const sent = (text: string) => {
      this.said = { text, sent: true };
      this.#sent = [...this.#sent, text].slice(-OWN);
    };
    try {
      document.querySelector(this.input);
      listenToTyping(document, this.input, { typing, sent }, signal);
    } catch (why) {
      this.#complain('selector', why);
    }
  }

  #follow(shop: Shop | undefined): void {
    this.#reporting?.abort();
    this.#reporting = new AbortController();
    const chat = (this.source || location.host + location.pathname).slice(0, 255);
    this.#report = shop ? reporter(shop, chat, this.#reporting.signal) : () => {};
    shop?.intents?.prepare().catch(() => {});
  }

  /** In the chat: this viewer's own, by its mark or by its words. */
  #seen(text: string, isOwn: boolean): void {
    const at = this.#sent.indexOf(text);
    if (at >= 0) this.#sent.splice(at, 1);
    else if (isOwn) this.said = { text, sent: true };
  }

  #hear(comments: readonly Comment[]): void {
    const { shop } = this;
    for (const comment of comments) {
      const asks = shop?.intents?.asks(comment.text) ?? false;
      this.dispatchEvent(new LaotieFact('laotie-comment-capture', { comment, asks }));
    }
    this.#report(comments);
    // beside those of the endpoint, whose ids are of another kind
    if (this.feed) shop?.comments?.hear(comments.map((comment) => ({ ...comment, id: `page ${comment.id}` })));
  }

  #complain(what: Problem | undefined, why?: unknown): void {
    this.problem = what;
    if (!what || this.#complained.has(what)) return;
    this.#complained.add(what);
    const { for: path, item, author, text, own, input } = this;
    explainProblem(this, { for: path, item, author, text, own, input }, what, why);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'laotie-comment-capture': LaotieCommentCapture;
  }
}
