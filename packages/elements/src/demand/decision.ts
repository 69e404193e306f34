import { type Messages, parseAmount } from '@laotie/core';
import type { CommerceError, Id, NewProduct, Price, Topic, TopicRequest } from '@laotie/protocol';
import { safeUrl } from '../base/url.ts';
import { type Money, type PriceName, pricesOf } from './prices.ts';
import { thingIn } from './thing.ts';

/** `shelve`: it is in the shop already, and comes to the shelf of this show, too. */
export type Action = 'listed' | 'pre_order' | 'waiting_list' | 'answered' | 'declined' | 'merge' | 'open' | 'shelve';
/** These need nothing written. */
export const isBare = (action: Action): action is 'open' | 'shelve' => action === 'open' || action === 'shelve';
export type TextField = 'title' | 'currency' | 'quantity' | 'image_url' | 'shipping_window' | 'text';
export type Field = TextField | PriceName | 'merge';

/** What the host has written about one topic, kept until it is done: closing a sheet or a failed send loses nothing. */
export interface Draft extends Record<TextField, string> {
  action: Action;
  /** By the name of their field. */
  prices: Readonly<Partial<Record<PriceName, string>>>;
  merge: readonly Id[];
  problems: Partial<Record<Field, keyof Messages>>;
  busy: boolean;
  error: CommerceError | undefined;
  /** What was just done. */
  done: Action | undefined;
}

export function newDraft(topic: Topic): Draft {
  return {
    action: topic.kind === 'sourcing' ? 'listed' : 'answered',
    title: thingIn(topic.title),
    prices: {},
    currency: '',
    quantity: '',
    image_url: '',
    shipping_window: '',
    text: topic.text ?? '',
    merge: [],
    problems: {},
    busy: false,
    error: undefined,
    done: undefined,
  };
}

/** What is on the shelf of the show; undefined outside a show. */
export type Shelf = ReadonlySet<Id> | undefined;

const isListed = ({ state }: Topic): boolean => state === 'listed' || state === 'pre_order';

/** In the shop since another show, and asked for in this one. */
export const isOffShelf = (topic: Topic, shelf: Shelf): boolean =>
  isListed(topic) && topic.product_id !== undefined && shelf?.has(topic.product_id) === false;

/** What can be done with it now. A question is not for sale. */
export function actionsFor(topic: Topic, shelf: Shelf): Action[] {
  const { kind, state } = topic;
  const all: Action[] =
    kind === 'sourcing'
      ? ['listed', 'pre_order', 'waiting_list', 'answered', 'declined', 'merge']
      : ['answered', 'declined', 'merge'];
  if (state === 'open') return all;
  return [
    ...(isOffShelf(topic, shelf) ? (['shelve'] as const) : []),
    ...all.filter((action) => action !== state),
    'open',
  ];
}

export const isSettled = (topic: Topic, shelf: Shelf): boolean =>
  ['listed', 'pre_order', 'answered', 'declined'].includes(topic.state) && !isOffShelf(topic, shelf);

/** The decision as the endpoint wants it, or what is wrong with the form. */
export function requestOf(
  draft: Draft,
  topic: Topic,
  { money, show_id }: { money: Money; show_id: Id | undefined },
): { request: TopicRequest } | { problems: Draft['problems'] } {
  const { action } = draft;
  const text = draft.text.trim();
  const problems: Draft['problems'] = {};
  if (action === 'merge') {
    if (draft.merge.length === 0) return { problems: { merge: 'demand.merge.choose' } };
    return { request: { ...asItIs(topic), merge: [...draft.merge] } };
  }
  if (action === 'shelve') return { request: { ...asItIs(topic), ...(show_id && { show_id }) } };
  if (action === 'answered' && !text) problems.text = 'demand.form.missing';
  let product: NewProduct | undefined;
  if (action === 'listed' || action === 'pre_order') {
    const title = draft.title.trim();
    const [price, ...prices] = readPrices(draft, money, problems);
    const quantity = wholeNumber(draft.quantity);
    const image_url = draft.image_url.trim() ? absolute(draft.image_url) : undefined;
    const shipping_window = draft.shipping_window.trim();
    if (!title) problems.title = 'demand.form.missing';
    if (quantity === null) problems.quantity = 'demand.form.quantityWrong';
    if (draft.image_url.trim() && !image_url) problems.image_url = 'demand.form.imageWrong';
    if (action === 'pre_order' && !shipping_window) problems.shipping_window = 'demand.form.missing';
    if (price)
      product = {
        title,
        price,
        ...(prices.length > 0 && { prices }),
        ...(typeof quantity === 'number' && { quantity }),
        ...(image_url && { image_url }),
        ...(action === 'pre_order' && { shipping_window }),
      };
  }
  if (Object.keys(problems).length > 0) return { problems };
  const told = action === 'open' || product ? '' : text;
  return {
    request: { state: action, ...(told && { text: told }), ...(product && { product, ...(show_id && { show_id }) }) },
  };
}

/** The decision that holds, said again: decisions are whole. */
const asItIs = (topic: Topic): TopicRequest => ({
  state: topic.state,
  ...(topic.text && { text: topic.text }),
  ...(isListed(topic) && topic.product_id !== undefined && { product_id: topic.product_id }),
});

/** What is written, the first of which is needed; what is wrong with it goes to `problems`. */
function readPrices(draft: Draft, money: Money, problems: Draft['problems']): Price[] {
  return pricesOf(draft, money).flatMap(({ name, currency, text }, at) => {
    if (at > 0 && !text.trim()) return [];
    if (!currency) problems.currency = 'demand.form.currencyWrong';
    const amount = parseAmount(text, currency ?? 'EUR');
    if (!amount) problems[name] = 'demand.form.priceWrong';
    return amount && currency ? [{ amount, currency }] : [];
  });
}

/** Undefined where nothing is written, null where it is no number. */
function wholeNumber(text: string): number | null | undefined {
  const written = text.normalize('NFKC').trim();
  if (!written) return undefined;
  return /^\d{1,9}$/.test(written) ? Number(written) : null;
}

/** A picture of the page's own site may be named by its path. */
function absolute(address: string): string | undefined {
  const written = address.trim();
  return /^(https?:\/)?\//i.test(written) ? safeUrl(written) : undefined;
}
