/// <reference types="mocha" />
import type { Shop } from '@laotie/core';
import { type FakeEndpoint, type FakeOptions, fakeEndpoint, fixtureProducts, fixtureShow } from '@laotie/core/testing';
import { html, type TemplateResult } from 'lit';
import type { LaotieShop } from '../shop/shop.ts';
import { until } from './index.ts';

export interface TestShop {
  endpoint: FakeEndpoint;
  show: ReturnType<typeof fixtureShow>;
}

// carts outlive a page on purpose; tests begin with none
beforeEach(() => localStorage.clear());

/** A working shop with the fixture show, running now. Pictures are asked from this server, which has none. */
export function testShop(options: FakeOptions & { language?: string } = {}): TestShop {
  const fixture = {
    now: Date.now(),
    art: `${location.origin}/none/`,
    ...(options.language && { language: options.language }),
  };
  const show = options.show ?? fixtureShow(fixture);
  return { show, endpoint: fakeEndpoint({ products: fixtureProducts(fixture), ...options, show }) };
}

/** The tag around it, so that requests and facts have somewhere to go. */
export function inShop({ endpoint, show }: TestShop, content: TemplateResult): TemplateResult {
  return html`<laotie-shop .endpoint=${endpoint} show=${show.show.id}>${content}</laotie-shop>`;
}

/** Resolves with the shop of a tag once its show is there. */
export async function readyShop(tag: LaotieShop): Promise<Shop> {
  await until(
    () => tag.shop?.show?.status.value === 'ready' && tag.shop.status.value === 'ready',
    'the show of the shop',
  );
  return tag.shop as Shop;
}
