/** Work that goes on in short turns. */
export interface Turns {
  /** Something changed, in a list of about so many rows. */
  wake(size: number): void;
  stop(): void;
}

/** ms: the longest turn. A small list takes a tenth of its own, but who is interrupted by others must get to its end. */
const TURN = { large: 8, small: 40 };
/** ms between two looks at a large list. */
const FRAME = 16;
/** ms: what small lists may take of a stretch of time before they have to wait, too. */
const SHARE = { of: 100, most: 40 };
/** A list that holds no more rows may have let go of them by the next frame: it is read at once. */
const SMALL = 300;

/**
 * Runs `work` from its beginning whenever something changed since it began. A small list is read before anybody else
 * can write to it; a large one, or one that is too much work, once a frame. No turn is long enough to be felt.
 */
export function turns(work: () => Iterator<void, void>): Turns {
  let job: Iterator<void, void> | undefined;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let since = Number.NEGATIVE_INFINITY;
  let spent = 0;
  let turn = TURN.large;

  function run() {
    clearTimeout(timer);
    timer = undefined;
    const began = performance.now();
    last = began;
    if (began - since > SHARE.of) {
      since = began;
      spent = 0;
    }
    let now = began;
    do {
      job ??= work();
      if (job.next().done) {
        job = again ? work() : undefined;
        again = false;
      }
      now = performance.now();
    } while (job && now - began < turn);
    spent += now - began;
    // not requestAnimationFrame: a chat in the background is read, too
    if (job) timer = setTimeout(run);
  }

  return {
    wake(size) {
      again = job !== undefined;
      const now = performance.now();
      const isSmall = size <= SMALL;
      // one that was never looked at may be of any size: begun at once, because its first rows may soon be others, in short turns
      turn = isSmall && size > 0 ? TURN.small : TURN.large;
      if (isSmall && (spent < SHARE.most || now - since > SHARE.of)) run();
      else if (timer === undefined && now - last > FRAME) run();
      else timer ??= setTimeout(run, last + FRAME - now);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      job = undefined;
      again = false;
    },
  };
}
