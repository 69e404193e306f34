import { affordances, t } from '@laotie/core';
import type { Capabilities } from '@laotie/protocol';
import { type Finding, finding } from '../finding.ts';
import type { Check } from '../patient.ts';

type Part =
  | 'search'
  | 'cart'
  | 'checkout'
  | 'codes'
  | 'holds'
  | 'comments'
  | 'composer'
  | 'likes'
  | 'purchases'
  | 'countdown'
  | 'stock'
  | 'orders'
  | 'live'
  | 'intents'
  | 'waiting'
  | 'shipping'
  | 'demand';

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
    const can = shop.capabilities.peek();
    const off = lacking(can);
    const name = (part: Part) => t(language, `doctor.can.${part}`);
    const idle = elements.flatMap((element) => {
      const part = purpose[element.localName];
      if (!part || !(part === 'demand' ? !can.demand : off.includes(part))) return [];
      return [finding('warning', 'doctor.can.tag', { tag: element.localName, what: name(part) }, [element])];
    });
    if (off.length === 0) return [...idle, finding('ok', 'doctor.can.all')];
    return [...idle, finding('ok', 'doctor.can.less', { off: new Intl.ListFormat(language).format(off.map(name)) })];
  });

/** The seller's desk is no viewer's, so that nobody misses it. */
function lacking(can: Capabilities): Part[] {
  const may = affordances(can);
  const has: Record<Exclude<Part, 'demand'>, boolean> = {
    search: may.search,
    cart: may.addToCart,
    checkout: may.checkout === 'in_page',
    codes: may.codes !== 'none',
    holds: may.holds,
    comments: may.comments,
    composer: may.composer,
    likes: may.likes,
    purchases: may.purchases,
    countdown: may.countdown,
    stock: may.stockWords === 'number',
    orders: may.orders === 'list',
    live: may.live,
    intents: can.intents,
    waiting: can.waiting_lists,
    shipping: can.shipping,
  };
  return (Object.keys(has) as (keyof typeof has)[]).filter((part) => !has[part]);
}
