import type { Shop } from '@laotie/core';
import type { FakeEndpoint, FakeOptions } from '@laotie/core/testing';
import { html, type TemplateResult } from 'lit';
import '../shop/define.ts';
import type { LaotieShop } from '../shop/shop.ts';
import { fixture, until } from './index.ts';
import { deep } from './read.ts';
import { inShop, testShop } from './shop.ts';

export { deep, hasFocus, words } from './read.ts';

export interface Scene {
  endpoint: FakeEndpoint;
  shop: Shop;
  host: LaotieShop;
  /** The first element that matches below the shop, shadow roots included. */
  find<E extends Element = HTMLElement>(selector: string): E | null;
  all<E extends Element = HTMLElement>(selector: string): E[];
}

/** Elements in a working shop, which follows the fixture show unless `follow` is false. */
export async function scene(inside: TemplateResult, options: FakeOptions & { follow?: boolean } = {}): Promise<Scene> {
  const { follow = true, ...rest } = options;
  const test = testShop(rest);
  const host = await fixture<LaotieShop>(
    follow ? inShop(test, inside) : html`<laotie-shop .endpoint=${test.endpoint}>${inside}</laotie-shop>`,
  );
  const shop = await until(() => host.shop, 'a shop');
  return {
    endpoint: test.endpoint,
    shop,
    host,
    find: (selector) => (deep(host, selector)[0] ?? null) as never,
    all: (selector) => deep(host, selector) as never,
  };
}
