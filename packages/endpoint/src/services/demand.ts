import type { AskPage, AskQuery, CapturedMessage, CaptureResult, Demand, Id } from '@laotie/protocol';
import { chatAsker } from '../demand/asker.ts';
import { currenciesOf } from '../pricing/rules.ts';
import type { StoredShow } from '../store/facts.ts';
import { NATIVE } from '../store/operations/comments.ts';
import { SLOT_MS } from '../store/operations/ledger.ts';
import type { Caller } from './calls.ts';
import { minutesOf, presentAsk, presentProductDemand, presentTopic } from './demand-presenting.ts';
import type { Deps } from './deps.ts';
import { createOwnShow } from './own.ts';
import { decodeCursor, limitOf, page } from './pages.ts';
import { notFound, Refusal } from './refusal.ts';
import type { HostIdentity } from './services.ts';
import type { ViewOf } from './views.ts';

/** What viewers ask for, for the seller whom they ask. Without a show it is all of a seller's. */
export interface DemandService {
  /** Each message counts once, however often it is sent. */
  capture(host: HostIdentity, show_id: Id, messages: readonly CapturedMessage[]): Promise<CaptureResult[]>;
  /** Undefined where nothing has changed since `version`. */
  demand(host: HostIdentity, caller: Caller, show_id: Id | undefined, version?: string): Promise<Demand | undefined>;
  asks(host: HostIdentity, show_id: Id | undefined, query: AskQuery): Promise<AskPage>;
}

/** How far a captured message's own time may be from ours before ours counts, milliseconds. */
const BELIEVED_MS = 24 * 3600_000;

export function createDemand({ store, catalogue, hearing, moderation, clock }: Deps, viewOf: ViewOf): DemandService {
  const own = createOwnShow(store);
  const scopeOf = ({ seller_id }: HostIdentity, show: StoredShow | undefined) => ({
    seller_id,
    ...(show && { show_id: show.id }),
  });

  return {
    async capture(host, show_id, messages) {
      const { seller_id } = await own(host, show_id);
      const ours = messages.findIndex(({ source }) => source === NATIVE);
      if (ours >= 0)
        throw new Refusal(400, 'invalid', { path: `$.messages[${ours}].source`, detail: 'That is our own comments' });
      const hear = await hearing.listen(show_id);
      if (!hear) throw notFound();
      const now = clock();
      const allowed = messages.filter(({ text }) => moderation.blocked(text) === undefined);
      const fresh = await store.capture({
        show_id,
        seller_id,
        now: new Date(now).toISOString(),
        messages: allowed.map((message) => ({
          source: message.source,
          message_id: message.message_id,
          author: message.author.name,
          asker: chatAsker(message),
          text: message.text,
          at: new Date(believed(message.at, now)).toISOString(),
          asks: hear(message.text).asks,
        })),
      });
      const isNew = new Map(allowed.map((message, index) => [message, fresh[index] === true]));
      return messages.map((message) => {
        const { source, message_id } = message;
        const accepted = isNew.get(message);
        if (accepted) return { source, message_id, accepted };
        return { source, message_id, accepted: false, reason: accepted === undefined ? 'blocked' : 'duplicate' };
      });
    },

    async demand(host, caller, show_id, version) {
      const show = show_id === undefined ? undefined : await own(host, show_id);
      const now = clock();
      const asked = { ...scopeOf(host, show), slot: Math.floor(now / SLOT_MS) };
      const view = await viewOf(caller);
      const { version: edition, regions } = await catalogue.latest();
      const seen = `.${view.languages[0] ?? ''}.${view.currency}.${edition}`;
      if (version?.endsWith(seen) && version === (await store.demand_version(asked)) + seen) return undefined;
      const ledger = await store.read_demand(asked);
      const ids = ledger.products.map(({ subject }) => subject);
      const { products } = await store.read_products({ ids });
      return {
        version: ledger.version + seen,
        at: new Date(now).toISOString(),
        comments: ledger.comments,
        asking: ledger.asking,
        products: ledger.products.map((count) =>
          presentProductDemand(
            count,
            ledger,
            products.find(({ id }) => id === count.subject),
            show,
            view,
          ),
        ),
        topics: ledger.topics.map(presentTopic),
        minutes: minutesOf(ledger.slots, now),
        currencies: currenciesOf(regions, view.currency),
      };
    },

    async asks(host, show_id, { limit, cursor, ...query }) {
      const show = show_id === undefined ? undefined : await own(host, show_id);
      const size = limitOf(limit);
      const [before] = decodeCursor(cursor) ?? [];
      const found = await store.read_asks({
        ...scopeOf(host, show),
        ...query,
        ...(typeof before === 'number' && { before }),
        limit: size + 1,
      });
      const { rows, pagination } = page(found, size, ({ id }) => [id]);
      return { asks: rows.map(presentAsk), pagination };
    },
  };
}

function believed(at: string | undefined, now: number): number {
  const said = at === undefined ? now : Date.parse(at);
  return Math.abs(said - now) < BELIEVED_MS ? said : now;
}
