/**
 * A small shop of the kind that many people already have: an API that knows nothing of Laotie. In memory, for trying out:
 * `node docs/examples/connector/corner-shop.ts` prints its address.
 *
 *   GET  /api/items?search=&after=&max=   { items, more? }     GET /api/items?codes=a,b   { items }
 *   POST /api/baskets                     a basket             GET /api/baskets/{id}      a basket, or 404
 *   PUT  /api/baskets/{id}/{sku}  { count }                    a basket, or 409 { left } where there is less
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';

/** Prices are texts, as in so many APIs: "6.50" EUR. */
export interface Item {
  code: string;
  name: string;
  blurb: string;
  page: string;
  photo: string;
  sizes: { sku: string; label: string; price: string; left: number }[];
}

export interface Basket {
  id: string;
  rows: { sku: string; name: string; each: string; count: number; sum: string }[];
  sum: string;
  /** The shop's own page where the basket is paid. */
  pay_at: string;
}

const goods = [
  {
    code: 'honey',
    name: 'Lime blossom honey',
    blurb: 'From two hives on the roof.',
    sizes: ['250 g|6.50|40', '500 g|11.90|12'],
  },
  { code: 'candle', name: 'Beeswax candle', blurb: 'Burns for nine hours.', sizes: ['one|4.20|25'] },
  { code: 'soap', name: 'Honey soap', blurb: 'Sold out until spring.', sizes: ['one|5.00|0'] },
] as const;

/** What a variant is called where its item has several. */
const skuOf = (code: string, label: string) => (label === 'one' ? code : `${code}-${label.replaceAll(' ', '')}`);

const itemsAt = (origin: string): Item[] =>
  goods.map(({ sizes, ...item }) => ({
    ...item,
    page: `${origin}/items/${item.code}`,
    photo: `${origin}/photos/${item.code}.svg`,
    sizes: sizes.map((text) => {
      const [label = '', price = '', left = ''] = text.split('|');
      return { sku: skuOf(item.code, label), label, price, left: Number(left) };
    }),
  }));

/** Answers one request; `counts` is what is in each basket, by sku. */
function answer(
  origin: string,
  counts: Map<string, Map<string, number>>,
  method: string,
  url: URL,
  body: { count?: number },
) {
  const items = itemsAt(origin);
  const sizes = new Map(items.flatMap((item) => item.sizes.map((size) => [size.sku, { item, size }])));
  const [, , kind, id = '', sku = ''] = url.pathname.split('/').map(decodeURIComponent);

  if (kind === 'items') {
    const codes = url.searchParams.get('codes')?.split(',');
    if (codes)
      return {
        items: items.filter((item) =>
          [item.code, ...item.sizes.map((size) => size.sku)].some((one) => codes.includes(one)),
        ),
      };
    const word = url.searchParams.get('search')?.toLowerCase() ?? '';
    const found = items.filter((item) => item.name.toLowerCase().includes(word));
    const from = Number(url.searchParams.get('after') ?? 0);
    const to = from + Number(url.searchParams.get('max') ?? 20);
    return { items: found.slice(from, to), ...(to < found.length && { more: String(to) }) };
  }

  const basket = method === 'POST' && !id ? open(counts) : { id, held: counts.get(id) };
  if (kind !== 'baskets' || !basket.held) return undefined;
  if (method === 'PUT') {
    const left = sizes.get(sku)?.size.left ?? 0;
    if ((body.count ?? 0) > left) return { status: 409, left };
    if (body.count) basket.held.set(sku, body.count);
    else basket.held.delete(sku);
  }
  const cents = (price = '0') => Number(price.replace('.', ''));
  const text = (amount: number) => (amount / 100).toFixed(2);
  const rows = [...basket.held].map(([sku, count]) => {
    const { item, size } = sizes.get(sku) ?? {};
    return {
      sku,
      name: `${item?.name}, ${size?.label}`,
      each: size?.price ?? '',
      count,
      sum: text(cents(size?.price) * count),
    };
  });
  const sum = text(rows.reduce((all, row) => all + cents(row.sum), 0));
  return { id: basket.id, rows, sum, pay_at: `${origin}/pay/${basket.id}` } satisfies Basket;
}

function open(counts: Map<string, Map<string, number>>) {
  const held = new Map<string, number>();
  const id = crypto.randomUUID();
  counts.set(id, held);
  return { id, held };
}

const photo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="#e9b44c"/></svg>';

/** Listens on localhost; 0 is any free port. */
export async function openCornerShop(port = 0): Promise<{ origin: string; server: Server }> {
  const counts = new Map<string, Map<string, number>>();
  const server = createServer(async (request, response) => {
    const origin = `http://${request.headers.host}`;
    const url = new URL(request.url ?? '/', origin);
    // a browser on another site asks only with these three
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    if (url.pathname.startsWith('/photos/')) return response.setHeader('Content-Type', 'image/svg+xml').end(photo);
    const found = answer(origin, counts, request.method ?? 'GET', url, await bodyOf(request));
    const status = !found ? 404 : 'status' in found ? found.status : 200;
    return response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(found ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return { origin: `http://localhost:${(server.address() as { port: number }).port}`, server };
}

async function bodyOf(request: IncomingMessage): Promise<{ count?: number }> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
}

if (import.meta.main) console.log((await openCornerShop(8090)).origin);
