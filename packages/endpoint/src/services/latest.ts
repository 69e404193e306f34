import type { Id } from '@laotie/protocol';
import { LATEST_SHOW } from '@laotie/protocol';
import type { StoredShow } from '../store/facts.ts';
import type { Store } from '../store/store.ts';

/** Shows that are read to find the latest one; a shop has few that are not over. */
const LOOK_AT = 100;

/** Turns the name `latest` into the show it stands for now; any other id is taken as it is. */
export type ShowNamed = (id: Id) => Promise<Id>;

export const createShowNamed =
  (store: Store): ShowNamed =>
  async (id) =>
    id === LATEST_SHOW ? (latest((await store.list_shows({ limit: LOOK_AT })).map(({ show }) => show))?.id ?? id) : id;

/** What is on air, else what comes next, else what can be watched again, else what was on last. */
export function latest(newestFirst: readonly StoredShow[]): StoredShow | undefined {
  const first = (status: StoredShow['status']) => newestFirst.find((show) => show.status === status);
  const next = newestFirst.findLast((show) => show.status === 'scheduled');
  return first('live') ?? next ?? first('replay') ?? first('ended');
}
