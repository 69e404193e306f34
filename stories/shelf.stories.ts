import type { Product } from '@laotie/protocol';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/shelf/define.ts';
import { failing, type Kitchen, kitchen, sheet } from './kitchen.ts';

export default { title: 'Shelf', component: 'laotie-shelf' } satisfies Meta;

const story = (options: Kitchen = {}): StoryObj => ({
  render: (_, context) => {
    const shelf = html`<laotie-shelf></laotie-shelf>`;
    return kitchen(context, options.follow === false ? shelf : sheet(shelf), options);
  },
});

const many = (products: Product[], count: number): Product[] =>
  Array.from({ length: count }, (_, at) => {
    const one = structuredClone(products[at % products.length]!);
    return {
      ...one,
      id: `p${at}`,
      title: `${one.title} ${at + 1}`,
      variants: one.variants.map((variant) => ({ ...variant, id: `${variant.id}_${at}` })),
    };
  });

export const Show = story();
export const TenThousand = story({
  products: (products) => many(products, 10_000),
  show: (snapshot) => {
    snapshot.show.items = Array.from({ length: 10_000 }, (_, at) => ({ number: at + 1, product_id: `p${at}` }));
    snapshot.cues = [];
  },
});
export const Storefront = story({ follow: false, products: (products) => many(products, 60) });
export const Loading = story({ latency: 1e9 });
export const Empty = story({ show: ({ show }) => (show.items = []) });
export const EmptyStorefront = story({ follow: false, products: () => [] });
export const FailedStorefront = story({ follow: false, fault: failing('catalog.search') });
