import { request } from '../events.ts';

/** Presses in quick succession go out as one count. */
const GATHER = 800;

export class Likes {
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #from: EventTarget;

  constructor(from: EventTarget) {
    this.#from = from;
  }

  press(): void {
    this.#count = Math.min(1000, this.#count + 1);
    this.#timer ??= setTimeout(() => this.flush(), GATHER);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const count = this.#count;
    this.#count = 0;
    if (count > 0) void request(this.#from, 'laotie-like-send-request', { count });
  }
}
