import { html, type TemplateResult } from 'lit';
import { type ReadonlySignal, type Signal, signal } from './signals.ts';

/** Ms between two things that the buyer's own acts bring about: the first is not cut off. */
const GAP = 700;
/** Ms of peace before news that nobody asked for, and after which what was said is taken away. */
const PEACE = 5000;

/** A clock and its alarm, ms; `after` answers how to call it off. */
export interface Clock {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

const pageClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const id = setTimeout(run, ms);
    return () => clearTimeout(id);
  },
};

/** What one shop says to those who listen, one thing after the other. */
export class Voice {
  readonly said: Signal<string> = signal('');
  #answers: string[] = [];
  /** The latest of each kind: what is overtaken before it could be said is no news. */
  #news = new Map<string, string>();
  #saidAt = Number.NEGATIVE_INFINITY;
  #callOff: (() => void) | undefined;
  #clock: Clock;

  constructor(clock = pageClock) {
    this.#clock = clock;
  }

  /** Soon, in the order of the acts that it answers. */
  answer(text: string): void {
    if (!this.#answers.includes(text)) this.#answers.push(text);
    this.#next();
  }

  /** Once there has been peace for a while. */
  tell(kind: string, text: string): void {
    this.#news.set(kind, text);
    this.#next();
  }

  #next(): void {
    this.#callOff?.();
    const wait = this.#saidAt + (this.#answers.length > 0 ? GAP : PEACE) - this.#clock.now();
    if (wait > 0) {
      this.#callOff = this.#clock.after(wait, () => this.#next());
      return;
    }
    const [kind = ''] = this.#answers.length > 0 ? [] : this.#news.keys();
    const text = this.#answers.shift() ?? this.#news.get(kind) ?? '';
    this.#news.delete(kind);
    // the same words again are heard again
    this.said.value = text && text === this.said.peek() ? `${text}\u00a0` : text;
    if (!text) return;
    this.#saidAt = this.#clock.now();
    this.#next();
  }
}

const voices = new WeakMap<object, Voice>();

function voiceOf(owner: object): Voice {
  let voice = voices.get(owner);
  if (!voice) voices.set(owner, (voice = new Voice()));
  return voice;
}

/** What was said last for this shop, for as long as it is to be heard. */
export function announced(owner: object): ReadonlySignal<string> {
  return voiceOf(owner).said;
}

/** Says what an act of the buyer has led to: politely, once, for the whole shop. Saying the same words again is heard again. */
export function announce(owner: object, text: string): void {
  voiceOf(owner).answer(text);
}

/** Says what has happened by itself, once nothing else is being said; of each kind only the latest. */
export function announceNews(owner: object, kind: string, text: string): void {
  voiceOf(owner).tell(kind, text);
}

/** The one live region. Rendered by whoever is the shop's face: the provider, or its dialog while that is open. */
export function liveRegion(owner: object): TemplateResult {
  return html`<div class="hidden-text" role="status" aria-live="polite">${announced(owner).value}</div>`;
}
