import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { createEndpoint } from '@laotie/endpoint';
import { germany } from './region.ts';

/** A shop with a live show of thirty products, which anybody may comment on as fast as they can: `node demand-shop.ts <file>`. */
const [, , database = ':memory:'] = process.argv;
const goods =
  'Chili oil/油泼辣子 Hoodie/卫衣 Jade bangle/翡翠手镯 Lipstick/口红 Face mask/面膜 Sneakers/运动鞋 Jeans/牛仔裤 Dress/连衣裙 Earrings/耳环 Necklace/项链 Air fryer/空气炸锅 Thermos/保温杯 Wok/铁锅 Tea/茶叶 Honey/蜂蜜 Walnuts/核桃 Beef jerky/牛肉干 Towel/毛巾 Pillow/枕头 Lamp/台灯 Phone case/手机壳 Earbuds/蓝牙耳机 Keyboard/键盘 Plush bear/毛绒熊 Cat food/猫粮 Perfume/香水 Sunscreen/防晒霜 Backpack/双肩包 Watch/手表 Umbrella/雨伞'
    .split(/ (?=[A-Z])/)
    .map((pair) => pair.split('/') as [string, string]);

const wide = { burst: Number.POSITIVE_INFINITY, per_second: 1 };
const any = { buyer: wide, address: wide };
const endpoint = await createEndpoint({
  database,
  public_url: 'http://localhost',
  limits: { comments: any, guests: { address: wide } },
});
await endpoint.importCatalog({
  format: 'laotie-catalog/1',
  sellers: [{ id: 's_1', name: 'Seller' }],
  products: goods.map(([en, zh], index) => ({
    id: `p_${index}`,
    seller_id: 's_1',
    title: { en, zh },
    tax_class: 'standard',
    variants: [{ id: `v_${index}`, title: 'One', prices: { EUR: 990 }, stock: null }],
  })),
  regions: [germany],
  shows: [
    {
      id: 'show_1',
      seller_id: 's_1',
      status: 'live',
      title: 'Show',
      items: goods.map((_, index) => ({ number: index + 1, product_id: `p_${index}` })),
    },
  ],
});
const host = await endpoint.createHostKey({ seller_id: 's_1', scopes: ['show', 'products', 'moderate'] });
await endpoint.app.listen({ port: 0, host: '127.0.0.1' });
const listening = endpoint.app.server.address();
if (typeof listening !== 'object' || !listening) throw new Error('No port');
process.send?.({ port: listening.port, host });

function rows(): Record<string, number> {
  const db = new DatabaseSync(database, { readOnly: true });
  const tables = ['comments', 'captures', 'asks', 'askers', 'counts', 'slots', 'topics'];
  const counted = tables.map((table) => [table, Number(db.prepare(`SELECT COUNT(*) AS n FROM ${table}`).get()?.['n'])]);
  db.close();
  return { ...Object.fromEntries(counted), 'file MB': Math.round(statSync(database).size / 2 ** 20) };
}

process.on('message', (message) => {
  if (message === 'usage')
    process.send?.({ all: process.cpuUsage(), main: process.threadCpuUsage(), rss: process.memoryUsage.rss() });
  if (message === 'rows') process.send?.(rows());
  if (message === 'close') void endpoint.close().then(() => process.exit(0));
});
