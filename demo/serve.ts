/**
 * `npm start`: the demo live shop from one origin. The reference endpoint on the embedded database, the looping stream,
 * the pages, and a rehearsal that plays host and viewers through the public routes.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createEndpoint } from '@laotie/endpoint';
import { catalogFacts } from './server/catalog.ts';
import { freePort } from './server/free-port.ts';
import { type Moment, snippet } from './server/pages.ts';
import { serveSite } from './server/site.ts';
import { serveStream } from './server/stream.ts';
import { rehearse } from './rehearsal/rehearsal.ts';
import { loop } from './stream/loop.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    database: { type: 'string', default: '.data/demo.sqlite' },
    speed: { type: 'string', default: '1' },
    loops: { type: 'string', default: '8' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
    quiet: { type: 'boolean', default: false },
  },
});

if (values.database.startsWith('.data/')) mkdirSync('.data', { recursive: true });
const port = await freePort(Number(values.port));
const origin = `http://localhost:${port}`;
const started_at = Date.now() - 2 * loop.seconds * 1000;

const endpoint = await createEndpoint({ database: values.database, public_url: origin, development: true });
const catalog = JSON.parse(readFileSync(new URL('./catalog/catalog.json', import.meta.url), 'utf8')) as unknown;
await endpoint.importCatalog(catalog);
const facts = catalogFacts(catalog);
const moment: Omit<Moment, 'origin'> = { show: facts.live, replay: facts.recorded, coming: facts.scheduled };

serveStream(endpoint.app, started_at);
serveSite(endpoint.app, (asked) => ({ ...moment, origin: asked }));
await endpoint.app.listen({ port, host: 'localhost' });

const stop = new AbortController();
if (!values.quiet) {
  const rehearsal = rehearse({
    base: origin,
    token: await endpoint.createHostKey({ seller_id: facts.seller, scopes: ['show', 'products'] }),
    template: facts.live,
    offer: facts.offer,
    coupon: facts.coupon,
    stock: facts.stock,
    started_at,
    loops: Number(values.loops),
    speed: Number(values.speed),
    seed: Number(values.seed),
    signal: stop.signal,
    on: ({ live, replay }) => Object.assign(moment, live && { show: live }, replay && { replay }),
  });
  rehearsal.catch((error: unknown) => console.error('The rehearsal stopped:', error));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort();
    endpoint.close().then(() => process.exit(0));
  });
}

console.log(`
  Laotie is live:  ${origin}
  (rehearsal seed ${values.seed}, speed ${values.speed}; data in ${values.database}, cleared by: npm run reset)

  Paste this into an empty .html file on your desktop and open it:

${snippet({ origin }).replace(/^/gm, '    ')}`);
