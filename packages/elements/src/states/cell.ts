/// <reference types="mocha" />
import type { FakeOptions } from '@laotie/core/testing';
import { fixtureProducts, fixtureShow } from '@laotie/core/testing';
import { CommerceError, type ShowSnapshot } from '@laotie/protocol';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { axe, settled, until } from '../testing/index.ts';
import { deep, type Scene, scene, words } from '../testing/scene.ts';

export const states = ['loading', 'empty', 'error', 'offline', 'sold out', 'ended'] as const;
export type State = (typeof states)[number];
export type Tag = Extract<keyof HTMLElementTagNameMap, `laotie-${string}`>;

/** How an element gets into a state, and what a viewer then finds there. */
export interface Cell {
  /** The element itself where it needs more than its tag. */
  tag?: TemplateResult;
  /** Default: the show is followed. */
  follow?: boolean;
  endpoint?: FakeOptions;
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
export const never: FakeOptions = { latency: 1e9 };
export const refused: FakeOptions = { fault: () => ({ error: broken }) };
export const noStock = (): FakeOptions => ({
  products: fixtureProducts({ now: Date.now(), art: `${location.origin}/none/` }).map((product) => ({
    ...product,
    variants: product.variants.map((variant) => ({
      ...variant,
      availability: { available: false, status: 'out_of_stock', quantity: 0 },
    })),
  })),
});

/** One test a cell: the state is reached, said or shown, and accessible in light and dark. */
export function cells(tag: Tag, row: Row): void {
  describe(`<${tag}>`, () => {
    for (const state of states) {
      const cell = row[state];
      // a state that an element cannot be in is part of the table, not a skipped test
      if ('notApplicable' in cell) continue;
      it(state, () => check(tag, cell));
    }
  });
}

async function check(tag: Tag, cell: Cell): Promise<void> {
  const back = cell.offline === 'always' ? goOffline() : undefined;
  const { stage, element, answer } = await stageOf(tag, cell);
  await cell.act?.(stage);
  const away = cell.offline === 'after' ? goOffline() : back;
  try {
    await until(() => seen(stage, element, cell.sees), `${cell.sees} in <${tag}>, which says “${words(element)}”`);
    if (cell.never) expect(stage.all(cell.never), cell.never).to.have.length(0);
    expect(words(element)).not.to.match(/undefined|NaN|\[object/);
    if (cell.sees === 'nothing' || cell.sees === 'nothing yet') return;
    for (const [theme, options] of themes) {
      still(element);
      paint(theme);
      await settled(document);
      await axe(element, options);
    }
  } finally {
    paint('');
    away?.();
    answer();
  }
}

async function stageOf(tag: Tag, cell: Cell): Promise<{ stage: Scene; element: HTMLElement; answer: () => void }> {
  const fixture = { now: Date.now(), art: `${location.origin}/none/` };
  const products = cell.endpoint?.products ?? fixtureProducts(fixture);
  const show: ShowSnapshot = { ...fixtureShow(fixture), products: [...products] };
  cell.show?.(show);
  const template = cell.tag ?? plain[tag];
  if (!template) throw new Error(`How is <${tag}> written?`);
  // whoever waits for ever holds the cart's lock, and the next test would wait for that
  const unanswered: (() => void)[] = [];
  const wait = (ms: number) =>
    new Promise<void>((resolve) => (ms >= 1e9 ? unanswered.push(resolve) : setTimeout(resolve, ms)));
  const stage = await scene(template, { wait, ...cell.endpoint, products, show, follow: cell.follow ?? true });
  const element = stage.host.querySelector<HTMLElement>(tag);
  if (!element) throw new Error(`<${tag}> is not there`);
  // a phone in the hand: what lies over a video is as tall as the video
  if (tag === 'laotie-overlay') Object.assign(element.style, { display: 'block', width: '390px', height: '700px' });
  return { stage, element, answer: () => void unanswered.splice(0).forEach((resolve) => resolve()) };
}

/** Colours are all that differs between them. */
const themes: readonly [string, { runOnly?: string[] }][] = [
  ['light', {}],
  ['dark', { runOnly: ['color-contrast'] }],
];

function seen(stage: Scene, element: HTMLElement, sees: RegExp | string): boolean {
  if (sees === 'nothing yet') return stage.shop.status.value === 'connecting' && words(element) === '';
  if (sees === 'nothing') return stage.shop.status.value !== 'connecting' && words(element) === '';
  return typeof sees === 'string' ? stage.find(sees) !== null : sees.test(words(element));
}

/** The page around it in that scheme, as a page with a dark theme is. */
function paint(scheme: string): void {
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.style.backgroundColor = scheme && 'Canvas';
}

const stillness = new CSSStyleSheet();
stillness.replaceSync('*, *::before, *::after { animation: none !important; transition: none !important }');

/** What is halfway between two colours has no contrast to measure. */
function still(element: HTMLElement): void {
  for (const { shadowRoot: root } of [element, ...deep(element.shadowRoot ?? element, '*')])
    if (root && !root.adoptedStyleSheets.includes(stillness))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, stillness];
}

function goOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  window.dispatchEvent(new Event('offline'));
  return () => {
    Reflect.deleteProperty(navigator, 'onLine');
    window.dispatchEvent(new Event('online'));
  };
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
