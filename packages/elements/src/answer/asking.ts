import type { IntentAnswer, Intents } from '@laotie/core';

/** Milliseconds without a key before what is typed is read. */
const PAUSE = 200;

/** Calls later; what it answers takes that back. */
export type Later = (then: () => void) => () => void;

const afterPause: Later = (then) => {
  const timer = setTimeout(then, PAUSE);
  return () => clearTimeout(timer);
};

/** Has the comment read that stands there now. Of several on their way only the last one is told. */
export class Asking {
  readonly #told: (answer: IntentAnswer | undefined) => void;
  readonly #later: Later;
  #turn = 0;
  #cancel: (() => void) | undefined;

  constructor(told: (answer: IntentAnswer | undefined) => void, later: Later = afterPause) {
    this.#told = told;
    this.#later = later;
  }

  /** Reads after a pause, or at once what will not be typed on. */
  ask(intents: Intents, text: string, atOnce: boolean): void {
    this.stop();
    const turn = this.#turn;
    const tell = (answer?: IntentAnswer) => {
      if (turn === this.#turn) this.#told(answer);
    };
    // a reader that does not come has nothing to say
    const read = () => void intents.answer(text).then(tell, () => tell());
    if (atOnce) read();
    else this.#cancel = this.#later(read);
  }

  /** Whatever is on its way is not wanted any more. */
  stop(): void {
    this.#turn++;
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
