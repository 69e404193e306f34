import type { Capabilities } from '@laotie/protocol';
import { AUTHORITY, ENDPOINT_CAPABILITY, EXTENSION_VERSION, UCP_VERSION } from '@laotie/protocol';
import type { FastifyInstance } from 'fastify';
import type { RouteContext } from './context.ts';
import { handlerRegistry } from './context.ts';

export function profileRoutes(app: FastifyInstance, context: RouteContext): void {
  const profile = profileOf(context);
  app.get('/.well-known/ucp', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=60').send(profile),
  );
}

function profileOf(context: RouteContext): object {
  const root = [{ version: UCP_VERSION }];
  const ours = [{ version: EXTENSION_VERSION }];
  const extending = (...parents: string[]): object[] => [{ version: UCP_VERSION, extends: parents }];
  return {
    ucp: {
      version: UCP_VERSION,
      services: { 'dev.ucp.shopping': [{ version: UCP_VERSION, transport: 'rest', endpoint: context.public_url }] },
      capabilities: {
        'dev.ucp.shopping.catalog.search': root,
        'dev.ucp.shopping.catalog.lookup': root,
        'dev.ucp.shopping.cart': root,
        'dev.ucp.shopping.checkout': root,
        'dev.ucp.shopping.order': root,
        'dev.ucp.shopping.discount': extending('dev.ucp.shopping.cart', 'dev.ucp.shopping.checkout'),
        'dev.ucp.shopping.fulfillment': extending('dev.ucp.shopping.checkout'),
        [`${AUTHORITY}.shopping.revision`]: [
          { version: EXTENSION_VERSION, extends: ['dev.ucp.shopping.cart', 'dev.ucp.shopping.checkout'] },
        ],
        [`${AUTHORITY}.live.show`]: ours,
        [`${AUTHORITY}.live.comments`]: ours,
        [ENDPOINT_CAPABILITY]: [{ version: EXTENSION_VERSION, config: capabilitiesOf(context) }],
      },
      payment_handlers: handlerRegistry(context.payment_handlers),
    },
  };
}

function capabilitiesOf({ checkout_url, payment_handlers }: RouteContext): Capabilities {
  return {
    search: true,
    stock: 'quantity',
    cart: true,
    codes: 'many',
    holds: true,
    hold_extension: checkout_url === undefined,
    checkout: checkout_url === undefined ? 'in_page' : 'redirect',
    orders: 'list',
    sign_in: false,
    live: 'stream',
    offers: true,
    purchases: true,
    comments: 'write',
    likes: true,
    intents: true,
    demand: true,
    waiting_lists: true,
    shipping: true,
    payment_handlers,
    native: { idempotency: true, revisions: true },
  };
}
