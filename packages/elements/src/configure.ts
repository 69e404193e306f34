import type { CommerceEndpoint, TokenProvider } from '@laotie/protocol';

export interface Configuration {
  /** Base address of the shop, or an endpoint object. */
  endpoint?: CommerceEndpoint | string;
  /** On the host's own pages, with their `endpoint`: asked for the host's bearer. Never in a tag, never stored. */
  host?: TokenProvider;
  /** Name under which tags pick it (`<laotie-shop endpoint="name">`); the first one is the default, too. */
  name?: string;
  /** `auto` reads public data at once; `consent` fetches nothing until `consent()` or a click on an element. */
  load?: 'auto' | 'consent';
}

interface Registry extends EventTarget {
  endpoints: Map<string, CommerceEndpoint | string>;
  hosts: Map<unknown, TokenProvider>;
  waiting: boolean;
}

const key = Symbol.for('dev.laotie.registry');

/** One for the page, whichever copy of the library came first; a symbol, so that no name is taken on `window`. */
export function registry(): Registry {
  const global = globalThis as { [key]?: Registry };
  if (!global[key]) {
    const made = Object.assign(new EventTarget(), { endpoints: new Map(), hosts: new Map(), waiting: false });
    Object.defineProperty(global, key, { value: made });
  }
  return global[key] as Registry;
}

/** Says where the shop is. May come before or after the elements, and several times with different names. */
export function configure({ endpoint, host, name = 'default', load }: Configuration): void {
  const all = registry();
  if (endpoint !== undefined) {
    if (!all.endpoints.has('default')) all.endpoints.set('default', endpoint);
    all.endpoints.set(name, endpoint);
    if (host) all.hosts.set(endpoint, host);
  }
  if (load) all.waiting = load === 'consent';
  all.dispatchEvent(new Event('change'));
}

/** The visitor agreed: shops that waited start now. */
export function consent(): void {
  configure({ load: 'auto' });
}

/** Whether shops still wait for the visitor's consent. */
export function awaitsConsent(): boolean {
  return registry().waiting;
}

/** The endpoint of a name, once it is known and may be used. Names only: an address in a tag is never an endpoint. */
export function endpointOf(name = 'default'): CommerceEndpoint | string | undefined {
  const all = registry();
  return all.waiting ? undefined : all.endpoints.get(name);
}

/** Who gives the host's bearer for this endpoint. */
export function hostOf(endpoint: CommerceEndpoint | string | undefined): TokenProvider | undefined {
  return registry().hosts.get(endpoint);
}

/** Told whenever an endpoint is added or consent is given. */
export function onConfigure(listener: () => void, signal: AbortSignal): void {
  registry().addEventListener('change', listener, { signal });
}
