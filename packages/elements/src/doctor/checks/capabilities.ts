import { affordances, t } from '@laotie/core';
import type { Capabilities } from '@laotie/protocol';
import { type Finding, finding } from '../finding.ts';
import type { Check } from '../patient.ts';

/** What viewers would miss, in the order in which they are told. The seller's desk is no viewer's: nobody misses it. */
const parts = [
  'search',
  'cart',
  'checkout',
  'codes',
  'holds',
  'longerHolds',
  'comments',
  'composer',
  'likes',
  'purchases',
  'countdown',
  'stock',
  'orders',
  'live',
  'intents',
  'waiting',
  'shipping',
] as const;
type Part = (typeof parts)[number] | 'demand';

/** Tags that are for one thing alone. */
const purpose: Readonly<Record<string, Part>> = {
  'laotie-cart': 'cart',
  'laotie-comments': 'comments',
  'laotie-purchases': 'purchases',
  'laotie-demand': 'demand',
  'laotie-overlay': 'live',
  'laotie-spotlight': 'live',
  'laotie-timeline': 'live',
};

/** What is switched off because the shop does not offer it, and tags that therefore have nothing to do. */
export const checkCapabilities: Check = ({ shops, language }) =>
  shops.flatMap(({ shop, elements }): Finding[] => {
    if (shop.status.peek() !== 'ready') return [];
    const has = offered(shop.capabilities.peek());
    const off = parts.filter((part) => !has[part]);
    const name = (part: Part) => t(language, `doctor.can.${part}`);
    const idle = elements.flatMap((element) => {
      const part = purpose[element.localName];
      if (!part || has[part]) return [];
      return [finding('warning', 'doctor.can.tag', { tag: element.localName, what: name(part) }, [element])];
    });
    if (off.length === 0) return [...idle, finding('ok', 'doctor.can.all')];
    return [...idle, finding('ok', 'doctor.can.less', { off: new Intl.ListFormat(language).format(off.map(name)) })];
  });

function offered(can: Capabilities): Record<Part, boolean> {
  const may = affordances(can);
  return {
    ...may,
    cart: may.addToCart,
    checkout: may.checkout === 'in_page',
    codes: may.codes !== 'none',
    stock: may.stockWords === 'number',
    orders: may.orders === 'list',
    intents: can.intents,
    waiting: can.waiting_lists,
    shipping: can.shipping,
    demand: can.demand,
  };
}
