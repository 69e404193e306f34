import type { IntentKind, Product, ShippingOption, Variant } from '@laotie/protocol';
import type { IntentAnswer } from '../intents.ts';
import { available, fewLeft, soldOut } from '../product.ts';
import type { Scope } from '../scope.ts';
import type { ShowCore } from '../show.ts';
import type { Said } from './reader.ts';
import type { FindSaved } from './saved.ts';

/** An answer without what was asked. */
type Answer = IntentAnswer extends infer A ? (A extends IntentAnswer ? Omit<A, 'kind'> : never) : never;
type Rule = (said: Said) => Answer | undefined | Promise<Answer | undefined>;

export interface Sources {
  shipping(): Promise<readonly ShippingOption[]>;
  saved: FindSaved;
}

/** What the shop says to each kind of question, from what it knows now. */
export function createAnswers(
  scope: Pick<Scope, 'capabilities' | 'context' | 'connect'>,
  show: ShowCore,
  { shipping, saved }: Sources,
): (kind: IntentKind, said: Said) => Promise<IntentAnswer | undefined> {
  const card: Rule = ({ product_id, variant }) =>
    product_id === undefined ? { type: 'shelf' } : { type: 'product', product_id, ...itemOf(variant) };

  const stock: Rule = (said) => {
    const { product, variant } = said;
    if (!product) return card(said);
    const one = variant ?? (product.variants.length === 1 ? product.variants[0] : undefined);
    const few = fewLeft(one?.availability);
    return {
      type: 'stock',
      product_id: product.id,
      ...itemOf(one),
      available: one ? available(one) : !soldOut(product),
      ...(typeof few === 'number' && { left: few }),
    };
  };

  const answered = async ({ text, product_id: about }: Said, of: 'question' | 'thing'): Promise<Answer | undefined> => {
    const answer = await saved(text, about, of);
    if (!answer) return undefined;
    const { question, text: word, product_id } = answer;
    return { type: 'saved', question, text: word, ...(product_id !== undefined && { product_id }) };
  };

  const rules: Readonly<Record<string, Rule>> = {
    price: card,
    how_to_buy: card,
    availability: stock,

    async claim(said) {
      const { product, variant, selection, quantity: wanted } = said;
      await scope.connect().catch(() => {});
      if (!product || !scope.capabilities.peek().cart || product.metadata?.link_out) return card(said);
      if (variant ? !available(variant) : soldOut(product)) return stock(said);
      const quantity = Math.min(wanted, variant ? leftOf(variant) : mostLeft(product));
      const chosen = variant || !Object.keys(selection).length ? itemOf(variant) : { selection };
      return { type: 'add', product_id: product.id, ...chosen, quantity, wanted };
    },

    async shipping(said) {
      const { address_country: country } = scope.context.peek();
      const options = await shipping();
      const answer = options.length ? undefined : await answered(said, 'question');
      return answer ?? { type: 'shipping', ...(country && { country }), options };
    },

    product_question: async (said) => (await answered(said, 'question')) ?? card(said),

    discount(said) {
      const coupons = show.coupons.peek();
      if (coupons.length) return { type: 'coupons', coupons };
      return said.product && isOffered(said.product) ? card(said) : undefined;
    },

    // whoever asks whether there is a thing that there is, sees it
    sourcing: async (said) => (said.isNamed ? stock(said) : ((await answered(said, 'thing')) ?? { type: 'wish' })),

    after_sales: () => ({ type: 'orders' }),
  };

  const isOffered = ({ variants }: Product) => variants.some(({ id }) => show.offerFor(id).peek() !== undefined);

  return async (kind, said) => {
    const rule = Object.hasOwn(rules, kind) ? rules[kind] : undefined;
    const answer = await rule?.(said);
    return answer && { kind, ...answer };
  };
}

const itemOf = (variant: Variant | undefined) => variant && { item_id: variant.id };

/** As many as can be had now, as far as the endpoint says. */
function leftOf({ availability }: Variant): number {
  const { quantity, status } = availability ?? {};
  const isCounted = quantity !== undefined && status !== 'backorder' && status !== 'preorder';
  return isCounted ? quantity : Number.POSITIVE_INFINITY;
}

const mostLeft = ({ variants }: Product) => Math.max(...variants.filter(available).map(leftOf));
