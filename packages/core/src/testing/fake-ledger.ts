import type {
  Ask,
  Asked,
  AskPage,
  AskQuery,
  CapturedMessage,
  CaptureResult,
  Comment,
  Currency,
  Demand,
  Id,
  IntentKind,
  ProductDemand,
  Reply,
  SavedAnswer,
  ShowSnapshot,
  Topic,
  TopicNews,
  TopicRequest,
} from '@laotie/protocol';
import { kindOf, subjectOf } from './fake-reading.ts';

/** What becomes of a topic, for whoever keeps the show and the shop. */
export interface Decided {
  news: TopicNews;
  answer?: SavedAnswer;
}

const nobody = (): Asked => ({ askers: 0, recent: 0, before: 0 });
const emptyDemand = (at: string, currencies: Currency[]): Demand => ({
  version: 'v0',
  at,
  comments: 0,
  asking: 0,
  products: [],
  topics: [],
  minutes: [],
  currencies,
});

/** Counts what viewers ask for, each asker once: in memory, by a few words, but by the rules of the contract. */
export function createFakeLedger(show: () => ShowSnapshot, now: () => number, currencies: Currency[]) {
  const time = () => new Date(now()).toISOString();
  let state = emptyDemand(time(), currencies);
  let changes = 0;
  let asks: Ask[] = [];
  const counted = new Set<string>();
  const seen = new Set<string>();
  /** Comments of this page's own viewer, by topic. */
  const own = new Map<Id, Id[]>();

  const change = () => {
    state = { ...state, version: `v${++changes}`, at: time() };
  };
  const once = (...what: string[]) => {
    const name = what.join('\n');
    return !counted.has(name) && Boolean(counted.add(name));
  };

  function count(asked: Asked, isNew: boolean) {
    if (isNew) asked.askers++;
    asked.recent++;
  }

  function productDemand(product_id: Id): ProductDemand {
    const known = state.products.find((one) => one.product_id === product_id);
    if (known) return known;
    const { products, show: facts } = show();
    const product = products.find((one) => one.id === product_id);
    const number = facts.items.find((one) => one.product_id === product_id)?.number;
    const image_url = product?.media?.[0]?.url;
    const made: ProductDemand = {
      product_id,
      title: product?.title ?? product_id,
      ...(image_url && { image_url }),
      ...(number !== undefined && { number }),
      ...nobody(),
      kinds: [],
    };
    state.products.push(made);
    return made;
  }

  function topicOf(kind: IntentKind, title: string, product_id: Id | undefined): Topic {
    const subject = subjectOf(title);
    const known = state.topics.find(
      (one) => one.kind === kind && one.product_id === product_id && subjectOf(one.title) === subject,
    );
    if (known) return known;
    const made: Topic = {
      id: `topic_${state.topics.length + 1}`,
      kind,
      ...(product_id !== undefined && { product_id }),
      title,
      state: 'open',
      waiting: 0,
      first_at: time(),
      last_at: time(),
      ...nobody(),
    };
    state.topics.push(made);
    return made;
  }

  /** Puts one comment into the ledger. */
  function note(ask: Pick<Ask, 'source' | 'message_id' | 'author' | 'text' | 'at'>, isOwn: boolean) {
    state.comments++;
    const kind = kindOf(ask.text);
    if (kind) {
      state.asking++;
      const who = `${ask.source} ${ask.author}`;
      const product_id =
        kind === 'sourcing' ? undefined : show().cues.findLast(({ kind }) => kind === 'pin')?.product_id;
      const topic =
        kind === 'sourcing' || kind === 'product_question' ? topicOf(kind, ask.text, product_id) : undefined;
      if (topic) {
        count(topic, once('topic', topic.id, who));
        topic.last_at = ask.at;
        if (isOwn) own.set(topic.id, [...(own.get(topic.id) ?? []), ask.message_id]);
      }
      if (product_id !== undefined) {
        const product = productDemand(product_id);
        count(product, once('product', product_id, who));
        let of = product.kinds.find((one) => one.kind === kind);
        if (!of) product.kinds.push((of = { kind, ...nobody() }));
        count(of, once('kind', product_id, kind, who));
      }
      asks.unshift({ ...ask, kind, ...(product_id && { product_id }), ...(topic && { topic_id: topic.id }) });
      const minute = `${ask.at.slice(0, 16)}:00.000Z`;
      const last = state.minutes.at(-1);
      if (last?.at === minute) last.asks++;
      else state.minutes = [...state.minutes, { at: minute, asks: 1 }].slice(-30);
    }
    change();
  }

  const newsOf = ({ id, state, text, product_id }: Topic): TopicNews => ({
    id,
    state,
    ...(text !== undefined && { text }),
    ...(product_id !== undefined && { product_id }),
  });

  return {
    get demand(): Demand {
      return state;
    },
    /** A ledger as a test or a story wants it; what comes after is counted on top. */
    set(demand: Demand, drawn: readonly Ask[] = asks) {
      state = structuredClone(demand);
      asks = [...drawn];
      counted.clear();
    },
    comment({ id, author, text, at }: Comment) {
      note({ source: 'native', message_id: id, author: author.name, text, at }, true);
    },
    capture: (messages: readonly CapturedMessage[]): CaptureResult[] =>
      messages.map(({ source, message_id, author, text, at }) => {
        const name = `${source}\n${message_id}`;
        if (seen.has(name)) return { source, message_id, accepted: false, reason: 'duplicate' };
        seen.add(name);
        note({ source, message_id, author: author.id ?? author.name, text, at: at ?? time() }, false);
        return { source, message_id, accepted: true };
      }),
    asks({ product_id, kind, topic_id, cursor, limit = 50 }: AskQuery): AskPage {
      const fitting = asks.filter(
        (ask) =>
          (product_id === undefined || ask.product_id === product_id) &&
          (kind === undefined || ask.kind === kind) &&
          (topic_id === undefined || ask.topic_id === topic_id),
      );
      const start = Number(cursor ?? 0);
      const has_next_page = start + limit < fitting.length;
      return {
        asks: fitting.slice(start, start + limit),
        pagination: { has_next_page, ...(has_next_page && { cursor: String(start + limit) }) },
      };
    },
    /** Undefined: there is no such topic. */
    decide(
      id: Id,
      { state: next, text, product_id, merge = [] }: TopicRequest,
    ): (Decided & { topic: Topic }) | undefined {
      const topic = state.topics.find((one) => one.id === id);
      if (!topic) return undefined;
      for (const other of state.topics.filter((one) => one !== topic && merge.includes(one.id))) {
        topic.askers += other.askers;
        own.set(id, [...(own.get(id) ?? []), ...(own.get(other.id) ?? [])]);
      }
      state.topics = state.topics.filter((one) => one === topic || !merge.includes(one.id));
      topic.state = next;
      if (text !== undefined) topic.text = text;
      if (product_id !== undefined) topic.product_id = product_id;
      change();
      const about = topic.product_id;
      const answer =
        next === 'answered' && text !== undefined
          ? { id, question: topic.title, text, ...(about !== undefined && { product_id: about }) }
          : undefined;
      return { topic, news: newsOf(topic), ...(answer && { answer }) };
    },
    /** Somebody joins or leaves a topic's waiting list. */
    wait(id: Id, by: number) {
      const topic = state.topics.find((one) => one.id === id);
      if (!topic) return;
      topic.waiting += by;
      change();
    },
    replies: (): Reply[] =>
      state.topics
        .filter((topic) => topic.state !== 'open' && own.has(topic.id))
        .map((topic) => ({ ...newsOf(topic), comment_ids: own.get(topic.id) ?? [] })),
  };
}
