import { createLive, type LiveHub } from '../live/index.ts';
import { createCarts } from './carts.ts';
import { createCatalogReader } from './catalog.ts';
import { createCheckouts } from './checkouts.ts';
import { createDemand } from './demand.ts';
import type { Deps } from './deps.ts';
import { createGuests } from './guests.ts';
import { createHost } from './host.ts';
import { createShowNamed } from './latest.ts';
import { createOrders } from './orders.ts';
import type { Services } from './services.ts';
import { createSettlement, type Settlement } from './settlement.ts';
import { createShows } from './shows.ts';
import { createTopics } from './topics.ts';
import { createViews } from './views.ts';
import { createWaiting } from './waiting.ts';

export interface AllServices extends Services {
  live: LiveHub;
  settlement: Settlement;
}

export function createServices(deps: Deps): AllServices {
  const viewOf = createViews(deps.catalogue, deps.public_url);
  const settlement = createSettlement(deps);
  const named = createShowNamed(deps.store);
  const live = createLive({ ...deps, viewOf, named });
  return {
    settlement,
    live,
    carts: createCarts(deps),
    checkouts: createCheckouts(deps, settlement),
    orders: createOrders(deps),
    guests: createGuests(deps),
    catalog: createCatalogReader(deps, viewOf),
    shows: createShows(deps, viewOf, live, named),
    host: createHost(deps, viewOf),
    demand: createDemand(deps, viewOf),
    topics: createTopics(deps),
    waiting: createWaiting(deps),
  };
}
