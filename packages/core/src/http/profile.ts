import { AUTHORITY, type Capabilities, CommerceError, ENDPOINT_CAPABILITY, noCapabilities } from '@laotie/protocol';

type Members = Readonly<Record<string, unknown>>;

export interface Profile {
  /** Where the routes are; ends in `/`. */
  base: URL;
  capabilities: Capabilities;
  /** Guests, orders of a buyer and the live part exist only at endpoints that declare our extension. */
  extended: boolean;
}

const members = (value: unknown): Members => (typeof value === 'object' && value !== null ? (value as Members) : {});
const first = (registry: Members, name: string): Members =>
  members(
    Object.hasOwn(registry, name) && Array.isArray(registry[name]) ? (registry[name] as unknown[])[0] : undefined,
  );

/** What a UCP profile (`/.well-known/ucp`) says of the endpoint at `base`. */
export function readProfile(body: unknown, base: URL): Profile {
  const ucp = members(members(body)['ucp']);
  if (typeof ucp['version'] !== 'string')
    throw new CommerceError('unsupported', 'There is no UCP profile', { code: 'no_profile' });
  const capabilities = members(ucp['capabilities']);
  const extended = Object.hasOwn(capabilities, ENDPOINT_CAPABILITY);
  return {
    base: serviceBase(members(ucp['services']), base),
    capabilities: extended
      ? declared(members(first(capabilities, ENDPOINT_CAPABILITY)['config']))
      : observed(capabilities, Object.keys(members(ucp['payment_handlers']))),
    extended,
  };
}

/** A profile may move the routes within its own origin, never to somebody else's. */
function serviceBase(services: Members, base: URL): URL {
  const list = Object.hasOwn(services, 'dev.ucp.shopping') ? services['dev.ucp.shopping'] : undefined;
  const rest = (Array.isArray(list) ? list : []).map(members).find((service) => service['transport'] === 'rest');
  const named = rest?.['endpoint'];
  if (typeof named !== 'string') return base;
  const url = withSlash(new URL(named, base));
  if (url.origin !== base.origin)
    throw new CommerceError('unsupported', 'The profile names another origin', { code: 'foreign_endpoint' });
  return url;
}

export function withSlash(url: URL): URL {
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** Our own declaration, member by member: what is missing or of another type stays off. */
function declared(config: Members): Capabilities {
  const pick = (into: object, from: Members): object =>
    Object.fromEntries(
      Object.entries(into).map(([name, off]) => {
        const value = Object.hasOwn(from, name) ? from[name] : undefined;
        if (Array.isArray(off))
          return [name, (Array.isArray(value) ? value : []).filter((one) => typeof one === 'string')];
        if (typeof off === 'object') return [name, pick(off, members(value))];
        return [name, typeof value === typeof off ? value : off];
      }),
    );
  return pick(noCapabilities, config) as Capabilities;
}

/** A shop that speaks plain UCP: what its capability names promise. */
function observed(capabilities: Members, payment_handlers: string[]): Capabilities {
  const has = (name: string) => Object.hasOwn(capabilities, `dev.ucp.shopping.${name}`);
  return {
    ...noCapabilities,
    search: has('catalog.search'),
    stock: 'status',
    cart: has('cart'),
    codes: has('discount') ? 'many' : 'none',
    checkout: has('checkout') ? (payment_handlers.length ? 'in_page' : 'redirect') : 'none',
    orders: has('order') ? 'by_token' : 'none',
    payment_handlers,
    native: { idempotency: false, revisions: Object.hasOwn(capabilities, `${AUTHORITY}.shopping.revision`) },
  };
}
