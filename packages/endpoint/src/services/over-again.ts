import { Refusal } from './refusal.ts';

/** How often a write starts over when others keep coming first. */
const TRIES = 8;

/** Runs a change on the newest state, again where it answers undefined: another write came between. */
export async function overAgain<T>(change: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const done = await change();
    if (done !== undefined) return done;
  }
  throw new Refusal(503, 'unavailable', { retry_after: 1 });
}
