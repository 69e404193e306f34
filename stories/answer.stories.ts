import type { IntentAnswer, Intents, Shop } from '@laotie/core';
import type { Reply, ShippingOption } from '@laotie/protocol';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../packages/elements/src/answer/define.ts';
import type { LaotieAnswer } from '../packages/elements/src/answer/answer.ts';
import '../packages/elements/src/comments/define.ts';
import '../packages/elements/src/overlay/define.ts';
import '../packages/elements/src/overlay/parts.ts';
import { scriptedIntents, withIntents } from '../packages/elements/src/testing/intents.ts';
import { deep, press, wait } from './hands.ts';
import { type Kitchen, kitchen, sheet } from './kitchen.ts';
import { poster, sizes } from './show.ts';

export default { title: 'Answer', component: 'laotie-answer' } satisfies Meta;

const isChinese = ({ globals }: StoryContext) => String(globals['language']).startsWith('zh');

/** A chip that says this to whatever is asked. */
function chip(
  answer: IntentAnswer | ((zh: boolean) => IntentAnswer),
  { sent = false, ...options }: Kitchen & { sent?: boolean } = {},
): StoryObj {
  return {
    render: (_, context) => {
      const said = typeof answer === 'function' ? answer(isChinese(context)) : answer;
      // who waits is known to the shop
      const intents = (shop: Shop) => ({ ...scriptedIntents({ said }), ...(shop.intents && waits(shop.intents)) });
      const before = (shop: Shop) => fill(withIntents(shop, intents(shop)), { text: 'said', sent });
      return kitchen(context, places, { ...options, before });
    },
  };
}

const waits = ({ waiting, wait: set }: Intents) => ({ waiting, wait: set });

/** Beside a video, and over one. */
const places = sheet(
  html`<laotie-answer></laotie-answer><br /><div class="spot"><laotie-answer over-video></laotie-answer></div>`,
);

function fill(shop: Shop, what: { text: string; sent: boolean }): void {
  for (const element of document.querySelectorAll('laotie-answer')) Object.assign(element, { shop, ...what });
}

function reply(of: (zh: boolean) => Omit<Reply, 'id' | 'comment_ids'>): StoryObj {
  return {
    render: (_, context) => {
      const intents = scriptedIntents();
      const before = (shop: Shop) => {
        fill(withIntents(shop, intents), { text: '', sent: true });
        intents.reply({ id: 't_spoon', comment_ids: ['c_1'], ...of(isChinese(context)) });
      };
      return kitchen(context, places, { before });
    },
  };
}

const claim = { kind: 'claim', type: 'add' } as const;
const chili = { product_id: 'p_chili_oil', item_id: 'v_chili_oil_medium_280' } as const;
const cakes = { product_id: 'p_persimmon_cakes', item_id: 'v_persimmon_cakes_24' } as const;
const tea = { product_id: 'p_tea', item_id: 'v_tea_spring_100' } as const;

export const OneTap = chip({ ...claim, ...chili, quantity: 2, wanted: 2 });
export const LessThanWanted = chip({ ...claim, ...cakes, quantity: 3, wanted: 5 });
export const ChoiceMissing = chip({ ...claim, product_id: 'p_apron', quantity: 1, wanted: 1 });
export const Price = chip({ kind: 'price', type: 'product', product_id: 'p_wok' });
export const PriceOfSeveral = chip({ kind: 'price', type: 'product', product_id: 'p_apron' });
export const HowToBuyElsewhere = chip({ kind: 'how_to_buy', type: 'product', product_id: 'p_orchard_walnuts' });
export const WithoutCart = chip(
  { kind: 'how_to_buy', type: 'product', product_id: 'p_wok' },
  { capabilities: { cart: false } },
);
export const FewLeft = chip({ kind: 'availability', type: 'stock', ...cakes, available: true, left: 3 });
export const SoldOut = chip({ kind: 'availability', type: 'stock', ...tea, available: false });
export const Coupons = chip((zh) => ({
  kind: 'discount',
  type: 'coupons',
  coupons: [{ code: 'LIVE10', title: zh ? '直播间九折' : 'Live show, 10 % off' }],
}));
export const Saved = chip((zh) => ({
  kind: 'product_question',
  type: 'saved',
  question: zh ? '开了盖能放多久？' : 'How long does an open jar keep?',
  text: zh ? '放冰箱，一个月内吃完最香。' : 'In the fridge, a month. It will not last that long.',
}));
export const Wish = chip({ kind: 'sourcing', type: 'wish' });
export const WishSent = chip({ kind: 'sourcing', type: 'wish' }, { sent: true });
export const Orders = chip({ kind: 'after_sales', type: 'orders' });
export const Which = chip({ kind: 'price', type: 'shelf' });

const ways = (zh: boolean): ShippingOption[] => {
  const price = (amount: number) => ({ amount, currency: zh ? 'CNY' : 'USD' });
  return [
    {
      id: 'parcel',
      title: zh ? '顺丰标快' : 'Parcel',
      price: price(890),
      delivery_days: [3, 5],
      free_over: price(4900),
    },
    { id: 'point', title: zh ? '驿站自提' : 'Pick-up point', price: price(0), delivery_days: [4, 6] },
  ];
};
export const Shipping = chip((zh) => ({
  kind: 'shipping',
  type: 'shipping',
  country: zh ? 'CN' : 'FR',
  options: ways(zh),
}));
export const ShippingLater = chip({ kind: 'shipping', type: 'shipping', options: [] });

export const Listed = reply(() => ({ state: 'listed', product_id: 'p_wok' }));
export const WaitingList = reply((zh) => ({
  state: 'waiting_list',
  text: zh ? '下周到一批，先登记。' : 'A batch comes next week.',
}));
export const Declined = reply((zh) => ({
  state: 'declined',
  text: zh ? '这把勺子我爹用了三十年，不卖。' : 'Dad has cooked with this spoon for thirty years. It stays.',
}));
export const Answered = reply((zh) => ({ state: 'answered', text: zh ? '全素的，可以放心吃。' : 'It is vegan, yes.' }));

/** The choice as it was understood, opened to be made otherwise. */
export const Corrected: StoryObj = { ...OneTap, play: ({ canvasElement }) => press(canvasElement, '.change') };
export const Added: StoryObj = { ...OneTap, play: ({ canvasElement }) => press(canvasElement, '.act .button.add') };
export const Waiting: StoryObj = { ...SoldOut, play: ({ canvasElement }) => press(canvasElement, '.wait') };

/** Types as a viewer would, and sends it where that is wanted. */
const say =
  (words: { en: string; zh: string }, sends = false): NonNullable<StoryObj['play']> =>
  async ({ canvasElement, globals }) => {
    const input = await wait(() => deep<HTMLInputElement>(canvasElement, 'input[name="comment"]'));
    input.focus();
    input.value = String(globals['language']).startsWith('zh') ? words.zh : words.en;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await wait(() => deep<LaotieAnswer>(canvasElement, 'laotie-answer:not([empty])'));
    if (sends) input.form?.requestSubmit();
  };

const talk =
  (content: TemplateResult): NonNullable<StoryObj['render']> =>
  (_, context) =>
    kitchen(context, content);
const beside = html`<laotie-comments class="feed"></laotie-comments>`;
const phone = html`<laotie-overlay class="phone"><video muted playsinline poster=${poster}></video></laotie-overlay>`;

document.adoptedStyleSheets = [...new Set([...document.adoptedStyleSheets, sizes])];

/** Read by the reader itself: what is typed, above the composer. */
export const Draft: StoryObj = {
  render: talk(beside),
  play: say({ en: 'two jars of no. 1, medium, 280 g', zh: '1号来两瓶 中辣 280g' }),
};
export const DraftOverVideo: StoryObj = {
  render: talk(phone),
  play: say({ en: 'two jars of no. 1, medium, 280 g', zh: '1号来两瓶 中辣 280g' }),
};
export const WishOverVideo: StoryObj = {
  render: talk(phone),
  play: say({ en: 'do you sell that spoon?', zh: '那个蓝边勺子卖吗？' }, true),
};
