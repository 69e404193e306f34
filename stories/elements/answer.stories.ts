import type { IntentAnswer, Intents, Shop } from '@laotie/core';
import type { Reply, ShippingOption } from '@laotie/protocol';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../packages/elements/src/answer/define.ts';
import '../../packages/elements/src/comments/define.ts';
import '../../packages/elements/src/overlay/define.ts';
import '../../packages/elements/src/overlay/parts.ts';
import { scriptedIntents, withIntents } from '../../packages/elements/src/testing/intents.ts';
import type { Scene } from '../../packages/elements/src/testing/scene.ts';
import { press, sight, type } from '../hands.ts';
import { type Kitchen, kitchen, languageOf, ready, sheet } from '../kitchen.ts';
import { poster } from '../stage/pictured.ts';
import { state } from '../state.ts';

export default { title: 'Elements/Answer', component: 'laotie-answer', play: ready } satisfies Meta;

const isChinese = (context: StoryContext) => languageOf(context) === 'zh';

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
      const before = ({ host, shop }: Scene) => fill(host, withIntents(shop, intents(shop)), { text: 'said', sent });
      return kitchen(context, places, { ...options, before });
    },
  };
}

const waits = ({ waiting, wait: set }: Intents) => ({ waiting, wait: set });

/** Beside a video, and over one. */
const places = sheet(
  html`<laotie-answer></laotie-answer><br /><div class="spot"><laotie-answer over-video></laotie-answer></div>`,
);

function fill(host: Element, shop: Shop, what: { text: string; sent: boolean }): void {
  for (const element of host.querySelectorAll('laotie-answer')) Object.assign(element, { shop, ...what });
}

function reply(of: (zh: boolean) => Omit<Reply, 'id' | 'comment_ids'>): StoryObj {
  return {
    render: (_, context) => {
      const intents = scriptedIntents();
      const before = ({ host, shop }: Scene) => {
        fill(host, withIntents(shop, intents), { text: '', sent: true });
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

/** Understood: product, options and number, and one tap that takes them. */
export const OneTap = chip({ ...claim, ...chili, quantity: 2, wanted: 2 });
/** Five were asked for, three are left: said before anybody is disappointed. */
export const LessThanWanted = chip({ ...claim, ...cakes, quantity: 3, wanted: 5 });
/** Wanted, but which one? The options are asked for at once. */
export const ChoiceMissing = chip({ ...claim, product_id: 'p_apron', quantity: 1, wanted: 1 });
/** What it costs now. */
export const Price = chip({ kind: 'price', type: 'product', product_id: 'p_wok' });
/** Sizes at different prices: from the least. */
export const PriceOfSeveral = chip({ kind: 'price', type: 'product', product_id: 'p_apron' });
/** Sold by somebody else: a real link. */
export const HowToBuyElsewhere = chip({ kind: 'how_to_buy', type: 'product', product_id: 'p_orchard_walnuts' });
/** A shop without cart sells one at a time. */
export const WithoutCart = chip(
  { kind: 'how_to_buy', type: 'product', product_id: 'p_wok' },
  { capabilities: { cart: false } },
);
/** Is there any left? So many. */
export const FewLeft = chip({ kind: 'availability', type: 'stock', ...cakes, available: true, left: 3 });
/** Nothing left, but one can wait for it. */
export const SoldOut = chip({ kind: 'availability', type: 'stock', ...tea, available: false });
/** Codes that count in this show. */
export const Coupons = chip((zh) => ({
  kind: 'discount',
  type: 'coupons',
  coupons: [{ code: 'LIVE10', title: zh ? '直播间九折' : 'Live show, 10 % off' }],
}));
/** The seller answered this before; the same words again. */
export const Saved = chip((zh) => ({
  kind: 'product_question',
  type: 'saved',
  question: zh ? '开了盖能放多久？' : 'How long does an open jar keep?',
  text: zh ? '放冰箱，一个月内吃完最香。' : 'In the fridge, a month. It will not last that long.',
}));
/** Not on sale: sending it tells the seller. */
export const Wish = chip({ kind: 'sourcing', type: 'wish' });
/** Noted, and who asked is told when there is news. */
export const WishSent = chip({ kind: 'sourcing', type: 'wish' }, { sent: true });
/** Where is my parcel? The way to the own orders. */
export const Orders = chip({ kind: 'after_sales', type: 'orders' });
/** A price was asked for, of nothing in particular. */
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
/** Ways of delivery, their prices and days. */
export const Shipping = chip((zh) => ({
  kind: 'shipping',
  type: 'shipping',
  country: zh ? 'CN' : 'FR',
  options: ways(zh),
}));
/** The shop tells delivery only in the checkout. */
export const ShippingLater = chip({ kind: 'shipping', type: 'shipping', options: [] });

/** The seller put it on the shelf: here it is. */
export const Listed = reply(() => ({ state: 'listed', product_id: 'p_wok' }));
/** Not yet; whoever waits is told. */
export const WaitingList = reply((zh) => ({
  state: 'waiting_list',
  text: zh ? '下周到一批，先登记。' : 'A batch comes next week.',
}));
/** No, kindly. */
export const Declined = reply((zh) => ({
  state: 'declined',
  text: zh ? '这把勺子我爹用了三十年，不卖。' : 'Dad has cooked with this spoon for thirty years. It stays.',
}));
/** The seller answered in words. */
export const Answered = reply((zh) => ({ state: 'answered', text: zh ? '全素的，可以放心吃。' : 'It is vegan, yes.' }));

/** The choice as it was understood, opened to be made otherwise. */
export const Corrected: StoryObj = { ...OneTap, play: ({ canvasElement }) => press(canvasElement, '.change') };
/** In the cart, with the way there. */
export const Added: StoryObj = {
  ...OneTap,
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.act .button.add');
    await sight(canvasElement, '.state.good');
  },
};
/** On the list of those who wait. */
export const Waiting: StoryObj = { ...SoldOut, play: ({ canvasElement }) => press(canvasElement, '.wait') };

/** Types as a viewer would, and sends it where that is wanted. */
const say =
  (words: { en: string; zh: string }, sends = false): NonNullable<StoryObj['play']> =>
  async ({ canvasElement, globals }) => {
    const input = await type(canvasElement, 'input[name="comment"]', words[languageOf({ globals })]);
    await sight(canvasElement, 'laotie-answer:not([empty])');
    if (sends) input.form?.requestSubmit();
  };

const talk =
  (content: TemplateResult): NonNullable<StoryObj['render']> =>
  (_, context) =>
    kitchen(context, content);
const beside = html`<laotie-comments class="feed"></laotie-comments>`;
const phone = html`<laotie-overlay class="phone"><video muted playsinline poster=${poster}></video></laotie-overlay>`;
const twoJars = say({ en: 'two jars of no. 1, medium, 280 g', zh: '1号来两瓶 中辣 280g' });

/** Read by the reader itself: what is typed, above the composer. */
export const Draft: StoryObj = { render: talk(beside), play: twoJars };
/** The same over a video. */
export const DraftOverVideo: StoryObj = { render: talk(phone), play: twoJars };
/** A wish is sent, and the viewer knows that it was heard. */
export const WishOverVideo: StoryObj = {
  render: talk(phone),
  play: say({ en: 'do you sell that spoon?', zh: '那个蓝边勺子卖吗？' }, true),
};

export const Loading = state('laotie-answer', 'loading');
export const Empty = state('laotie-answer', 'empty');
export const Failed = state('laotie-answer', 'error');
export const Offline = state('laotie-answer', 'offline');
export const NothingLeft = state('laotie-answer', 'sold out');
export const Ended = state('laotie-answer', 'ended');
