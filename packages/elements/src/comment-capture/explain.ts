/** A row on the page, as far as its place in the chat goes. */
export interface Placeable {
  /** Same author and same words: same key. */
  readonly key: number;
  /** Where the element stood when it was last looked at; undefined: never seen. */
  readonly place: number | undefined;
  /** Its words are others than then. */
  readonly changed: boolean;
}

/** Where a row stands in the chat: it is the known one there, or new and comes before that. */
export interface Place {
  at: number;
  isKnown: boolean;
}

/** Where the rows stood that were in sight last, up to `far`. */
export interface Sight {
  near: number;
  far: number;
}

/**
 * What an explanation costs. An edit is dearer than a new row at an end and cheaper than that and a lost one together;
 * what does not stand where it stood may have been taken down, also by the dozen, but hardly one here and one there;
 * nothing much is put in between, least of all where elements stay. Of two that are equal otherwise, the list has
 * moved the shorter way.
 */
const COST = { edit: 1.05, editUnseen: 1.08, lost: 0.5, lostToo: 0.1, atEnd: 1, between: 2, amid: 2.6, moved: 1e-4 };
const MATCH = 1;
const LOST = 2;
const NEW = 3;

/** Where the rows stand then, and how much had to happen for it. */
export interface Explained {
  cost: number;
  places: Place[];
}

/** The cheapest explanation that is one: where most rows would have been edited, they are other messages. */
export function explain(
  keys: readonly number[],
  rows: readonly Placeable[],
  start: number,
  end: number,
  beside: Beside,
): Explained | undefined {
  const span = { keys, rows, from: Math.max(0, start), to: Math.min(keys.length, end), ...beside };
  if (span.to < span.from) return undefined;
  for (const mayEdit of [true, false]) {
    const explained = cheapest(span, mayEdit);
    const there = explained.places.map(({ at, isKnown }) => (isKnown ? keys[at] : undefined));
    const known = there.filter((key, i) => key === rows[i]?.key).length;
    const edited = there.filter((key) => key !== undefined).length - known;
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
  const inside = lead + tail > 1 ? COST.amid : COST.between;
  const width = m + 1;
  const costs = new Float64Array((n + 1) * width);
  const steps = new Uint8Array((n + 1) * width);
  for (let j = 0; j <= m; j++) {
    steps[j] = LOST;
    costs[j] = lead ? j * COST.lostToo : Math.abs(from + j - near) * COST.moved;
  }
  for (let i = 1; i <= n; i++) {
    const row = rows[i - 1] as Placeable;
    for (let j = 0; j <= m; j++) {
      const here = i * width + j;
      const isEnd = (j === m && to === keys.length && !tail) || (j === 0 && from === 0 && !lead);
      let cost = (costs[here - width] as number) + (isEnd ? COST.atEnd : inside);
      let step = NEW;
      if (j > 0) {
        const one = steps[here - 1] === LOST ? COST.lostToo : COST.lost;
        const lost = (costs[here - 1] as number) + (i === n && !tail ? 0 : one);
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
  const places: Place[] = [];
  for (let i = n, j = m; i > 0; ) {
    const step = steps[i * width + j];
    if (step !== LOST) i--;
    if (step !== NEW) j--;
    if (step !== LOST) places[i] = { at: from + j, isKnown: step === MATCH };
  }
  return { cost: costs[n * width + m] as number, places };
}
