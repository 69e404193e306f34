/** Work that goes on in short turns. */
export interface Turns {
  /** Something changed, in a list of about so many rows. */
  wake(size: number): void;
  stop(): void;
}

/** ms: the longest turn, and how much of each frame turns may take before the next one waits. */
const TURN = 8;
const SHARE = 8;
const FRAME = 16;
/** A list that holds no more rows may have let go of them by the next frame: it is read at once. */
const SMALL = 300;

/**
 * Runs `work` from its beginning whenever something changed since it began. A small list is read before anybody else
 * can write to it; a large one, or one that changes all the time, once a frame. No turn is long enough to be felt.
 */
export function turns(work: () => Iterator<void, void>): Turns {
  let job: Iterator<void, void> | undefined;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = Number.NEGATIVE_INFINITY;
  let spent = 0;

  function run() {
    clearTimeout(timer);
    timer = undefined;
    const began = performance.now();
    if (began - frame > FRAME) {
      frame = began;
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
    } while (job && now - began < TURN);
    spent += now - began;
    // not requestAnimationFrame: a chat in the background is read, too
    if (job) timer = setTimeout(run);
  }

  return {
    wake(size) {
      again = job !== undefined;
      if (timer !== undefined) return;
      const now = performance.now();
      if (now - frame > FRAME || (size <= SMALL && spent < SHARE)) run();
      else timer = setTimeout(run, frame + FRAME - now);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      job = undefined;
      again = false;
    },
  };
}
