import { randomUUID } from 'node:crypto';
import type { Checkout, GuestToken } from '@laotie/protocol';
import type { LightMyRequestResponse } from 'fastify';
import { createEndpoint, type Endpoint } from '../index.ts';
import type { EndpointOptions } from '../options.ts';
import type { HostIdentity } from '../services/services.ts';
import { shopFile } from './catalog.ts';

export interface Asking {
  body?: unknown;
  token?: string | undefined;
  /** null sends none; by default every write has a new one. */
  key?: string | null;
  revision?: string | undefined;
  headers?: Record<string, string>;
}

/** One shop in memory, asked the way a page asks it, without a socket. */
export interface TestShop {
  endpoint: Endpoint;
  call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS',
    url: string,
    asking?: Asking,
  ): Promise<LightMyRequestResponse>;
  guest(): Promise<string>;
  hostKey(...scopes: HostIdentity['scopes'][number][]): Promise<string>;
  /** A checkout session that only needs to be paid. */
  ready(token?: string, lines?: { item_id: string; quantity: number }[]): Promise<Checkout>;
  close(): Promise<void>;
}

export async function openShop(options: Partial<EndpointOptions> = {}): Promise<TestShop> {
  const endpoint = await createEndpoint({ database: ':memory:', public_url: 'https://shop.example', ...options });
  await endpoint.importCatalog(shopFile());

  const call: TestShop['call'] = (method, url, { body, token, key, revision, headers = {} } = {}) =>
    endpoint.app.inject({
      method,
      url,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(method !== 'GET' && key !== null && { 'idempotency-key': key ?? randomUUID() }),
        ...(revision !== undefined && { 'if-match': `"${revision}"` }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    });

  return {
    endpoint,
    call,
    guest: async () => (await call('POST', '/guests')).json<GuestToken>().token,
    hostKey: (...scopes) => endpoint.createHostKey({ seller_id: 's_1', scopes }),
    ready: async (token, lines = [{ item_id: 'v_oil', quantity: 1 }]) => {
      const line_items = lines.map(({ item_id, quantity }) => ({ item: { id: item_id }, quantity }));
      const made = await call('POST', '/checkout-sessions', { token, body: { line_items, context: germany, buyer } });
      const { id, revision, fulfillment } = made.json<Checkout>();
      const [method] = fulfillment?.methods ?? [];
      if (!method) return made.json<Checkout>();
      const methods = [{ id: method.id, destinations: [home], selected_destination_id: home.id }];
      return (
        await call('PUT', `/checkout-sessions/${id}`, { token, revision, body: { fulfillment: { methods } } })
      ).json<Checkout>();
    },
    close: () => endpoint.close(),
  };
}

export const germany = { address_country: 'DE', currency: 'EUR', language: 'en' };
export const buyer = { first_name: 'Lin', last_name: 'Wang', email: 'lin@example.com', phone_number: '+4915112345678' };
export const home = {
  id: 'home',
  first_name: 'Lin',
  last_name: 'Wang',
  street_address: 'Hauptstr. 1',
  address_locality: 'Leipzig',
  postal_code: '04109',
  address_country: 'DE',
};
export const pay = (token = 'approved') => ({
  payment: {
    instruments: [
      {
        id: 'card',
        handler_id: 'dev.laotie.payment.test',
        type: 'card',
        selected: true,
        credential: { type: 'token', token },
      },
    ],
  },
});
