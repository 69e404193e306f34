import { randomBytes } from 'node:crypto';
import type { Cue, Show, ShowRequest } from '@laotie/protocol';
import { presentShow } from '../catalog/present.ts';
import { presentOffer } from '../live/present.ts';
import { currencyFor } from '../pricing/rules.ts';
import type { StoredOffer, StoredShow } from '../store/facts.ts';
import type { Caller } from './calls.ts';
import { present } from './catalog.ts';
import type { Deps } from './deps.ts';
import { checkReplay, replayed } from './guard.ts';
import { createOwnShow } from './own.ts';
import { notFound, Refusal } from './refusal.ts';
import type { Host } from './services.ts';
import { presentCoupon } from './shows.ts';
import { newId } from './tokens.ts';
import type { ViewOf } from './views.ts';

/** Event numbers of a new show start under it. */
export const newEpoch = (): string => randomBytes(6).toString('base64url');

/** A host reads answers in the shop's own language and currency. */
const HOST: Caller = { languages: [] };

export function createHost({ store, sequencer, catalogue, hearing, clock }: Deps, viewOf: ViewOf): Host {
  const iso = (ms = clock()): string => new Date(ms).toISOString();

  const own = createOwnShow(store);

  async function putShow(show: StoredShow): Promise<Show> {
    await store.put_show({ show, epoch: newEpoch(), now: iso() });
    hearing.forget();
    sequencer.wake(show.id);
    return presentShow(show, await viewOf(HOST));
  }

  /** Starting and ending a show dates it, unless the host says when. */
  function dated(show: StoredShow): StoredShow {
    if (show.status === 'live' && show.starts_at === undefined) return { ...show, starts_at: iso() };
    if (show.status === 'ended' && show.ended_at === undefined) return { ...show, ended_at: iso() };
    return show;
  }

  return {
    async createShow({ seller_id }, request, idempotency) {
      const before = await store.read_replay(idempotency);
      if (before) return replayed<Show>(checkReplay(before));
      const id = request.id ?? newId('show');
      const taken = request.id === undefined ? undefined : await store.read_show({ id });
      if (taken) throw new Refusal(409, 'id_taken', { path: '$.id', detail: 'Another show has this id' });
      const { copy_of, ...wanted } = request;
      const before_it = copy_of === undefined ? { title: '', items: [] } : evergreen(await own({ seller_id }, copy_of));
      const show = dated(merged({ ...before_it, id, seller_id, status: 'scheduled' }, wanted));
      const resource = await putShow(show);
      const raced = await store.keep_answer({
        idempotency,
        status: 201,
        resource: JSON.stringify(resource),
        now: iso(),
      });
      return raced ? replayed<Show>(checkReplay(raced)) : { status: 201, resource, replayed: false };
    },

    putShow: async (host, id, request) => putShow(dated(merged(await own(host, id), request))),

    async putCue(host, show_id, id, request) {
      await own(host, show_id);
      const known = await store.read_cue({ show_id, id });
      const cue: Cue = { ...known, ...request, id, starts_at: request.starts_at ?? known?.starts_at ?? iso() };
      await store.put_cue({ show_id, cue, now: iso() });
      hearing.forget();
      sequencer.wake(show_id);
      return cue;
    },

    async putOffer(host, show_id, id, request) {
      await own(host, show_id);
      const known = await store.read_offer({ id });
      if (known && known.show_id !== show_id) await own(host, known.show_id);
      const { price, list_price, ...rest } = request;
      const starts_at = request.starts_at ?? iso();
      const lasting = (known?.duration_seconds ?? 0) * 1000;
      const { remaining: _, ...template } = known ?? { item_ids: [], prices: {} };
      const offer: StoredOffer = {
        ...template,
        ...rest,
        id,
        show_id,
        starts_at,
        ends_at: request.ends_at ?? iso(Date.parse(starts_at) + lasting),
        ...(price && { prices: { [price.currency]: price.amount } }),
        ...(list_price && { list_prices: { [list_price.currency]: list_price.amount } }),
      };
      if (offer.item_ids.length === 0 || Object.keys(offer.prices).length === 0) {
        throw new Refusal(400, 'invalid', { path: '$.item_ids', detail: 'A new offer names its items and its price' });
      }
      const now = await store.put_offer({ offer, now: iso() });
      sequencer.wake(show_id);
      const view = await viewOf(HOST);
      const currency = Object.hasOwn(now.prices, view.currency)
        ? view.currency
        : (Object.keys(now.prices)[0] ?? view.currency);
      return presentOffer(now, { ...view, currency }) ?? notFoundNow();
    },

    async putCoupon(host, show_id, code, request) {
      await own(host, show_id);
      const { coupons } = await catalogue.latest();
      const known = coupons.find((coupon) => coupon.code === code.toUpperCase());
      if (!known)
        throw new Refusal(404, 'not_found', { detail: 'Coupons are imported; here they are dated and shown' });
      const coupon = { ...known, ...request, show_id };
      await store.put_coupon({ coupon, told: presentCoupon(coupon, HOST), now: iso() });
      sequencer.wake(show_id);
      return presentCoupon(coupon, HOST);
    },

    async putProduct({ seller_id }, id, { title, url, stock = [] }) {
      const { products } = await store.read_products({ ids: [id] });
      const known = products.find((product) => product.id === id);
      if (known?.seller_id !== seller_id) throw notFound();
      const product = { ...known, ...(title !== undefined && { title }), ...(url !== undefined && { url }) };
      const wrong = stock.findIndex(({ item_id }) => !known.variants.some((variant) => variant.id === item_id));
      if (wrong >= 0)
        throw new Refusal(400, 'invalid', {
          path: `$.stock[${wrong}].item_id`,
          detail: 'Not a variant of this product',
        });
      const counts = Object.fromEntries(
        stock.map(({ item_id, availability }) => [
          item_id,
          availability.quantity ?? (availability.available === false ? 0 : null),
        ]),
      );
      const left = await store.put_product({ product, stock: counts, now: iso() });
      hearing.forget();
      const view = await viewOf(HOST);
      const currency = currencyFor((await catalogue.latest()).regions, undefined);
      return present({ products: [product], stock: left }, { ...view, currency })[0] ?? notFoundNow();
    },

    async hideComment(host, show_id, id) {
      await own(host, show_id);
      if (!(await store.hide_comment({ show_id, id, now: iso() }))) throw notFound();
      sequencer.wake(show_id);
    },
  };
}

/** What the next show may take from this one: everything but its moment. */
function evergreen({
  starts_at: _,
  ended_at: __,
  ...show
}: StoredShow): Pick<StoredShow, 'title' | 'items'> & Partial<StoredShow> {
  return show;
}

function merged(show: StoredShow, { id: _id, seller_id: _seller, ...request }: ShowRequest): StoredShow {
  const given = Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
  return { ...show, ...given };
}

function notFoundNow(): never {
  throw notFound();
}
