import { readFileSync } from 'node:fs';
import { createEndpoint, type Endpoint, type EndpointOptions } from '@laotie/endpoint';
import { rehearse } from '../rehearsal/rehearsal.ts';
import { loop } from '../stream/loop.ts';
import { type CatalogFacts, catalogFacts } from './catalog.ts';
import type { Moment } from './pages.ts';
import { serveSite } from './site.ts';
import { serveStream } from './stream.ts';

export interface DemoOptions {
  port: number;
  /** A file, or a `postgres://` connection string. */
  database: string;
  /** Leave out for a quiet shop: nobody hosts, chats or buys. */
  rehearsal?: { speed: number; loops: number; seed: number };
  /** Anything else that the endpoint may be told. */
  endpoint?: Partial<EndpointOptions>;
}

export interface Demo {
  origin: string;
  /** Address of the host's desk, with its key behind the `#`. */
  desk: string;
  endpoint: Endpoint;
  facts: CatalogFacts;
  /** When the picture's first loop began, ms since epoch. */
  started_at: number;
  close(): Promise<void>;
}

/** The whole demo from one origin: endpoint, stream, pages, bundle, and the rehearsal if one is wanted. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { port, database, rehearsal } = options;
  const origin = `http://localhost:${port}`;
  const started_at = Date.now() - 2 * loop.seconds * 1000;

  const endpoint = await createEndpoint({ database, public_url: origin, development: true, ...options.endpoint });
  const catalog = JSON.parse(readFileSync(new URL('../catalog/catalog.json', import.meta.url), 'utf8')) as unknown;
  await endpoint.importCatalog(catalog);
  const facts = catalogFacts(catalog);
  const moment: Omit<Moment, 'origin'> = { replay: facts.recorded, coming: facts.scheduled };
  serveStream(endpoint.app, started_at);
  serveSite(endpoint.app, (asked) => ({ ...moment, origin: asked }));
  await endpoint.app.listen({ port, host: 'localhost' });
  const key = await endpoint.createHostKey({ seller_id: facts.seller, scopes: ['show', 'products', 'moderate'] });

  const stop = new AbortController();
  const playing = rehearsal && play();

  async function play(): Promise<void> {
    const token = await endpoint.createHostKey({ seller_id: facts.seller, scopes: ['show', 'products'] });
    await rehearse({
      ...facts,
      ...(rehearsal as NonNullable<typeof rehearsal>),
      base: origin,
      token,
      template: facts.live,
      recording: { show_id: facts.recorded, loops: facts.recorded_loops },
      started_at,
      signal: stop.signal,
      onReplay: (id) => {
        moment.replay = id;
      },
    }).catch((error: unknown) => {
      if (!stop.signal.aborted) console.error('The rehearsal stopped:', error);
    });
  }

  return {
    origin,
    desk: `${origin}/demo/desk/#${encodeURIComponent(key)}`,
    endpoint,
    facts,
    started_at,
    async close() {
      stop.abort();
      await playing;
      await endpoint.close();
    },
  };
}
