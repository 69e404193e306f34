import { type Capabilities, demandShape, misfit, type Product, replyShape, shippingShape } from '@laotie/protocol';
import { newKey } from '../../key.ts';
import { type ContractCase, check, contractCase, partOf, type Ready, refused } from './case.ts';

const isAsked = (can: Capabilities) => can.demand && can.comments === 'write';

/** A viewer asks for what is not on sale. */
async function wish(subject: Ready, text = 'do you sell spoons'): Promise<string> {
  const id = newKey();
  await partOf(subject, 'live').comment?.(subject.show, { id, text }, subject.write());
  return id;
}

/** The topic that a comment became part of. */
async function topicOf(subject: Ready, comment: string): Promise<string> {
  const { asks } = await partOf(subject, 'demand').asks(subject.show, { kind: 'sourcing', limit: 100 });
  const topic = asks.find((ask) => ask.message_id === comment)?.topic_id;
  check(topic !== undefined, 'a wish is part of a topic');
  return topic;
}

/** What viewers ask for, wait for, and hear back. */
export const askingCases: readonly ContractCase[] = [
  contractCase(
    'what a viewer waits for is there once, and gone when taken back',
    (can) => can.waiting_lists,
    async (subject) => {
      const { sold_out, write } = subject;
      const waiting = partOf(subject, 'waiting');
      check((await waiting.list()).length === 0, 'nothing before');
      await waiting.set(sold_out, true, write());
      await waiting.set(sold_out, true, write());
      check((await waiting.list()).join() === sold_out, 'the one, once');
      await waiting.set(sold_out, false, write());
      await waiting.set(sold_out, false, write());
      check((await waiting.list()).length === 0, 'nothing after');
    },
  ),

  contractCase(
    'ways of delivery are told before there is a cart',
    (can) => can.shipping,
    async (subject) => {
      const options = await partOf(subject, 'shipping')();
      check(options.length > 0, 'at least one');
      for (const option of options) check(misfit(option, shippingShape) === undefined, `option ${option.id}`);
      const { currency } = subject.context;
      check(!currency || options.every(({ price }) => price.currency === currency), 'in the context’s currency');
    },
  ),

  contractCase('the ledger has one version until somebody asks for something', isAsked, async (subject) => {
    const { show } = subject;
    const demand = partOf(subject, 'demand');
    const before = await demand.read(show, {});
    check(before && misfit(before, demandShape) === undefined, `fits, not ${misfit(before, demandShape)}`);
    check((await demand.read(show, { version: before.version })) === null, 'null while it is the latest');
    await wish(subject);
    const after = await demand.read(show, { version: before.version });
    check(after && after.version !== before.version, 'another version, at once');
    check(after.comments === before.comments + 1 && after.asking === before.asking + 1, 'one more');
    check((await demand.read(undefined, {})) !== null, 'and one over all shows');
  }),

  contractCase('who asks twice is one who asks, and both comments can be read', isAsked, async (subject) => {
    const { show } = subject;
    const demand = partOf(subject, 'demand');
    const first = await wish(subject);
    const id = await topicOf(subject, first);
    const askers = async () => (await demand.read(show, {}))?.topics.find((topic) => topic.id === id)?.askers;
    const once = await askers();
    const second = await wish(subject, 'do you sell a spoon?');
    check((await topicOf(subject, second)) === id, 'of the same topic');
    check(once !== undefined && (await askers()) === once, 'counted once');
    const page = await demand.asks(show, { topic_id: id, limit: 1 });
    check(page.asks.length === 1 && page.pagination.has_next_page, 'a page of one, and more');
  }),

  contractCase(
    'a captured message counts once, however often it is sent',
    (can) => can.demand,
    async (subject) => {
      const { show, write } = subject;
      const demand = partOf(subject, 'demand');
      const source = `chat-${newKey()}`;
      const messages = ['how much is it', 'good evening'].map((text, i) => ({
        source,
        message_id: `m${i}`,
        author: { name: `Viewer ${i}` },
        text,
      }));
      const before = (await demand.read(show, {}))?.comments ?? 0;
      const first = await demand.capture(show, messages, write());
      check(first.length === 2 && first.every(({ accepted }) => accepted), 'both are taken');
      const again = await demand.capture(show, messages, write());
      check(
        again.every(({ accepted, reason }) => !accepted && reason === 'duplicate'),
        'and neither of them again',
      );
      check((await demand.read(show, {}))?.comments === before + 2, 'two more comments read');
    },
  ),

  contractCase(
    'what the seller answers reaches who asked, and stands for who asks again',
    (can) => isAsked(can) && can.intents,
    async (subject) => {
      const { show, write } = subject;
      const live = partOf(subject, 'live');
      check((await live.replies?.(show))?.length === 0, 'nothing before anything was asked');
      const comment = await wish(subject);
      const id = await topicOf(subject, comment);
      const { cursor } = await live.snapshot(show);
      const text = `From Friday on. ${newKey()}`;
      const decision = { state: 'answered', text };
      const o = write();
      const topic = await partOf(subject, 'demand').decide(id, decision, o);
      await partOf(subject, 'demand').decide(id, decision, o);
      check(topic.id === id && topic.state === 'answered' && topic.text === text, 'decided');
      const replies = (await live.replies?.(show)) ?? [];
      const mine = replies.filter((reply) => reply.comment_ids.includes(comment));
      check(mine.length === 1 && mine[0]?.text === text, 'one reply, in the seller’s words');
      for (const reply of replies) check(misfit(reply, replyShape) === undefined, `reply ${reply.id}`);
      const { answers = [] } = await live.snapshot(show);
      check(answers.filter((answer) => answer.text === text).length === 1, 'a saved answer');
      const page = await live.poll?.(show, cursor);
      for (const type of ['topic.set', 'answer.set'])
        check(!page || page.events.some((event) => event.type === type), `the event ${type}`);
    },
  ),

  contractCase(
    'what becomes of a wish has the price that the seller gave it, in each currency of the shop',
    isAsked,
    async (subject) => {
      const { endpoint, context, show, write } = subject;
      const demand = partOf(subject, 'demand');
      const id = await topicOf(subject, await wish(subject, 'do you sell kites'));
      const { currencies = [] } = (await demand.read(show, {})) ?? {};
      const [price, ...prices] = currencies.map((currency, at) => ({ amount: 1200 + at, currency }));
      check(price, 'one currency at least');
      const list = (more: object) =>
        demand.decide(id, { state: 'listed', product: { title: 'Kite', price, prices, ...more } }, write());
      await refused(list({ prices: [...prices, price] }), 'invalid', 'two prices in one currency');
      await refused(list({ prices: [{ amount: 5, currency: 'XTS' }] }), 'invalid', 'a currency of nobody');
      const { product_id = '' } = await list({});
      for (const { amount, currency } of [price, ...prices]) {
        await endpoint.connect({ ...context, currency });
        const [kite] = await endpoint.catalog.lookup([product_id]);
        const { min } = (kite as Product | undefined)?.price_range ?? {};
        check(min?.amount === amount && min.currency === currency, `${amount} ${currency}, not ${min?.amount}`);
      }
    },
  ),
];
