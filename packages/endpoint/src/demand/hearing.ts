import type { Id } from '@laotie/protocol';
import type { Store } from '../store/store.ts';
import { asksOf, type ReadAsk } from './asks.ts';
import { onAir, type Room, roomOf } from './room.ts';

export interface Heard {
  seller_id: Id;
  asks: ReadAsk[];
}

/** Reads what is said in the shows, each against what it sells and what it is showing. */
export interface Hearing {
  /** Undefined where there is no such show. */
  listen(show_id: Id): Promise<((text: string, locale?: string) => Heard) | undefined>;
  /** The show, or something that it sells, is another one from now on. */
  forget(): void;
}

/** What other processes change is known after so long, milliseconds. */
const KEEP_MS = 1000;

export function createHearing(store: Store, clock: () => number): Hearing {
  let rooms = new Map<Id, { room: Promise<Room | undefined>; until: number }>();

  async function enter(show_id: Id): Promise<Room | undefined> {
    const shelf = await store.read_shelf({ show_id });
    return shelf && roomOf(shelf.show, shelf.cues, shelf.products);
  }

  /** The clock of the machine, because that of the shop may stand still. */
  function roomFor(show_id: Id): Promise<Room | undefined> {
    const now = performance.now();
    const kept = rooms.get(show_id);
    if (kept && kept.until > now) return kept.room;
    for (const [id, { until }] of rooms) if (until <= now) rooms.delete(id);
    const room = enter(show_id);
    rooms.set(show_id, { room, until: now + KEEP_MS });
    room.catch(() => rooms.delete(show_id));
    return room;
  }

  return {
    async listen(show_id) {
      const room = await roomFor(show_id);
      if (!room) return undefined;
      return (text, locale) => ({
        seller_id: room.seller_id,
        asks: asksOf(text, room, onAir(room, clock()), locale),
      });
    },
    forget() {
      rooms = new Map();
    },
  };
}
