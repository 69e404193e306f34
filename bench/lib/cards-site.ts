/** The pages of `bench/cards.ts`: the same cards as plain DOM and as ours, from the same shop. */
import { createEndpoint } from '@laotie/endpoint';
import { bundle } from '../../scripts/sizes.ts';
import { freePort } from '../../scripts/test/free-port.ts';

export type Kind = 'plain' | 'laotie';

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600"><rect width="600" height="600" fill="#e8d9b5"/><circle cx="300" cy="320" r="170" fill="#b4442c"/><rect x="210" y="90" width="180" height="60" rx="14" fill="#7b5b3a"/></svg>`;

const product = (index: number) => ({
  id: `p_${index}`,
  seller_id: 's_1',
  title: { en: `Hand-poured chili oil, jar no. ${index}` },
  tax_class: 'standard',
  media: [{ type: 'image', url: '/picture.svg', width: 600, height: 600, alt_text: { en: 'A jar' } }],
  variants: [{ id: `v_${index}`, title: 'One', prices: { USD: 990 + index }, stock: null, weight_grams: 300 }],
});

/** The whole page written by hand: what a careful shop would do without a library. */
const plainScript = `
const sheet = new CSSStyleSheet();
sheet.replaceSync(\`.card { position: relative; display: grid; height: 100%; overflow: hidden; border: 1px solid #e3ddd2; border-radius: 14px; background: #fff; box-shadow: 0 1px 3px #0001 }
.card img { width: 100%; aspect-ratio: 1; object-fit: cover } .card .body { display: grid; gap: 4px; padding: 14px }
.card h3 { margin: 0; font-size: 17px } .card .price { font-weight: 700 }
.card button { min-height: 44px; border: 0; border-radius: 22px; background: #f2b544; font: inherit; font-weight: 650 }\`);
document.adoptedStyleSheets.push(sheet);
const slots = [...document.querySelectorAll('.slot')];
const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });
await fetch('/.well-known/ucp').then((answer) => answer.json());
for (let at = 0; at < slots.length; at += 100) {
  const some = slots.slice(at, at + 100);
  fetch('/catalog/lookup', { method: 'POST', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ids: some.map((slot) => slot.dataset.product), context: { language: 'en' } }) })
    .then((answer) => answer.json()).then(({ products }) => {
      const byId = new Map(products.map((product) => [product.id, product]));
      for (const slot of some) slot.replaceChildren(card(byId.get(slot.dataset.product)));
    });
}
function card(product) {
  const article = document.createElement('article');
  article.className = 'card';
  const image = new Image();
  const [media] = product.media;
  Object.assign(image, { loading: 'lazy', decoding: 'async', alt: media.alt_text, width: media.width, height: media.height, src: media.url });
  const body = document.createElement('div');
  body.className = 'body';
  const title = document.createElement('h3');
  title.textContent = product.title;
  const price = document.createElement('span');
  price.className = 'price';
  price.textContent = money.format(product.price_range.min.amount / 100);
  const button = document.createElement('button');
  button.textContent = 'Add to cart';
  button.addEventListener('click', () => { button.setAttribute('aria-busy', 'true'); button.textContent = 'Adding'; });
  body.append(title, price, button);
  article.append(image, body);
  return article;
}`;

function html(kind: Kind, cards: number, origin: string): string {
  const slots = Array.from({ length: cards }, (_, i) => {
    const link = `<a href="/p/${i}">Hand-poured chili oil, jar no. ${i}</a>`;
    return kind === 'plain'
      ? `<div class="slot" data-product="p_${i}">${link}</div>`
      : `<div class="slot"><laotie-product-card product="p_${i}">${link}</laotie-product-card></div>`;
  }).join('\n');
  const script = kind === 'plain' ? '/plain.js' : `/laotie.js?endpoint=${encodeURIComponent(origin)}`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cards</title>
<style>body { margin: 24px; font: 16px/1.5 sans-serif } .slots { display: grid; grid-template-columns: repeat(auto-fill, 280px); gap: 20px } .slot { width: 280px; height: 440px }</style>
<h1>A page about chili oil</h1><p>${'It pours slowly and it smells of toasted wheat. '.repeat(12)}</p>
<div class="slots">${slots}</div><p>${'And then there is the vinegar. '.repeat(20)}</p>
<script type="module" src="${script}"></script></html>`;
}

/** Listens on a port of its own; `/plain/100` is a page of a hundred plain cards. */
export async function openSite(products: number) {
  const chunks = new Map((await bundle()).map(({ fileName, code }) => [`/${fileName}`, code]));
  // the shop's profile names its address before it listens
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const endpoint = await createEndpoint({ database: ':memory:', public_url: origin, development: true });
  await endpoint.importCatalog({
    format: 'laotie-catalog/1',
    sellers: [{ id: 's_1', name: 'Seller' }],
    products: Array.from({ length: products }, (_, index) => product(index)),
    regions: [
      {
        id: 'us',
        countries: ['US'],
        currency: 'USD',
        tax: { included: false, label: 'Tax', rates: [{ tax_class: 'standard', basis_points: 0 }] },
        shipping: [{ id: 'parcel', title: 'Parcel', base: 490, per_kg: 90 }],
      },
    ],
    shows: [],
  });
  const { app } = endpoint;
  app.get('/picture.svg', (_, reply) =>
    reply.type('image/svg+xml').header('Cache-Control', 'max-age=600').send(picture),
  );
  app.get('/plain.js', (_, reply) => reply.type('text/javascript').send(plainScript));
  for (const [path, code] of chunks) app.get(path, (_, reply) => reply.type('text/javascript').send(code));
  app.get<{ Params: { kind: Kind; cards: string } }>('/:kind/:cards', ({ params }, reply) =>
    reply.type('text/html').send(html(params.kind, Number(params.cards), origin)),
  );
  await app.listen({ port, host: 'localhost' });
  return { origin, close: () => endpoint.close() };
}
