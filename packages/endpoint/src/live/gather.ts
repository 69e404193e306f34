import type { Comment, Id, LiveEvent, Purchases, Time } from '@laotie/protocol';

/** What a transaction noted for the sequencer. */
export interface Note {
  id: number;
  type: LiveEvent['type'];
  at: Time;
  /** JSON. */
  data: string;
}

/** One event to be numbered; `comments` are those it carries. */
export interface Gathered {
  type: LiveEvent['type'];
  data: unknown;
  comments: Id[];
}

/** More names than a toast ever shows. */
const NAMES = 10;
const COMMENTS_PER_EVENT = 200;

/** Makes as few events of the notes as their kind allows, in the order in which their kinds first came. */
export function gather(notes: readonly Note[]): Gathered[] {
  return [...Map.groupBy(notes, ({ type }) => type)].flatMap(([type, group]) => {
    const data = group.map((note) => JSON.parse(note.data) as unknown);
    if (type === 'comments.add')
      return chunks(data as Comment[], COMMENTS_PER_EVENT).map((some) =>
        event(
          type,
          some,
          some.map(({ id }) => id),
        ),
      );
    if (type === 'purchases.add') return [event(type, purchases(group))];
    if (type === 'stock.set') return [event(type, [...new Set(data)])];
    if (type === 'offer.set' || type === 'product.set') return [...new Set(data)].map((id) => event(type, id));
    return data.map((one) => event(type, one));
  });
}

const event = (type: Gathered['type'], data: unknown, comments: Id[] = []): Gathered => ({ type, data, comments });

interface Purchase {
  product_id: Id;
  quantity: number;
  name: string;
}

/** One entry a product. A note stands for one order of it, so the sums are those of the order table. */
function purchases(notes: readonly Note[]): Purchases[] {
  const all = notes.map(({ at, data }) => ({ at, ...(JSON.parse(data) as Purchase) }));
  return [...Map.groupBy(all, ({ product_id }) => product_id)].map(([product_id, group]) => {
    const times = group.map(({ at }) => at).sort();
    return {
      product_id,
      orders: group.length,
      quantity: group.reduce((sum, { quantity }) => sum + quantity, 0),
      names: [...new Set(group.map(({ name }) => name))].slice(0, NAMES),
      from: times[0] ?? '',
      to: times.at(-1) ?? '',
    };
  });
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
