import type { Id } from '@laotie/protocol';
import { all, type Operation } from '../operation.ts';
import { sellerPlace, showPlace } from './ledger.ts';

/** Two topics were one all along: everything that `from` has moves over, and who asked both is counted once. */
export function* absorb(into: Id, from: Id, seller_id: Id): Operation<void> {
  const shows = yield* all<{ show_id: Id }>('SELECT DISTINCT show_id FROM asks WHERE topic_id = ?', from);
  for (const place of [sellerPlace(seller_id), ...shows.map(({ show_id }) => showPlace(show_id))])
    yield* absorbCount(place, into, from);
  yield* all('UPDATE asks SET topic_id = ? WHERE topic_id = ?', into, from);

  yield* all(
    `INSERT INTO waiting (buyer, id, at) SELECT buyer, CAST(? AS TEXT), at FROM waiting WHERE id = ? ON CONFLICT DO NOTHING`,
    into,
    from,
  );
  yield* all('DELETE FROM waiting WHERE id = ?', from);
  yield* all('UPDATE topics SET merged_into = ?, waiting = 0 WHERE id = ?', into, from);
  // however often topics are merged, each is one step from what it has become
  yield* all('UPDATE topics SET merged_into = ? WHERE merged_into = ?', into, from);
  yield* all(
    `UPDATE topics SET waiting = (SELECT COUNT(*) FROM waiting w WHERE w.id = topics.id),
      first_at = (SELECT MIN(o.first_at) FROM topics o WHERE o.id IN (?, ?)),
      last_at = (SELECT MAX(o.last_at) FROM topics o WHERE o.id IN (?, ?)) WHERE id = ?`,
    into,
    from,
    into,
    from,
    into,
  );
}

function* absorbCount(place: string, into: Id, from: Id): Operation<void> {
  const [old] = yield* all<{ id: number; asks: number }>(
    `SELECT id, asks FROM counts WHERE place = ? AND about = 'topic' AND subject = ? AND kind = ''`,
    place,
    from,
  );
  if (!old) return;
  const [count] = yield* all<{ id: number }>(
    `INSERT INTO counts (place, about, subject, kind, asks) VALUES (?, 'topic', ?, '', ?)
    ON CONFLICT (place, about, subject, kind) DO UPDATE SET asks = counts.asks + excluded.asks RETURNING id`,
    place,
    into,
    old.asks,
  );
  const id = count?.id as number;
  for (const [table, key] of [
    ['askers', 'asker'],
    ['slots', 'slot'],
  ] as const) {
    yield* all(
      `INSERT INTO ${table} (count_id, ${key}, asks) SELECT CAST(? AS BIGINT), ${key}, asks FROM ${table} WHERE count_id = ?
      ON CONFLICT (count_id, ${key}) DO UPDATE SET asks = ${table}.asks + excluded.asks`,
      id,
      old.id,
    );
    yield* all(`DELETE FROM ${table} WHERE count_id = ?`, old.id);
  }
  yield* all(
    'UPDATE counts SET askers = (SELECT COUNT(*) FROM askers a WHERE a.count_id = counts.id) WHERE id = ?',
    id,
  );
  // last of all: a database may give a new count the id of one that is gone
  yield* all('DELETE FROM counts WHERE id = ?', old.id);
}
