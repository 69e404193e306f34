import type { Crowd } from './viewers.ts';

/** The thing that is on screen and not for sale, by any name that the host may give it. */
const spoon = /spoon|勺/i;

/** First asks come slowly, ms at speed 1; each makes the next come sooner, down to the least. */
const FIRST = 12_000;
const LEAST = 2500;
const SOONER = 0.9;
/** So many tell that they have seen it on sale, and buy one. */
const BUYERS = 6;

export interface Wish {
  /** Milliseconds until the next turn, at speed 1. */
  pause(): number;
  /** One viewer asks for it; once the host has put it on the shelf, one buys it and says so. */
  turn(show_id: string): Promise<void>;
}

/** What viewers do in one round of the show until the host lists what they ask for. */
export function createWish(crowd: Crowd): Wish {
  let asked = 0;
  let bought = 0;
  return {
    pause: () => Math.max(LEAST, FIRST * SOONER ** asked),
    async turn(show_id) {
      const listed = await crowd.onShelf(show_id, spoon);
      if (listed === undefined) {
        asked++;
        return crowd.tell(show_id, 'wish');
      }
      if (bought >= BUYERS) return;
      bought++;
      await crowd.tell(show_id, 'granted');
      await crowd.buy(show_id, listed.product_id, listed.country);
    },
  };
}
