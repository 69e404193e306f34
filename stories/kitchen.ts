/// <reference types="vite/client" />
import type { Shop } from '@laotie/core';
import { type FakeEndpoint, type FakeOptions, fakeEndpoint, fixtureProducts, fixtureShow } from '@laotie/core/testing';
import type { Product, ShowSnapshot } from '@laotie/protocol';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../packages/elements/src/shop/define.ts';
import type { LaotieShop } from '../packages/elements/src/shop/shop.ts';

const pictures = import.meta.glob<string>('../demo/art/*.svg', { eager: true, query: '?url', import: 'default' });

/** Addresses of the fixture's pictures as Storybook serves them. */
export function pictured<T>(facts: T): T {
  const text = JSON.stringify(facts).replace(
    /"https:\/\/shop\.example\/art\/([\w-]+\.svg)"/g,
    (whole, name: string) => {
      const url = pictures[`../demo/art/${name}`];
      return url ? JSON.stringify(new URL(url, document.baseURI).href) : whole;
    },
  );
  return JSON.parse(text) as T;
}

export interface Kitchen extends Omit<FakeOptions, 'products' | 'show'> {
  /** False: a storefront outside any show. */
  follow?: boolean;
  products?: (products: Product[]) => Product[];
  show?: (show: ShowSnapshot) => void;
  /** What the buyer has done before the story begins. */
  before?: (shop: Shop, endpoint: FakeEndpoint) => unknown;
}

interface StoryContext {
  globals: Record<string, unknown>;
}

/** Qinling Kitchen in memory, in the language of the toolbar. */
export function kitchen({ globals }: StoryContext, content: TemplateResult, o: Kitchen = {}): TemplateResult {
  const { follow = true, products: change, show: stage, before, ...options } = o;
  const language = String(globals['language'] ?? 'en').slice(0, 2);
  const now = Date.now();
  const products = pictured(fixtureProducts({ language, now }));
  const show = pictured(fixtureShow({ language, now }));
  stage?.(show);
  const endpoint = fakeEndpoint({ latency: 120, ...options, products: change ? change(products) : products, show });
  const begin = async (host: Element | undefined) => {
    const shop = (host as LaotieShop | undefined)?.shop;
    if (shop) await before?.(shop, endpoint);
  };
  // every story starts with an empty device
  localStorage.clear();
  return html`<laotie-shop .endpoint=${endpoint} .show=${follow ? show.show.id : undefined} ${ref((host) => queueMicrotask(() => void begin(host)))}>${content}</laotie-shop>`;
}

/** As wide as the pages are over a phone's video. */
export function sheet(content: TemplateResult): TemplateResult {
  return html`<div class="sheet" ${ref((host) => host instanceof HTMLElement && host.style.setProperty('max-width', '400px'))}>${content}</div>`;
}

/** A fault of the network for one kind of call. */
export function failing(...methods: string[]): NonNullable<FakeOptions['fault']> {
  return (method) => (methods.includes(method) ? { lose: 'request' } : undefined);
}
