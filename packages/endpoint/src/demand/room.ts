import type { Grammar, KnownProduct } from '@laotie/intent';
import { type Meaning, meaningOf } from '@laotie/intent/likeness';
import type { Cue, Id } from '@laotie/protocol';
import type { LocalText } from '../catalog/text.ts';
import type { StoredProduct, StoredShow } from '../store/facts.ts';
import { names } from './names.ts';

/** What is on sale in a show, as its comments are read against it. */
export interface Room {
  seller_id: Id;
  products: readonly KnownProduct[];
  /** What each product is called, in every language. */
  called: ReadonlyMap<Id, readonly Meaning[]>;
  /** The same by the thing that they name: a shelf may be long, and is not walked along for every comment. */
  things: ReadonlyMap<string, readonly { id: Id; name: Meaning }[]>;
  cues: readonly Cue[];
  grammar?: Grammar;
}

export function roomOf(show: StoredShow, cues: readonly Cue[], products: readonly StoredProduct[]): Room {
  const byId = new Map(products.map((product) => [product.id, product]));
  const listed = show.items.flatMap(({ product_id, number, aliases = [] }) => {
    const product = byId.get(product_id);
    if (!product) return [];
    const [title = '', ...titles] = inAll(product.title);
    return [{ id: product_id, number, title, options: optionsOf(product), aliases: [...titles, ...aliases] }];
  });
  const called = listed.map(
    ({ id, title, aliases }) => [id, [title, ...aliases].map((name) => meaningOf(name, names))] as const,
  );
  const things = called.flatMap(([id, all]) => all.map((name) => ({ id, name })));
  return {
    seller_id: show.seller_id,
    products: listed,
    ...(show.claim_grammar && { grammar: show.claim_grammar }),
    called: new Map(called),
    things: Map.groupBy(things, ({ name }) => name.head),
    cues: cues.filter(({ kind }) => kind === 'pin').sort((a, b) => (a.starts_at < b.starts_at ? -1 : 1)),
  };
}

/** The product that is being shown: that of the last pin, while it lasts. */
export function onAir({ cues }: Room, now: number): Id | undefined {
  const pin = cues.findLast(({ starts_at }) => Date.parse(starts_at) <= now);
  return pin && (pin.ends_at === undefined || Date.parse(pin.ends_at) > now) ? pin.product_id : undefined;
}

const inAll = (text: LocalText): string[] => (typeof text === 'string' ? [text] : Object.values(text));

const optionsOf = ({ options = [] }: StoredProduct): string[] => [
  ...new Set(options.flatMap(({ values }) => values.flatMap(({ label }) => inAll(label)))),
];
