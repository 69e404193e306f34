import type { IntentAnswer } from '@laotie/core';
import type { Ask, Demand, Reply, Topic } from '@laotie/protocol';
import { html } from 'lit';
import { settled, until } from '../testing/index.ts';
import { scriptedIntents, withIntents } from '../testing/intents.ts';
import { deep } from '../testing/scene.ts';
import { product } from './answers.ts';
import { gone, inParts, open, type Sink } from './sink.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });

/** All that an answer can say, with one text in all of it. */
function answersWith(text: string, id: string): IntentAnswer[] {
  return [
    { kind: 'claim', type: 'add', product_id: id, quantity: 1, wanted: 2 },
    { kind: 'product_question', type: 'saved', question: text, text },
    { kind: 'discount', type: 'coupons', coupons: [{ code: text, title: text }] },
    {
      kind: 'shipping',
      type: 'shipping',
      country: text,
      options: [{ id: 'a', title: text, price: usd(100), delivery_days: [1, 2], free_over: usd(900) }],
    },
  ];
}

const repliesWith = (text: string): Reply[] => [
  { id: 't', state: 'waiting_list', text, comment_ids: [] },
  { id: 't', state: 'declined', text, comment_ids: [] },
];

const chips: Sink = {
  name: 'answers (product, options, question, word of the seller, coupon, delivery, reply)',
  fields: 13,
  per: 30,
  show: (texts, look) =>
    inParts(texts, 30, async (part) => {
      // an even number is not sold elsewhere, and has options
      const products = part.map((text, i) => product(text, i * 2));
      const stage = await open({ products }, html`<div></div>`, true);
      stage.shop.catalog.put(products);
      const list = stage.find('div')!;
      for (const [i, text] of part.entries()) {
        for (const answer of answersWith(text, `p_${i * 2}`)) {
          const shop = withIntents(stage.shop, scriptedIntents({ said: answer }));
          list.append(Object.assign(document.createElement('laotie-answer'), { shop, text: 'said', sent: true }));
        }
        for (const reply of repliesWith(text)) {
          const intents = scriptedIntents();
          list.append(
            Object.assign(document.createElement('laotie-answer'), {
              shop: withIntents(stage.shop, intents),
              sent: true,
            }),
          );
          intents.reply(reply);
        }
      }
      await until(() => deep(list, '.answer').length === list.children.length, 'all answers');
      await until(() => stage.shop.show?.seller.value, 'whose picture stands beside their word');
      await settled(list);
      look(stage.host);
      await gone(stage.host);
    }),
};

const asked = { askers: 3, recent: 2, before: 1 };
const at = '2026-11-22T19:00:00Z';

function ledgerWith(texts: readonly string[]): { demand: Demand; asks: Ask[] } {
  const topics = texts.map(
    (title, i): Topic => ({
      id: `t${i}`,
      kind: i % 2 ? 'sourcing' : 'product_question',
      title,
      state: 'open',
      waiting: 0,
      first_at: at,
      last_at: at,
      ...asked,
    }),
  );
  const products = texts.map((title, i) => ({
    product_id: `p_${i}`,
    title,
    number: i + 1,
    ...asked,
    kinds: [{ kind: 'price', ...asked }],
  }));
  const asks = texts.map(
    (text, i): Ask => ({ source: text, message_id: `m${i}`, author: text, text, at, kind: 'sourcing', topic_id: 't1' }),
  );
  return { demand: { version: '1', at, comments: 9, asking: 9, products, topics, minutes: [] }, asks };
}

const desk: Sink = {
  name: 'the seller’s desk (products, wishes, questions, comments)',
  fields: 6,
  per: 20,
  loads: true,
  show: (texts, look) =>
    inParts(texts, 20, async (part) => {
      const stage = await open(ledgerWith(part), html`<laotie-demand></laotie-demand>`, true);
      (await until(() => stage.find('.wish .button'), 'the wishes')).click();
      await until(() => stage.find('.asks li'), 'the comments behind one');
      look(stage.host);
      await gone(stage.host);
    }),
};

/** What answers those who ask, and what their seller sees of it. */
export const askingSinks: readonly Sink[] = [chips, desk];
