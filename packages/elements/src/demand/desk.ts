import type { DemandModel, Shop } from '@laotie/core';
import type { AskQuery, CommerceError, Demand, Id, Topic } from '@laotie/protocol';
import type { LaotieElement } from '../base/element.ts';
import { AskList } from './ask-list.ts';
import { shopCurrency } from './currency.ts';
import { type Action, type Draft, newDraft, requestOf, type Shelf } from './decision.ts';
import type { Money } from './prices.ts';

/** What is looked into: a product, one kind of its asks, or a topic. */
export type Subject = Pick<AskQuery, 'product_id' | 'kind' | 'topic_id'>;

/** What the host is doing at the desk: what is looked into, what is written, what is on its way. */
export class Desk {
  /** Open beside the figures, or over them. */
  subject: Subject | undefined;
  readonly comments: AskList;
  /** Askers of the subject when its comments were read. */
  seen = 0;
  readonly el: LaotieElement;
  readonly #drafts = new Map<Id, Draft>();
  #from: HTMLElement | undefined;

  constructor(el: LaotieElement) {
    this.el = el;
    this.comments = new AskList(this.changed);
  }

  readonly changed = (): void => this.el.requestUpdate();

  get shop(): Shop {
    return this.el.shop as Shop;
  }

  get model(): DemandModel {
    return this.shop.demand as DemandModel;
  }

  get shelf(): Shelf {
    const show = this.shop.show?.show.value;
    return show && new Set(show.items.map(({ product_id }) => product_id));
  }

  get money(): Money {
    return { currencies: this.model.demand.value?.currencies ?? [], currency: shopCurrency(this.shop) };
  }

  topic(id: Id | undefined): Topic | undefined {
    return this.model.demand.peek()?.topics.find((topic) => topic.id === id);
  }

  /** Shows the comments behind something, and for a topic what can be done. Focus comes back to where it came from. */
  look(subject: Subject, from?: EventTarget | null): void {
    if (from) this.#from = from as HTMLElement;
    this.subject = subject;
    this.read();
  }

  read(): void {
    if (!this.subject) return;
    this.seen = askersOf(this.model.demand.peek(), this.subject);
    void this.comments.open(this.model, this.subject);
  }

  /** Opens a topic with one of its forms. */
  begin(topic: Topic, action: Action, from?: EventTarget | null): void {
    this.choose(topic, action);
    this.look({ topic_id: topic.id }, from);
  }

  close(): void {
    const id = this.subject?.topic_id;
    if (id) this.#rest(id);
    this.subject = undefined;
    this.changed();
    const from = this.#from;
    this.#from = undefined;
    // what it covered can be focused again once it is away
    void this.el.updateComplete.then(() => from?.isConnected && from.focus());
  }

  span(span: 'show' | 'seller'): void {
    this.subject = undefined;
    this.#from = undefined;
    this.model.setSpan(span);
    this.changed();
  }

  /** What was done is no longer news, and what was sent is no draft. */
  #rest(id: Id): void {
    const draft = this.#drafts.get(id);
    if (draft?.done) this.#drafts.delete(id);
  }

  draft(topic: Topic): Draft {
    let draft = this.#drafts.get(topic.id);
    if (!draft) this.#drafts.set(topic.id, (draft = newDraft(topic)));
    return draft;
  }

  write(topic: Topic, change: Partial<Draft>): void {
    Object.assign(this.draft(topic), change, { done: undefined });
    this.changed();
  }

  choose(topic: Topic, action: Action): void {
    this.write(topic, { action, problems: {}, error: undefined });
  }

  /** Sends what is written. The form stays as it is until it is done. Answers whether it was done. */
  async send(topic: Topic, action = this.draft(topic).action): Promise<boolean> {
    const draft = this.draft(topic);
    if (draft.busy) return false;
    this.choose(topic, action);
    const asked = requestOf(draft, topic, {
      money: this.money,
      show_id: this.shop.show?.show.peek()?.id,
    });
    if ('problems' in asked) {
      this.write(topic, { problems: asked.problems });
      return false;
    }
    this.write(topic, { busy: true, problems: {} });
    try {
      await this.model.decide(topic.id, asked.request);
      this.#drafts.set(topic.id, { ...newDraft(this.topic(topic.id) ?? topic), action, done: action });
      return true;
    } catch (thrown) {
      // as the model promises
      this.write(topic, { error: thrown as CommerceError });
      return false;
    } finally {
      this.draft(topic).busy = false;
      this.changed();
    }
  }
}

/** People behind what is looked into, as of now. */
export function askersOf(demand: Demand | undefined, { topic_id, product_id, kind }: Subject): number {
  if (topic_id) return demand?.topics.find(({ id }) => id === topic_id)?.askers ?? 0;
  const product = demand?.products.find((each) => each.product_id === product_id);
  return (kind ? product?.kinds.find((each) => each.kind === kind) : product)?.askers ?? 0;
}
