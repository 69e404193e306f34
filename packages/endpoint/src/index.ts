import type { FastifyInstance } from 'fastify';
import { createApp } from './app.ts';
import { readCatalog } from './catalog/import.ts';
import { createHearing } from './demand/hearing.ts';
import { defaultLimits } from './http/limit.ts';
import { createSequencer } from './live/sequencer.ts';
import type { EndpointOptions } from './options.ts';
import { testHandler } from './payments/test-handler.ts';
import { createCatalogue } from './services/catalogue.ts';
import type { Deps } from './services/deps.ts';
import { newEpoch } from './services/host.ts';
import { createServices } from './services/index.ts';
import { createModeration } from './services/moderation.ts';
import { createQuoting } from './services/quoting.ts';
import type { HostIdentity, Services } from './services/services.ts';
import { createTokens, newSecret } from './services/tokens.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { startSweep } from './sweep.ts';

export type { ModerationOptions } from './moderation/rules.ts';
export type { PaymentHandler, PaymentOutcome, PaymentRequest } from './payments/handler.ts';
export { openLedger, readLedger } from './payments/ledger.ts';
export { TEST_HANDLER, testHandler } from './payments/test-handler.ts';
export { AlreadyServed } from './store/store.ts';
export type { EndpointOptions, HostIdentity, Services };

/** A running shop: hand `app` a port, or embed it. */
export interface Endpoint {
  app: FastifyInstance;
  services: Services;
  /** The database itself, for tools and tests: everything that a shop may do goes through the services. */
  store: Store;
  /** Writes a catalogue file (parsed JSON) or throws a `CatalogMisfit` that names every mistake. */
  importCatalog(file: unknown): Promise<{ products: number; shows: number }>;
  /** A bearer for the host routes; it is shown once. */
  createHostKey(identity: HostIdentity): Promise<string>;
  /** Stops listening, ends streams, finishes what was begun. */
  close(): Promise<void>;
}

/**
 * Opens the database and builds the app. It does not listen yet; once it does (or is ready), it settles what an earlier
 * run left unfinished, and refuses with `AlreadyServed` where another process serves from the same file.
 */
export async function createEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { database, public_url, payments = [testHandler()], links = [], clock = Date.now, moderation = {} } = options;
  const { payment_timeout_ms = 10_000, hold_ms = 600_000, hold_extensions = 10, sweep_ms = 5000 } = options;
  const store = await openStore(database);
  const tokens = createTokens(await store.settle_secret({ offered: newSecret() }));
  const catalogue = createCatalogue(store);
  const quoting = createQuoting(catalogue, public_url);
  let report: (error: unknown) => void = () => undefined;
  const sequencer = createSequencer(store, clock, (error) => report(error));
  const deps: Deps = {
    store,
    catalogue,
    quoting,
    tokens,
    sequencer,
    moderation: createModeration(
      { ...moderation, sites: [new URL(public_url).hostname, ...(moderation.sites ?? [])] },
      clock,
    ),
    hearing: createHearing(store, clock),
    handlers: payments,
    links,
    public_url,
    payment_timeout_ms,
    hold_ms,
    hold_extensions,
    clock,
  };
  const services = createServices(deps);

  const app = await createApp({
    services,
    clock,
    public_url: public_url.replace(/\/$/, ''),
    payment_handlers: payments.map(({ id }) => id),
    limits: { ...defaultLimits, ...options.limits },
    origins: options.origins ?? { viewers: 'any', hosts: [], local: options.development ?? false },
    log: options.log === true ? 'info' : false,
    trust_proxy: options.trust_proxy ?? false,
    ...(options.checkout_url !== undefined && { checkout_url: options.checkout_url }),
  });
  let stopSweep = async (): Promise<void> => undefined;
  // Only who serves settles payments: a tool beside a running shop must leave alone what is being paid just now.
  app.addHook('onReady', async () => {
    if (store.serve()) await services.settlement.recover();
    stopSweep = startSweep(store, services.settlement, clock, sweep_ms, (error) => report(error));
  });
  report = (error) => app.log.error({ err: error }, 'work beside requests failed');

  return {
    app,
    services,
    store,
    async importCatalog(file) {
      const catalog = readCatalog(file, clock());
      await store.import_catalog({ catalog, epoch: newEpoch(), now: new Date(clock()).toISOString() });
      return { products: catalog.products.length, shows: catalog.shows.length };
    },
    createHostKey: (identity) => services.guests.createHostKey(identity),
    async close() {
      await app.close();
      await stopSweep();
      await sequencer.close();
      await store.close();
    },
  };
}
