/** A row on the page, as far as its place in the chat goes. */
export interface Placeable {
  /** Same author and same words: same key. */
  readonly key: number;
  /** Where the element stood when it was last looked at; undefined: never seen. */
  readonly place: number | undefined;
  /** Its words are others than then. */
  readonly changed: boolean;
}

/** Where the rows stood that were in sight last, up to `far`. */
export interface Sight {
  near: number;
  far: number;
}

/**
 * What an explanation costs. An edit is dearer than a new row at an end and cheaper than that and a lost one together;
 * what does not stand where it stood may have been taken down, also by the dozen; nothing much is put in between.
 */
const COST = { edit: 1.05, editUnseen: 1.08, lost: 0.1, atEnd: 1, between: 2 };
const MATCH = 1;
const LOST = 2;
const NEW = 3;

/**
 * Where each row stands in the chat as it is known (`keys`), undefined for those that are new: the cheapest
 * explanation of what is on the page by what was there. Nothing at all where no row is known.
 */
export function align(
  keys: readonly number[],
  rows: readonly Placeable[],
  { near, far }: Sight,
): (number | undefined)[] | undefined {
  const offset = voted(keys, rows) ?? close(keys, rows, near) ?? whole(keys, rows, near);
  if (offset !== undefined) {
    return rows.map((_, i) => (offset + i >= 0 && offset + i < keys.length ? offset + i : undefined));
  }
  const lead = standing(keys, rows);
  const tail = Math.min(rows.length - lead, standing(keys, rows, true));
  const kept = between(keys, rows, lead, inOrder(rows, lead, tail) ? tail : 0);
  if ((lead || tail) && isSure(kept)) return kept;
  const reach = rows.length + 50;
  const beside = { lead: 0, tail: 0, near, far };
  const here = explain(keys, rows, near - reach, near + 2 * reach, beside);
  const last =
    keys.length > near + 2 * reach ? explain(keys, rows, keys.length - reach, keys.length, beside) : undefined;
  const { places } = (last && (!here || last.cost < here.cost) ? last : here) ?? {};
  return places && isLikely(places, keys.length) ? places : undefined;
}

/** So much is known that it is no chance, or the list has moved on beyond what was known at one of its ends. */
function isLikely(places: readonly (number | undefined)[], length: number): boolean {
  const begin = places.findIndex((place) => place !== undefined);
  const end = places.findLastIndex((place) => place !== undefined);
  const isNewer = begin === 0 && places[end] === length - 1;
  const isOlder = end === places.length - 1 && places[begin] === 0;
  return isSure(places) || isNewer || isOlder;
}

/** Half of the rows are known, or two in a row: chance makes one, where a viewer says the same thing twice. */
export function isSure(places: readonly (number | undefined)[]): boolean {
  const known = places.filter((place) => place !== undefined).length;
  return known * 2 >= places.length || places.some((place, i) => place !== undefined && places[i + 1] === place + 1);
}

/** Rows from one end on that stand where they stood. */
function standing(keys: readonly number[], rows: readonly Placeable[], fromEnd = false): number {
  const step = fromEnd ? -1 : 1;
  const start = fromEnd ? rows.length - 1 : 0;
  for (let count = 0; count < rows.length; count++) {
    const { place, changed, key } = rows[start + count * step] as Placeable;
    const isNext = count === 0 || place === (rows[start + (count - 1) * step]?.place as number) + step;
    if (place === undefined || changed || keys[place] !== key || !isNext) return count;
  }
  return rows.length;
}

/** What stands at the end stood after what stands at the beginning. */
function inOrder(rows: readonly Placeable[], lead: number, tail: number): boolean {
  return !lead || !tail || (rows[rows.length - tail]?.place as number) > (rows[lead - 1]?.place as number);
}

/** Only what lies between rows that stand where they stood is in doubt. */
function between(keys: readonly number[], rows: readonly Placeable[], lead: number, tail: number) {
  const end = rows.length - tail;
  const reach = end - lead + 50;
  const before = rows[lead - 1]?.place;
  const after = rows[end]?.place;
  const from = before === undefined ? (after ?? 0) - reach : before + 1;
  const to = after ?? from + 2 * reach;
  const middle = explain(keys, rows.slice(lead, end), from, to, { lead, tail, near: 0, far: 0 });
  return rows.map(({ place }, i) => (i < lead || i >= end ? place : middle?.places[i - lead]));
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

interface Explained {
  cost: number;
  places: (number | undefined)[];
}

/** The cheapest explanation that is one: where most rows would have been edited, they are other messages. */
function explain(
  keys: readonly number[],
  rows: readonly Placeable[],
  start: number,
  end: number,
  beside: Beside,
): Explained | undefined {
  const span = { keys, rows, from: Math.max(0, start), to: Math.min(keys.length, end), ...beside };
  if (span.to <= span.from) return undefined;
  for (const mayEdit of [true, false]) {
    const explained = cheapest(span, mayEdit);
    const known = explained.places.filter((place, i) => place !== undefined && keys[place] === rows[i]?.key).length;
    const edited = explained.places.filter((place) => place !== undefined).length - known;
    const sure = known + beside.lead + beside.tail;
    if (sure && edited <= sure) return explained;
  }
  return undefined;
}

interface Beside extends Sight {
  /** Rows before and after these that stand where they stood: what lies outside is in sight. */
  lead: number;
  tail: number;
}

interface Span extends Beside {
  keys: readonly number[];
  rows: readonly Placeable[];
  from: number;
  to: number;
}

/** What of the known makes these rows at the least cost. What lies before and after them is out of sight, and free. */
function cheapest({ keys, rows, from, to, lead, tail, near, far }: Span, mayEdit: boolean): Explained {
  const m = to - from;
  const n = rows.length;
  const unseen = mayEdit && !lead && !tail && rows.every(({ place }) => place === undefined);
  const width = m + 1;
  const costs = new Float64Array((n + 1) * width);
  const steps = new Uint8Array((n + 1) * width);
  for (let j = 1; j <= m; j++) {
    steps[j] = LOST;
    costs[j] = lead ? j * COST.lost : 0;
  }
  for (let i = 1; i <= n; i++) {
    const row = rows[i - 1] as Placeable;
    for (let j = 0; j <= m; j++) {
      const here = i * width + j;
      const isEnd = (j === m && to === keys.length && !tail) || (j === 0 && from === 0 && !lead);
      let cost = (costs[here - width] as number) + (isEnd ? COST.atEnd : COST.between);
      let step = NEW;
      if (j > 0) {
        const lost = (costs[here - 1] as number) + (i === n && !tail ? 0 : COST.lost);
        if (lost <= cost) {
          cost = lost;
          step = LOST;
        }
        const isSame = keys[from + j - 1] === row.key;
        const isEdit = mayEdit && row.changed && row.place === from + j - 1;
        // at the edges it may as well be another one that moved up
        const isPerhaps = unseen && i > 1 && i < n && from + j > near && from + j <= far;
        if (isSame || isEdit || isPerhaps) {
          const match = (costs[here - width - 1] as number) + (isSame ? 0 : isEdit ? COST.edit : COST.editUnseen);
          if (match <= cost) {
            cost = match;
            step = MATCH;
          }
        }
      }
      costs[here] = cost;
      steps[here] = step;
    }
  }
  const places: (number | undefined)[] = new Array(n).fill(undefined);
  for (let i = n, j = m; i > 0; ) {
    const step = steps[i * width + j];
    if (step !== LOST) i--;
    if (step !== NEW) j--;
    if (step === MATCH) places[i] = from + j;
  }
  return { cost: costs[n * width + m] as number, places };
}
