import type { Shop } from '@laotie/core';
import { html, nothing, type TemplateResult } from 'lit';
import { savesData, whenIdle } from '../base/idle.ts';
import type { LaotieComments } from './comments.ts';

/** As many of the latest comments may have come between ours and its answer. */
const NEAR = 50;

/** What the viewer types, and has said last, with its answer. What draws it comes when it is needed. */
export class Answers {
  readonly #el: LaotieComments;
  #state: 'away' | 'coming' | 'here' = 'away';
  /** The page has had time to look whether the seller has answered. */
  #looks = false;
  #said = '';
  /** The endpoint has what was said. */
  #sent = false;

  constructor(el: LaotieComments) {
    this.#el = el;
  }

  /** Looks for replies to comments of before, once the page has nothing better to do. */
  look(signal: AbortSignal): void {
    if (savesData()) return;
    whenIdle(() => {
      this.#looks = true;
      this.#el.requestUpdate();
    }, signal);
  }

  /** Whoever is about to say something is likely to ask something: only now the reader comes. */
  async bring(shop: Shop): Promise<void> {
    if (this.#state !== 'away' || !shop.intents) return;
    this.#state = 'coming';
    try {
      await Promise.all([shop.intents.prepare(), import('../answer/define.ts')]);
      this.#state = 'here';
    } catch {
      // talk goes on without; the next time may be better
      this.#state = 'away';
    }
    this.#el.requestUpdate();
  }

  /** The answer to a draft becomes that of the comment. */
  async say(shop: Shop, text: string, sending: Promise<unknown>): Promise<void> {
    this.#said = text;
    this.#sent = false;
    await sending;
    if (this.#said !== text) return;
    const own = shop.comments?.recent(NEAR).findLast((entry) => entry.own && entry.comment.text === text);
    this.#sent = own?.state === 'sent';
    this.#el.requestUpdate();
  }

  view(shop: Shop, draft: string): TemplateResult | typeof nothing {
    if (!shop.intents) return nothing;
    if (this.#state !== 'here') {
      if (this.#looks && shop.intents.replies.value.length > 0) void this.bring(shop);
      return nothing;
    }
    return html`<laotie-answer part="answer" .text=${draft || this.#said} ?sent=${!draft && this.#sent} ?over-video=${this.#el.overVideo} @close=${this.#closed}></laotie-answer>`;
  }

  /** Nothing keeps the focus of who sends it away but the line they came from. */
  #closed = (event: Event): void => {
    const answer = event.currentTarget as HTMLElement;
    // once the key that did it has been heard: in the line it would send what stands there
    if (answer.shadowRoot?.activeElement) setTimeout(() => this.#el.focus());
    this.#said = '';
  };
}
