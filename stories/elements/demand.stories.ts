import type { FakeOptions } from '@laotie/core/testing';
import { type Ask, CommerceError, type Demand } from '@laotie/protocol';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/demand/define.ts';
import { ledgerFixture } from '../../packages/elements/src/testing/ledger.ts';
import { press, sight } from '../hands.ts';
import { kitchen, languageOf, sheet } from '../kitchen.ts';
import { pictured } from '../stage/pictured.ts';
import { state } from '../state.ts';

export default { title: 'Elements/Demand', component: 'laotie-demand' } satisfies Meta;

type Change = (demand: Demand) => Partial<Demand>;

const PRICES = {
  en: ['How much is no. 1?', 'What does one jar cost?', 'Price of the chili oil please'],
  zh: ['1号多少钱？', '一瓶多少钱', '辣子什么价'],
};

/** Somebody wants to know what the first product costs. */
const aboutTheOil = (ask: Ask, at: number, language: 'en' | 'zh'): Ask => ({
  ...ask,
  product_id: 'p_chili_oil',
  kind: 'price',
  text: PRICES[language][at % 3] as string,
});

/** The desk of a busy show; `change` makes another show of it. */
const story = (
  change: Change = () => ({}),
  options: Pick<FakeOptions, 'fault' | 'latency' | 'capabilities'> = {},
  isNarrow = false,
  said: typeof aboutTheOil = (ask) => ask,
): StoryObj => ({
  render: (_, context) => {
    const { demand, asks } = pictured(ledgerFixture({ language: languageOf(context), now: Date.now() }));
    const desk = html`<laotie-demand></laotie-demand>`;
    return kitchen(context, isNarrow ? sheet(desk) : desk, {
      ...options,
      demand: { ...demand, ...change(demand) },
      asks: asks.map((ask, at) => said(ask, at, languageOf(context))),
    });
  },
});

const quiet: Change = (demand) => ({
  comments: 61,
  asking: 4,
  products: demand.products.slice(-2),
  topics: demand.topics.filter(({ id }) => id === 't_board'),
  minutes: demand.minutes.map((minute, at) => ({ ...minute, asks: at % 9 === 0 ? 1 : 0 })),
});

const nothing: Change = (demand) => ({
  ...quiet(demand),
  asking: 0,
  products: [],
  topics: [],
  minutes: demand.minutes.map((minute) => ({ ...minute, asks: 0 })),
});

/** A show in which many ask: what to show next, what to put on sale, what to answer. */
export const Busy = story();
export const Quiet = story(quiet);
/** Talk, but nobody asks for anything. */
export const NobodyAsks = story(nothing);
/** The line goes down after the first figures, and how old they are is said. */
export const Stale: StoryObj = {
  ...story(undefined, {
    fault: (method, count) => (method === 'demand.read' && count > 1 ? { lose: 'request' } : undefined),
  }),
  play: async ({ canvasElement }) => void (await sight(canvasElement, 'laotie-demand >>> .alert')),
};
/** Whoever looks is not the host. */
export const Refused = story(undefined, {
  fault: (method) => (method === 'demand.read' ? { error: new CommerceError('unauthorized', 'No') } : undefined),
});
export const NoToken = story(undefined, { capabilities: { demand: false } });
/** In the host's hand, beside the camera. */
export const OnAPhone = story(undefined, {}, true);

/** What a wish becomes: on sale, in advance, a waiting list, or no. */
export const ListingAWish: StoryObj = {
  ...story(),
  play: ({ canvasElement }) => press(canvasElement, '.wish .button'),
};
/** Nothing written is lost when it cannot be sent. */
export const ListingFails: StoryObj = {
  ...story(undefined, {
    fault: (method) => (method === 'demand.decide' ? { error: new CommerceError('invalid', 'No') } : undefined),
  }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.wish .button');
    await press(canvasElement, 'dialog .way:nth-child(3)');
    await press(canvasElement, 'dialog form .button');
    await sight(canvasElement, 'dialog .alert');
  },
};
/** Who asked, in their own words. */
export const CommentsBehindABar: StoryObj = {
  ...story(undefined, {}, false, aboutTheOil),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.row .open');
    await sight(canvasElement, 'dialog .asks li');
  },
};

export const Loading = state('laotie-demand', 'loading');
export const Empty = state('laotie-demand', 'empty');
export const Failed = state('laotie-demand', 'error');
export const Offline = state('laotie-demand', 'offline');
export const Ended = state('laotie-demand', 'ended');
