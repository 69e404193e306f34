import type { Comment, Coupon, HistoryPage, Id, Purchases } from '@laotie/protocol';
import { formatCursor, parseCursor } from '@laotie/protocol';
import { presentSeller, presentShow, type View } from '../catalog/present.ts';
import { pick } from '../catalog/text.ts';
import { buyerAsker, nobodyAsker } from '../demand/asker.ts';
import type { LiveHub } from '../live/index.ts';
import { presentEvent, presentOffer } from '../live/present.ts';
import type { StoredCoupon } from '../store/facts.ts';
import { present } from './catalog.ts';
import type { Deps } from './deps.ts';
import { checkReplay, replayed } from './guard.ts';
import type { ShowNamed } from './latest.ts';
import { decodeCursor, limitOf, page } from './pages.ts';
import { notFound, Refusal } from './refusal.ts';
import type { Shows } from './services.ts';
import { hashOf } from './tokens.ts';
import type { ViewOf } from './views.ts';

const SHELF = 50;
const HISTORY = 500;
/** No event is dated this far back any more: pages that end before are as they will ever be. */
const SETTLED_MS = 5000;

export function createShows(
  { store, sequencer, moderation, hearing, clock }: Deps,
  viewOf: ViewOf,
  live: LiveHub,
  named: ShowNamed,
): Shows {
  const iso = (ms = clock()): string => new Date(ms).toISOString();

  return {
    named,

    async list(caller, { cursor, limit, seller_id }) {
      const view = await viewOf(caller);
      const [sort_at, id] = decodeCursor(cursor) ?? [];
      const before = typeof sort_at === 'string' && typeof id === 'string' ? { sort_at, id } : undefined;
      const size = limitOf(limit);
      const found = await store.list_shows({
        limit: size + 1,
        ...(seller_id !== undefined && { seller_id }),
        ...(before && { before }),
      });
      const { rows, pagination } = page(found, size, (row) => [row.sort_at, row.show.id]);
      return { shows: rows.map(({ show }) => presentShow(show, view)), pagination };
    },

    async snapshot(caller, show_id) {
      const view = await viewOf(caller);
      const state = await store.read_show_state({ id: show_id });
      if (!state) throw notFound();
      const { show, epoch, last_seq, likes, cues, offers, coupons, comments, answers, purchases } = state;
      const ids = new Set([
        ...cues.map(({ product_id }) => product_id),
        ...show.items.slice(0, SHELF).map(({ product_id }) => product_id),
      ]);
      const [seller, products] = await Promise.all([
        store.read_seller({ id: show.seller_id }),
        store.read_products({ ids: [...ids] }),
      ]);
      live.liked(show_id, likes);
      return {
        show: presentShow(show, view),
        seller: seller ? presentSeller(seller, view) : { id: show.seller_id, name: show.seller_id },
        cursor: formatCursor({ epoch, seq: last_seq }),
        server_time: iso(),
        cues,
        offers: offers.flatMap((offer) => presentOffer(offer, view) ?? []),
        coupons: coupons.map((coupon) => presentCoupon(coupon, view)),
        products: present(products, view),
        comments,
        answers,
        purchases: purchases.flatMap((data) => JSON.parse(data) as Purchases[]),
        stats: { ...live.stats(show_id), likes },
      };
    },

    async history(caller, show_id, { from, to, cursor }) {
      const row = await store.read_show({ id: show_id });
      if (!row) throw notFound();
      const view = await viewOf(caller);
      const position = cursor === undefined || cursor === '' ? undefined : parseCursor(cursor);
      if (position && position.epoch !== row.epoch)
        throw new Refusal(400, 'invalid', { path: '$.cursor', detail: 'The cursor is of another time' });
      const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
      const found = await store.events_between({ show_id, ...span, after: position?.seq ?? 0, limit: HISTORY + 1 });
      const rows = found.slice(0, HISTORY);
      const last = rows.at(-1);
      const next = found.length > HISTORY && last ? { next: formatCursor({ epoch: row.epoch, seq: last.seq }) } : {};
      const body: HistoryPage = {
        events: rows.map((event) => presentEvent(row.epoch, event, view)),
        from,
        to,
        ...next,
      };
      return { ...body, settled: Date.parse(to) <= clock() - SETTLED_MS };
    },

    async comment(caller, show_id, request, idempotency) {
      const { buyer } = caller;
      const refusal = moderation.refusal(caller, request);
      if (refusal) {
        // What was taken once stays taken, whatever the words on the list are by now.
        const before = await store.read_replay(idempotency);
        if (before) return replayed<Comment>(checkReplay(before));
        throw refusal;
      }
      const name = request.author_name?.trim() || `Guest ${(buyer ?? '').slice(-4)}`.trim();
      const comment: Comment = {
        id: request.id,
        author: { name, ...(buyer !== undefined && { id: publicId(buyer) }) },
        text: request.text,
        at: iso(),
        source: 'native',
      };
      const hear = await hearing.listen(show_id);
      if (!hear) throw notFound();
      const asker = buyer === undefined ? nobodyAsker(comment.id) : buyerAsker(buyer);
      const done = await store.add_comment({
        show_id,
        buyer: buyer ?? '',
        comment,
        heard: { asker, asks: hear(comment.text, caller.languages[0]).asks },
        idempotency,
        now: comment.at,
      });
      if (done.kind === 'no_show') throw notFound();
      if (done.kind === 'taken')
        throw new Refusal(409, 'id_taken', { path: '$.id', detail: 'Another comment has this id' });
      if (done.kind !== 'saved') return replayed<Comment>(checkReplay(done));
      sequencer.wake(show_id);
      return { status: 201, resource: comment, replayed: false };
    },

    async like(_caller, show_id, count, idempotency) {
      const done = await store.add_likes({ show_id, count, idempotency, now: iso() });
      if ('kind' in done) {
        checkReplay(done);
        return { status: 200, resource: { likes: live.stats(show_id).likes ?? 0 }, replayed: true };
      }
      if (done.likes === undefined) throw notFound();
      live.liked(show_id, done.likes);
      return { status: 200, resource: { likes: done.likes }, replayed: false };
    },
  };
}

export function presentCoupon(
  { code, title, starts_at, ends_at }: StoredCoupon,
  { languages }: Pick<View, 'languages'>,
): Coupon {
  return {
    code,
    title: pick(title, languages),
    ...(starts_at !== undefined && { starts_at }),
    ...(ends_at !== undefined && { ends_at }),
  };
}

/** Tells one guest's comments from another's, and nothing else about them. */
const publicId = (buyer: Id): Id => `viewer_${hashOf(buyer).slice(0, 16)}`;
