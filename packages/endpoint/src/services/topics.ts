import type { Id, Reply, SavedAnswer, SavedAnswerRequest, Topic, TopicRequest } from '@laotie/protocol';
import { buyerAsker } from '../demand/asker.ts';
import { calledToo } from '../demand/names.ts';
import { checkDecision, productOf } from './decisions.ts';
import { presentTopic } from './demand-presenting.ts';
import type { Deps } from './deps.ts';
import { createOwnShow } from './own.ts';
import { notFound, refuseField } from './refusal.ts';
import type { HostIdentity } from './services.ts';

/** The seller's word on what viewers ask for. All writes are absolute, so that a resend does no harm. */
export interface Topics {
  /** Tells everybody who asked. What is listed becomes a product, and the last item of the show that the request names. */
  decide(host: HostIdentity, id: Id, request: TopicRequest): Promise<Topic>;
  /** An answer to a question, for all who ask it again in this show. */
  answer(host: HostIdentity, show_id: Id, id: Id, request: SavedAnswerRequest): Promise<SavedAnswer>;
  /** What became of what this viewer asked for in the show. */
  replies(buyer: Id, show_id: Id): Promise<Reply[]>;
}

export function createTopics({ store, catalogue, hearing, sequencer, clock }: Deps): Topics {
  const iso = (): string => new Date(clock()).toISOString();
  const own = createOwnShow(store);

  async function decide(seller_id: Id, id: Id, request: TopicRequest): Promise<Topic> {
    const { regions } = await catalogue.latest();
    checkDecision(request, regions);
    const product = request.product && productOf(id, seller_id, request.product, regions);
    const aliases = request.show_id === undefined ? [] : calledToo(await store.head_of({ id }));
    const done = await store.decide_topic({ id, seller_id, request, ...(product && { product }), aliases, now: iso() });
    if (done.kind === 'none') throw notFound();
    if (done.kind === 'merged') return decide(seller_id, done.into, request);
    if (done.kind === 'refused') throw refuseField(done.path, done.detail);
    hearing.forget();
    for (const show_id of done.shows) sequencer.wake(show_id);
    return presentTopic(done.topic);
  }

  return {
    decide: ({ seller_id }, id, request) => decide(seller_id, id, request),

    async answer({ seller_id }, show_id, id, request) {
      await own({ seller_id }, show_id);
      const { product_id, question, text, removed } = request;
      if (!removed && question.trim() === '') throw refuseField('$.question', 'is needed');
      if (!removed && text.trim() === '') throw refuseField('$.text', 'is needed');
      if (product_id !== undefined) {
        const { products } = await store.read_products({ ids: [product_id] });
        if (!products.some((product) => product.id === product_id && product.seller_id === seller_id))
          throw refuseField('$.product_id', 'is no product of yours');
      }
      const answer: SavedAnswer = {
        id,
        ...(product_id !== undefined && { product_id }),
        question,
        text,
        ...(removed && { removed }),
      };
      await store.put_answer({ seller_id, show_id, answer, now: iso() });
      sequencer.wake(show_id);
      return answer;
    },

    async replies(buyer, show_id) {
      if (!(await store.read_show({ id: show_id }))) throw notFound();
      return store.replies_of({ show_id, asker: buyerAsker(buyer) });
    },
  };
}
