import { AUTHORITY, type Capabilities, CommerceError, ENDPOINT_CAPABILITY, noCapabilities } from '@laotie/protocol';

export interface Profile {
  /** Where the routes are; ends in `/`. */
  base: URL;
  capabilities: Capabilities;
  /** Guests, orders of a buyer and the live part exist only at endpoints that declare our extension. */
  extended: boolean;
}

const members = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** Own members only: what a page's scripts added to every object says nothing of a shop. */
const own = (value: unknown, name: string): unknown => Object.getOwnPropertyDescriptor(members(value), name)?.value;

/** What a UCP profile (`/.well-known/ucp`) says of the endpoint at `base`. */
export function readProfile(body: unknown, base: URL): Profile {
  const ucp = own(body, 'ucp');
  if (typeof own(ucp, 'version') !== 'string')
    throw new CommerceError('unsupported', 'There is no UCP profile', { code: 'no_profile' });
  const capabilities = own(ucp, 'capabilities');
  const ours = own(capabilities, ENDPOINT_CAPABILITY);
  const extended = ours !== undefined;
  return {
    base: serviceBase(own(own(ucp, 'services'), 'dev.ucp.shopping'), base),
    capabilities: extended
      ? (declared(noCapabilities, own(list(ours)[0], 'config')) as Capabilities)
      : observed((name) => own(capabilities, name) !== undefined, Object.keys(members(own(ucp, 'payment_handlers')))),
    extended,
  };
}

/** A profile may move the routes within its own origin, never to somebody else's. */
function serviceBase(services: unknown, base: URL): URL {
  const named = own(
    list(services).find((service) => own(service, 'transport') === 'rest'),
    'endpoint',
  );
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
function declared(off: unknown, said: unknown): unknown {
  if (Array.isArray(off)) return list(said).filter((one) => typeof one === 'string');
  if (typeof off !== 'object') return typeof said === typeof off ? said : off;
  return Object.fromEntries(
    Object.entries(members(off)).map(([name, value]) => [name, declared(value, own(said, name))]),
  );
}

/** A shop that speaks plain UCP: what its capability names promise. */
function observed(names: (name: string) => boolean, payment_handlers: string[]): Capabilities {
  const has = (name: string) => names(`dev.ucp.shopping.${name}`);
  return {
    ...noCapabilities,
    search: has('catalog.search'),
    stock: 'status',
    cart: has('cart'),
    codes: has('discount') ? 'many' : 'none',
    checkout: has('checkout') ? (payment_handlers.length ? 'in_page' : 'redirect') : 'none',
    orders: has('order') ? 'by_token' : 'none',
    payment_handlers,
    native: { idempotency: false, revisions: names(`${AUTHORITY}.shopping.revision`) },
  };
}
