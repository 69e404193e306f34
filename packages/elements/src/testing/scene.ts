import type { Shop } from '@laotie/core';
import type { FakeEndpoint, FakeOptions } from '@laotie/core/testing';
import { html, type TemplateResult } from 'lit';
import '../shop/define.ts';
import type { LaotieShop } from '../shop/shop.ts';
import { fixture, until } from './index.ts';
import { inShop, testShop } from './shop.ts';

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

/** Matches below `root` in every open shadow root, in document order. */
export function deep(root: ParentNode, selector: string): Element[] {
  const found: Element[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) found.push(element);
    if (element.shadowRoot) found.push(...deep(element.shadowRoot, selector));
  }
  return found;
}

/** Everything that can be read below an element, shadow roots included. */
export function words(element: Element): string {
  const root = element.shadowRoot ?? element;
  const texts = [...root.childNodes].map((node) => {
    if (node instanceof HTMLSlotElement)
      return (
        node
          .assignedNodes()
          .map((each) => each.textContent)
          .join(' ') ||
        node.textContent ||
        ''
      );
    if (node instanceof Element) return words(node);
    return node instanceof Text ? node.data : '';
  });
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

/** Where a key would go, also in a page whose window is behind others and matches no `:focus`. */
export function hasFocus(element: Element | null): boolean {
  return element !== null && (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}
