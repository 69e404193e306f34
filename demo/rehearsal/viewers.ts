import { createShop, type Shop } from '@laotie/core';
import type { Product } from '@laotie/protocol';
import { about, addresses, chatter, spoon, type Viewer, viewers } from './lines.ts';

/** Viewers of the rehearsal: each is a real shop over the public routes, with nothing on a disk. */
export interface Crowd {
  say(show_id: string, product_id: string | undefined): Promise<void>;
  /** A line about the spoon. */
  tell(show_id: string, line: keyof typeof spoon): Promise<void>;
  /** Somebody buys it; only from one country, where it has a price in no other. */
  buy(show_id: string, product_id: string, country?: Viewer['country']): Promise<void>;
  /** A product on the show's shelf with such a name, and a country that it is sold to. */
  onShelf(show_id: string, name: RegExp): Promise<{ product_id: string; country: Viewer['country'] } | undefined>;
  leave(): void;
}

type Random = () => number;

/** Lines of their own that a viewer does not say again yet. */
const REMEMBERED = 4;

export function createCrowd(endpoint: string, random: Random): Crowd {
  const shops = new Map<Viewer, Shop>();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

  function shopOf(viewer: Viewer): Shop {
    const known = shops.get(viewer);
    if (known) return known;
    const context = { address_country: viewer.country, language: viewer.lang };
    const shop = createShop({ endpoint, name: viewer.name, storage: null, context });
    shops.set(viewer, shop);
    return shop;
  }

  /** Nobody says the same again before having said some other things: the endpoint would not let it through. */
  const said = new Map<Viewer, string[]>();

  async function comment(show_id: string, lines: Record<Viewer['lang'], readonly string[]>): Promise<void> {
    const viewer = pick(viewers);
    const last = said.get(viewer) ?? [];
    const fresh = lines[viewer.lang].filter((line) => !last.includes(line));
    if (fresh.length === 0) return;
    const text = pick(fresh);
    said.set(viewer, [...last, text].slice(-REMEMBERED));
    const shop = shopOf(viewer);
    await shop.connect();
    const id = crypto.randomUUID();
    await shop.endpoint.live?.comment?.(show_id, { id, text, author_name: viewer.name }, { key: id });
  }

  return {
    say: (show_id, product_id) =>
      comment(show_id, (product_id !== undefined && random() < 0.65 ? about[product_id] : undefined) ?? chatter),

    tell: (show_id, line) => comment(show_id, spoon[line]),

    async onShelf(show_id, name) {
      const abroad = new Map(viewers.map((viewer) => [viewer.country, viewer]));
      for (const [country, viewer] of abroad) {
        const shop = shopOf(viewer);
        await shop.connect();
        const snapshot = await shop.endpoint.live?.snapshot(show_id);
        const ids = new Set(snapshot?.show.items.map(({ product_id }) => product_id));
        const found = snapshot?.products.find(({ id, title }) => ids.has(id) && name.test(title));
        if (found) return { product_id: found.id, country };
      }
      return undefined;
    },

    async buy(show_id, product_id, country) {
      const viewer = pick(viewers.filter((viewer) => country === undefined || viewer.country === country));
      const shop = shopOf(viewer);
      await shop.connect();
      const [product] = await shop.endpoint.catalog.lookup([product_id]);
      const item = product && pick(buyable(product));
      if (!item) return;
      const quantity = random() < 0.25 ? 2 : 1;
      await shop.checkout.open({ line_items: [{ item_id: item, quantity }], attribution: { show_id } });
      await fillIn(shop, viewer);
      await shop.checkout.place({
        id: 'card',
        handler_id: 'dev.laotie.payment.test',
        type: 'card',
        selected: true,
        credential: { type: 'token', token: 'approved' },
      });
    },

    leave() {
      for (const shop of shops.values()) shop.dispose();
      shops.clear();
    },
  };
}

const buyable = (product: Product): string[] =>
  product.metadata?.link_out
    ? []
    : product.variants.filter(({ availability }) => availability?.available !== false).map(({ id }) => id);

/** Contact, address, then the first way of shipping on offer. */
async function fillIn(shop: Shop, viewer: Viewer): Promise<void> {
  const [method] = shop.checkout.session.value?.fulfillment?.methods ?? [];
  const buyer = {
    first_name: viewer.name,
    last_name: '老铁',
    email: 'viewer@example.com',
    phone_number: '+860000000000',
  };
  if (!method) return shop.checkout.change({ buyer });
  const destination = { id: 'home', first_name: viewer.name, last_name: '老铁', ...addresses[viewer.country] };
  const addressed = { id: method.id, destinations: [destination], selected_destination_id: 'home' };
  await shop.checkout.change({ buyer, fulfillment: { methods: [addressed] } });
  const [group] = shop.checkout.session.value?.fulfillment?.methods?.[0]?.groups ?? [];
  const [option] = group?.options ?? [];
  if (!group || !option || group.selected_option_id) return;
  await shop.checkout.change({
    fulfillment: { methods: [{ ...addressed, groups: [{ ...group, selected_option_id: option.id }] }] },
  });
}
