import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/shelf/define.ts';
import { broken } from '../../packages/elements/src/states/cell.ts';
import { deep } from '../../packages/elements/src/testing/read.ts';
import { sight, type, wait } from '../hands.ts';
import { type Kitchen, kitchen, languageOf, sheet } from '../kitchen.ts';
import { many } from '../stage/goods.ts';
import { state } from '../state.ts';

export default { title: 'Elements/Shelf', component: 'laotie-shelf' } satisfies Meta;

const story = (options: Kitchen = {}): StoryObj => ({
  render: (_, context) => {
    const shelf = html`<laotie-shelf></laotie-shelf>`;
    return kitchen(context, options.follow === false ? shelf : sheet(shelf), options);
  },
});

/** The numbered products of a show, the one on air marked. */
export const Show = story();
/** Ten thousand rows: only those in sight are there. */
export const TenThousand = story({
  products: many(10_000),
  show: (snapshot) => {
    snapshot.show.items = Array.from({ length: 10_000 }, (_, at) => ({ number: at + 1, product_id: `p${at}` }));
    snapshot.cues = [];
  },
});
/** Outside any show: a grid with a search. */
export const Storefront = story({ follow: false, products: many(60) });
/** Found as one types. */
export const Searched: StoryObj = {
  ...story({ follow: false }),
  play: async (context) => {
    const { canvasElement } = context;
    await sight(canvasElement, 'laotie-product-card');
    await type(canvasElement, 'input[type="search"]', languageOf(context) === 'zh' ? '锅' : 'wok');
    await wait(() => deep(canvasElement, 'laotie-product-card').length === 1, 'the one that was found');
  },
};
export const EmptyStorefront = story({ follow: false, products: () => [] });
export const FailedStorefront = story({
  follow: false,
  fault: (method) => (method === 'catalog.search' ? { error: broken } : undefined),
});

export const Loading = state('laotie-shelf', 'loading');
export const Empty = state('laotie-shelf', 'empty');
export const Failed = state('laotie-shelf', 'error');
export const Offline = state('laotie-shelf', 'offline');
export const SoldOut = state('laotie-shelf', 'sold out');
export const Ended = state('laotie-shelf', 'ended');
