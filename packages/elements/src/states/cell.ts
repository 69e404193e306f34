import type { FakeOptions } from '@laotie/core/testing';
import { CommerceError, type Product, type ShowSnapshot } from '@laotie/protocol';
import { html, type TemplateResult } from 'lit';
import type { Scene } from '../testing/scene.ts';
import { FOR_EVER } from './patience.ts';

export const states = ['loading', 'empty', 'error', 'offline', 'sold out', 'ended'] as const;
export type State = (typeof states)[number];
export type Tag = Extract<keyof HTMLElementTagNameMap, `laotie-${string}`>;

/** How an element gets into a state, and what a viewer then finds there. */
export interface Cell {
  /** The element itself where it needs more than its tag. */
  tag?: TemplateResult;
  /** Default: the show is followed. */
  follow?: boolean;
  endpoint?: Omit<FakeOptions, 'products' | 'show'>;
  /** Makes other products of the fixture's. */
  products?: (products: readonly Product[]) => Product[];
  /** Changes the fixture's show before anybody reads it. */
  show?: (snapshot: ShowSnapshot) => void;
  /** The browser says that it has no network, once the shop is there or from the start. */
  offline?: 'after' | 'always';
  act?: (stage: Scene) => unknown;
  /** Words that can be read in it, a selector that is in it, or that there is deliberately nothing to see (yet). */
  sees: RegExp | string | 'nothing' | 'nothing yet';
  /** What must not be there then. */
  never?: string;
}

export type Row = Readonly<Record<State, Cell | { notApplicable: string }>>;

/** An answer that trying again does not mend, so that nobody waits for the retries. */
export const broken = new CommerceError('invalid', 'Broken on purpose', { code: 'broken_on_purpose' });
export const never: FakeOptions = { latency: FOR_EVER };
export const refused: FakeOptions = { fault: () => ({ error: broken }) };
/** Nothing of anything is left. */
export const soldOut = (products: readonly Product[]): Product[] =>
  products.map((product) => ({
    ...product,
    variants: product.variants.map((variant) => ({
      ...variant,
      availability: { available: false, status: 'out_of_stock', quantity: 0 },
    })),
  }));

/** The element as the cell wants it. */
export function tagOf(tag: Tag, { tag: written }: Cell): TemplateResult {
  const template = written ?? plain[tag];
  if (!template) throw new Error(`How is <${tag}> written?`);
  return template;
}

/** Tags as most pages write them. */
const plain: Partial<Record<Tag, TemplateResult>> = {
  'laotie-cart': html`<laotie-cart></laotie-cart>`,
  'laotie-checkout': html`<laotie-checkout></laotie-checkout>`,
  'laotie-comments': html`<laotie-comments></laotie-comments>`,
  'laotie-countdown': html`<laotie-countdown></laotie-countdown>`,
  'laotie-demand': html`<laotie-demand></laotie-demand>`,
  'laotie-orders': html`<laotie-orders></laotie-orders>`,
  'laotie-panel': html`<laotie-panel mode="side"></laotie-panel>`,
  'laotie-player': html`<laotie-player without-autoplay></laotie-player>`,
  'laotie-product': html`<laotie-product product="p_wok"></laotie-product>`,
  'laotie-product-card': html`<laotie-product-card product="p_wok"></laotie-product-card>`,
  'laotie-purchases': html`<laotie-purchases></laotie-purchases>`,
  'laotie-shelf': html`<laotie-shelf></laotie-shelf>`,
  'laotie-show-card': html`<laotie-show-card></laotie-show-card>`,
  'laotie-timeline': html`<laotie-timeline></laotie-timeline>`,
  'laotie-spotlight': html`<laotie-spotlight></laotie-spotlight>`,
};
