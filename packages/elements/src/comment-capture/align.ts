import { type Explained, explain, type Place, type Placeable, type Sight } from './explain.ts';

/**
 * Where each row stands in the chat as it is known (`keys`): the cheapest explanation of what is on the page by what
 * was there. Nothing at all where no row is known.
 */
export function align(keys: readonly number[], rows: readonly Placeable[], { near, far }: Sight): Place[] | undefined {
  const offset = voted(keys, rows) ?? close(keys, rows, near) ?? whole(keys, rows, near);
  if (offset !== undefined) {
    return rows.map((_, i) => {
      const at = Math.min(Math.max(0, offset + i), keys.length);
      return { at, isKnown: at === offset + i && at < keys.length };
    });
  }
  const lead = standing(keys, rows);
  const rest = Math.min(rows.length - lead, standing(keys, rows, true));
  const tail = inOrder(rows, lead, rest) ? rest : 0;
  const kept = lead + tail ? between(keys, rows, lead, tail) : undefined;
  const isKept = kept && (lead + tail > 1 || isSure(kept.places));
  // an element that is used again may say by chance what it said: a few of them have to be the cheapest explanation, too
  if (isKept && (lead + tail) * 2 >= rows.length) return kept.places;
  const reach = rows.length + 50;
  const beside = { lead: 0, tail: 0, near, far };
  const here = explain(keys, rows, near - reach, near + 2 * reach, beside);
  const last =
    keys.length > near + 2 * reach ? explain(keys, rows, keys.length - reach, keys.length, beside) : undefined;
  const found = last && (!here || last.cost < here.cost) ? last : here;
  const likely = found && isLikely(found.places, keys.length) ? found : undefined;
  return isKept && !(likely && likely.cost < kept.cost) ? kept.places : likely?.places;
}

/** So much is known that it is no chance, or the list has moved on beyond what was known at its ends. */
function isLikely(places: readonly Place[], length: number): boolean {
  const begin = places.findIndex(({ isKnown }) => isKnown);
  const end = places.findLastIndex(({ isKnown }) => isKnown);
  const isFromFirst = places[begin]?.at === 0;
  const isToLast = places[end]?.at === length - 1;
  return (
    isSure(places) ||
    (isFromFirst && isToLast) ||
    (begin === 0 && isToLast) ||
    (end === places.length - 1 && isFromFirst)
  );
}

/** Half of the rows are known, or two in a row: chance makes one, where a viewer says the same thing twice. */
export function isSure(places: readonly Place[]): boolean {
  const isNext = (place: Place | undefined, at: number) => place?.isKnown && place.at === at;
  const known = places.filter(({ isKnown }) => isKnown).length;
  return known * 2 >= places.length || places.some(({ at, isKnown }, i) => isKnown && isNext(places[i + 1], at + 1));
}

/** Rows from one end on that stand where they stood; some between them may have been taken down. */
function standing(keys: readonly number[], rows: readonly Placeable[], fromEnd = false): number {
  const step = fromEnd ? -1 : 1;
  const start = fromEnd ? rows.length - 1 : 0;
  for (let count = 0; count < rows.length; count++) {
    const { place, changed, key } = rows[start + count * step] as Placeable;
    const isNext = count === 0 || (place as number) * step > (rows[start + (count - 1) * step]?.place as number) * step;
    if (place === undefined || changed || keys[place] !== key || !isNext) return count;
  }
  return rows.length;
}

/** What stands at the end stood after what stands at the beginning. */
function inOrder(rows: readonly Placeable[], lead: number, tail: number): boolean {
  return !lead || !tail || (rows[rows.length - tail]?.place as number) > (rows[lead - 1]?.place as number);
}

/** Only what lies between rows that stand where they stood is in doubt. */
function between(
  keys: readonly number[],
  rows: readonly Placeable[],
  lead: number,
  tail: number,
): Explained | undefined {
  const end = rows.length - tail;
  const reach = end - lead + 50;
  const before = rows[lead - 1]?.place;
  const after = rows[end]?.place;
  const from = before === undefined ? (after ?? 0) - reach : before + 1;
  const to = after ?? from + 2 * reach;
  const middle = explain(keys, rows.slice(lead, end), from, to, { lead, tail, near: from, far: from });
  if (!middle) return undefined;
  const stays = ({ place }: Placeable): Place => ({ at: place as number, isKnown: true });
  const places = [...rows.slice(0, lead).map(stays), ...middle.places, ...rows.slice(end).map(stays)];
  return { cost: middle.cost, places };
}

/** All rows stand in a row from this offset on, as far as both reach; how many of them are known. */
function overlap(keys: readonly number[], rows: readonly Placeable[], offset: number): number {
  const from = Math.max(0, -offset);
  const to = Math.min(rows.length, keys.length - offset);
  for (let i = from; i < to; i++) if (keys[offset + i] !== rows[i]?.key) return 0;
  return Math.max(0, to - from);
}

/** What most of the elements say that were here before. They alone know one "1" from the next. */
function voted(keys: readonly number[], rows: readonly Placeable[]): number | undefined {
  const votes = new Map<number, number>();
  rows.forEach(({ place, changed }, i) => {
    if (place !== undefined && !changed) votes.set(place - i, (votes.get(place - i) ?? 0) + 1);
  });
  let best: number | undefined;
  for (const [offset, count] of votes) {
    if (count > (best === undefined ? 0 : (votes.get(best) ?? 0)) && overlap(keys, rows, offset)) best = offset;
  }
  return best;
}

/** The least movement that leaves half of the rows in sight. */
function close(keys: readonly number[], rows: readonly Placeable[], near: number): number | undefined {
  const least = Math.ceil(rows.length / 2);
  for (let step = 0; step <= rows.length; step++) {
    if (overlap(keys, rows, near + step) >= least) return near + step;
    if (step && overlap(keys, rows, near - step) >= least) return near - step;
  }
  return undefined;
}

/** Somewhere else entirely, and nothing new. */
function whole(keys: readonly number[], rows: readonly Placeable[], near: number): number | undefined {
  const last = keys.length - rows.length;
  let best: number | undefined;
  for (let offset = 0; offset <= last; offset++) {
    if (best !== undefined && Math.abs(offset - near) >= Math.abs(best - near)) continue;
    if (overlap(keys, rows, offset) === rows.length) best = offset;
  }
  return best;
}
