import { allCapabilities, type FakeEndpoint } from '@laotie/core/testing';
import {
  type CartChange,
  type CheckoutChange,
  CommerceError,
  ENDPOINT_CAPABILITY,
  type Payment,
} from '@laotie/protocol';

/** Where the wired shop is; nothing of this name exists. */
export const SHOP = 'https://shop.test';

type Body = CheckoutChange & { payment?: Payment; line_items?: { item: { id: string }; quantity: number }[] };

/**
 * Puts a working endpoint behind `fetch`, as JSON text, so that the page's own connector reads it: what it answers can
 * be spoiled letter by letter. `route` names what was asked, such as `GET carts`. Returns how to undo it.
 */
export function wire(endpoint: FakeEndpoint, spoil: (route: string, json: string) => string): () => void {
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), document.baseURI);
    if (url.origin !== SHOP) return real(input, init);
    const method = init?.method ?? 'GET';
    const [route = '', id = '', verb = ''] = url.pathname.slice(1).split('/');
    const name = `${method} ${route}${verb && `/${verb}`}`;
    const body: Body = typeof init?.body === 'string' ? JSON.parse(init.body) : {};
    const write = { key: new Headers(init?.headers).get('idempotency-key') ?? 'k' };
    const found = answers[name];
    try {
      const answer = found ? await found(endpoint, { id, verb, body, write }) : null;
      if (answer === null) return new Response('{}', { status: 404 });
      return new Response(spoil(name, JSON.stringify(answer ?? {})), {
        headers: { 'content-type': 'application/json' },
      });
    } catch (error) {
      return Response.json({ code: error instanceof CommerceError ? error.code : 'broken' }, { status: 422 });
    }
  };
  return () => {
    globalThis.fetch = real;
  };
}

interface Asked {
  id: string;
  verb: string;
  body: Body;
  write: { key: string };
}

const wish = ({ line_items = [] }: Body): CartChange => ({
  set: line_items.map(({ item, quantity }) => ({ item_id: item.id, quantity })),
});

/** Everything on, but no show. */
const profile = {
  ucp: {
    version: '2026-01-11',
    capabilities: { [ENDPOINT_CAPABILITY]: [{ config: { ...allCapabilities, live: 'none' } }] },
  },
};

const answers: Record<string, (endpoint: FakeEndpoint, asked: Asked) => unknown> = {
  'GET .well-known': () => profile,
  'POST guests': () => ({ token: 'guest', expires_at: '2099-01-01T00:00:00Z' }),
  'POST catalog': (endpoint) => endpoint.catalog.search({}),
  'POST carts': (endpoint, { body, write }) => endpoint.cart!.create(wish(body), write),
  'PUT carts': (endpoint, { id, body, write }) => endpoint.cart!.change(id, wish(body), write),
  'GET carts': (endpoint, { id }) => endpoint.cart!.get(id),
  'POST checkout-sessions': (endpoint, { body, write }) =>
    endpoint.checkout!.create(
      { line_items: (body.line_items ?? []).map(({ item, quantity }) => ({ item_id: item.id, quantity })) },
      write,
    ),
  'GET checkout-sessions': (endpoint, { id }) => endpoint.checkout!.get(id),
  'PUT checkout-sessions': (endpoint, { id, body, write }) => endpoint.checkout!.change(id, body, write),
  'POST checkout-sessions/complete': (endpoint, { id, body, write }) =>
    endpoint.checkout!.complete(id, body.payment ?? { instruments: [] }, write),
  'GET orders': (endpoint, { id }) => (id ? null : endpoint.orders!.list!({})),
};
