import type { Comment, Coupon, Cue, Id, SavedAnswer, Time } from '@laotie/protocol';
import type { OfferNow, Stock, StoredCoupon, StoredOffer, StoredProduct, StoredShow } from '../facts.ts';
import { all, locked, type Operation, one, together } from '../operation.ts';
import { answersIn } from './answers.ts';
import { setStock, writeProduct } from './catalog.ts';
import { catalogChanged, OFFER_COLUMNS, type OfferRow, offerNow, stockOfProducts } from './facts.ts';
import { stockTold, tell } from './outbox.ts';

interface Doc {
  doc: string;
}

export interface ShowRow {
  show: StoredShow;
  epoch: string;
  last_seq: number;
  likes: number;
  sort_at: Time;
}

export interface ShowState extends ShowRow {
  cues: Cue[];
  offers: OfferNow[];
  coupons: StoredCoupon[];
  /** The last 200, oldest first. */
  comments: Comment[];
  /** Those in force, oldest first. */
  answers: SavedAnswer[];
  /** Data of the last purchase events, oldest first, JSON. */
  purchases: string[];
}

interface Raw {
  doc: string;
  epoch: string;
  last_seq: number;
  likes: number;
  sort_at: Time;
}

const COLUMNS = 'doc, epoch, last_seq, likes, sort_at';
const showOf = ({ doc, ...rest }: Raw): ShowRow => ({ show: JSON.parse(doc) as StoredShow, ...rest });
const docs = <T>(rows: readonly Doc[]): T[] => rows.map(({ doc }) => JSON.parse(doc) as T);

export const showQueries = {
  *read_show({ id }: { id: Id }): Operation<ShowRow | undefined> {
    const row = yield* one<Raw>(`SELECT ${COLUMNS} FROM shows WHERE id = ?`, id);
    return row && showOf(row);
  },

  /** Newest first; `before` is the last one of the page before. */
  *list_shows(args: { seller_id?: Id; before?: { sort_at: Time; id: Id }; limit: number }): Operation<ShowRow[]> {
    const from = args.before ?? { sort_at: '~', id: '~' };
    const mine = args.seller_id === undefined ? [] : [args.seller_id];
    const rows = yield* all<Raw>(
      `SELECT ${COLUMNS} FROM shows WHERE (sort_at < ? OR (sort_at = ? AND id < ?)) ${mine.length > 0 ? 'AND seller_id = ?' : ''}
      ORDER BY sort_at DESC, id DESC LIMIT ?`,
      from.sort_at,
      from.sort_at,
      from.id,
      ...mine,
      args.limit,
    );
    return rows.map(showOf);
  },

  /** The head of a show, as of one moment. */
  *read_show_state({ id }: { id: Id }): Operation<ShowState | undefined> {
    const row = yield* one<Raw>(`SELECT ${COLUMNS} FROM shows WHERE id = ?`, id);
    if (!row) return undefined;
    const cues = yield* all<Doc>('SELECT doc FROM cues WHERE show_id = ? ORDER BY starts_at, id', id);
    const offers = yield* all<OfferRow>(
      `SELECT ${OFFER_COLUMNS} FROM offers o WHERE o.show_id = ? AND o.starts_at IS NOT NULL ORDER BY o.starts_at, o.id`,
      id,
    );
    const coupons = yield* all<Doc>('SELECT doc FROM coupons WHERE show_id = ? ORDER BY code', id);
    const comments = yield* all<Doc>(
      'SELECT doc FROM comments WHERE show_id = ? AND hidden = 0 ORDER BY at DESC, id DESC LIMIT 200',
      id,
    );
    const purchases = yield* all<{ data: string }>(
      `SELECT data FROM events WHERE show_id = ? AND type = 'purchases.add' ORDER BY seq DESC LIMIT 20`,
      id,
    );
    return {
      ...showOf(row),
      cues: docs(cues),
      offers: offers.map(offerNow),
      coupons: docs(coupons),
      comments: docs<Comment>(comments).toReversed(),
      answers: yield* answersIn(id, showOf(row).show.seller_id),
      purchases: purchases.map(({ data }) => data).toReversed(),
    };
  },

  /** What comments of the show are read against. */
  *read_shelf({
    show_id,
  }: {
    show_id: Id;
  }): Operation<{ show: StoredShow; cues: Cue[]; products: StoredProduct[] } | undefined> {
    const show = yield* one<{ doc: string }>('SELECT doc FROM shows WHERE id = ?', show_id);
    if (!show) return undefined;
    const cues = yield* all<{ doc: string }>('SELECT doc FROM cues WHERE show_id = ?', show_id);
    const products = yield* all<{ doc: string }>(
      'SELECT p.doc FROM show_items i JOIN products p ON p.id = i.product_id WHERE i.show_id = ?',
      show_id,
    );
    return {
      show: JSON.parse(show.doc) as StoredShow,
      cues: cues.map(({ doc }) => JSON.parse(doc) as Cue),
      products: products.map(({ doc }) => JSON.parse(doc) as StoredProduct),
    };
  },

  *read_offer({ id }: { id: Id }): Operation<OfferNow | undefined> {
    const row = yield* one<OfferRow>(`SELECT ${OFFER_COLUMNS} FROM offers o WHERE o.id = ?`, id);
    return row && offerNow(row);
  },

  *read_cue({ show_id, id }: { show_id: Id; id: Id }): Operation<Cue | undefined> {
    const row = yield* one<Doc>('SELECT doc FROM cues WHERE show_id = ? AND id = ?', show_id, id);
    return row && (JSON.parse(row.doc) as Cue);
  },
};

export const showCommands = {
  *put_show({ show, epoch, now }: { show: StoredShow; epoch: string; now: Time }): Operation<void> {
    yield* writeShow(show, epoch, now);
    yield* tell(show.id, 'show.set', show, now);
  },

  *put_cue({ show_id, cue, now }: { show_id: Id; cue: Cue; now: Time }): Operation<void> {
    yield* all(
      `INSERT INTO cues (show_id, id, starts_at, doc) VALUES (?, ?, ?, ?)
      ON CONFLICT (show_id, id) DO UPDATE SET starts_at = excluded.starts_at, doc = excluded.doc`,
      show_id,
      cue.id,
      cue.starts_at,
      JSON.stringify(cue),
    );
    yield* tell(show_id, 'cue.set', cue, now);
  },

  /** Dated anew, an offer starts with its whole quantity again. */
  *put_offer({ offer, now }: { offer: StoredOffer; now: Time }): Operation<OfferNow> {
    yield* writeOffer(offer);
    yield* catalogChanged();
    yield* tell(offer.show_id, 'offer.set', offer.id, now);
    const row = yield* one<OfferRow>(`SELECT ${OFFER_COLUMNS} FROM offers o WHERE o.id = ?`, offer.id);
    return row ? offerNow(row) : offer;
  },

  *put_coupon({
    coupon,
    told,
    now,
  }: {
    coupon: StoredCoupon & { show_id: Id };
    told: Coupon;
    now: Time;
  }): Operation<void> {
    yield* writeCoupon(coupon);
    yield* catalogChanged();
    yield* tell(coupon.show_id, 'coupon.set', told, now);
  },

  /** Also sets what may be sold of its variants, where `stock` names them. Every live show that lists it is told. */
  *put_product({
    product,
    stock,
    now,
  }: {
    product: StoredProduct;
    stock: Readonly<Record<Id, number | null>>;
    now: Time;
  }): Operation<Stock[]> {
    const known = yield* locked<Doc>('SELECT doc FROM products WHERE id = ?', product.id);
    if (known?.doc !== JSON.stringify(product)) {
      const last = yield* one<{ position: number | null }>('SELECT MAX(position) AS position FROM products');
      yield* writeProduct(product, (last?.position ?? 0) + 1);
      yield* catalogChanged();
      const shows = yield* all<{ id: Id }>(
        `SELECT s.id FROM show_items i JOIN shows s ON s.id = i.show_id WHERE i.product_id = ? AND s.status = 'live'`,
        product.id,
      );
      for (const { id } of shows) yield* tell(id, 'product.set', product.id, now);
    }
    for (const [item_id, available] of Object.entries(stock)) {
      yield* setStock(item_id, product.id, available);
      yield* together(stockTold(item_id, product.id, now));
    }
    return yield* stockOfProducts([product.id]);
  },
};

/** A show keeps its epoch, and so its event numbers, for ever. */
export function* writeShow(show: StoredShow, epoch: string, now: Time): Operation<void> {
  yield* all(
    `INSERT INTO shows (id, seller_id, status, sort_at, epoch, doc, last_number) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET seller_id = excluded.seller_id, status = excluded.status, sort_at = excluded.sort_at, doc = excluded.doc,
      last_number = CASE WHEN excluded.last_number > shows.last_number THEN excluded.last_number ELSE shows.last_number END`,
    show.id,
    show.seller_id,
    show.status,
    show.starts_at ?? now,
    epoch,
    JSON.stringify(show),
    Math.max(0, ...show.items.map(({ number }) => number)),
  );
  yield* all('DELETE FROM show_items WHERE show_id = ?', show.id);
  for (const product_id of new Set(show.items.map((item) => item.product_id))) {
    yield* all('INSERT INTO show_items (show_id, product_id) VALUES (?, ?)', show.id, product_id);
  }
}

export function* writeOffer(offer: StoredOffer): Operation<void> {
  const { id, show_id, starts_at = null, ends_at = null, quantity = null } = offer;
  const before = yield* locked<{ starts_at: Time | null; held: number; sold: number }>(
    'SELECT starts_at, held, sold FROM offers WHERE id = ?',
    id,
  );
  const sold = before && before.starts_at === starts_at ? before.sold : 0;
  // Payments in progress keep what they hold, also of an offer that the host makes smaller.
  const whole = quantity === null ? null : Math.max(quantity, (before?.held ?? 0) + sold);
  yield* all(
    `INSERT INTO offers (id, show_id, starts_at, ends_at, quantity, sold, doc) VALUES (?, ?, ?, ?, ?, 0, ?)
    ON CONFLICT (id) DO UPDATE SET show_id = excluded.show_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      quantity = excluded.quantity, sold = ?, doc = excluded.doc`,
    id,
    show_id,
    starts_at,
    ends_at,
    whole,
    JSON.stringify(offer),
    sold,
  );
  yield* all('DELETE FROM offer_items WHERE offer_id = ?', id);
  for (const item_id of new Set(offer.item_ids))
    yield* all('INSERT INTO offer_items (offer_id, item_id) VALUES (?, ?)', id, item_id);
}

export function* writeCoupon(coupon: StoredCoupon): Operation<void> {
  const code = coupon.code.toUpperCase();
  yield* all(
    'INSERT INTO coupons (code, show_id, doc) VALUES (?, ?, ?) ON CONFLICT (code) DO UPDATE SET show_id = excluded.show_id, doc = excluded.doc',
    code,
    coupon.show_id ?? null,
    JSON.stringify({ ...coupon, code }),
  );
}
