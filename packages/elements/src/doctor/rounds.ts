import type { Shop } from '@laotie/core';
import { awaitsConsent, registry } from '../configure.ts';
import { pictures } from './checks/policy.ts';
import { type Examination, examine } from './examination.ts';
import type { Patient, Ward } from './patient.ts';
import { type Refusal, watchRefusals } from './refusals.ts';
import { ourTags } from './tags.ts';

/** What did not work is asked again after so many ms: whoever repairs it looks at the panel. */
const AGAIN = 10_000;

type Holder = HTMLElement & { shop?: Shop; endpoint?: unknown };

/** Goes round the page: gathers what is there, and asks what only a server can tell. Ends with the signal. */
export class Rounds {
  readonly #signal: AbortSignal;
  readonly #began = performance.now();
  readonly #examined = new Map<string, Examination | undefined>();
  readonly #askedAt = new Map<string, number>();
  readonly #interrupted = new Map<Shop, number>();
  readonly #shows = new Map<Shop, readonly string[]>();
  readonly #tried = new Set<string>();
  #refused: readonly Refusal[] = [];

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    watchRefusals((refused) => {
      this.#refused = refused;
    }, signal);
  }

  /** Asks every server anew. */
  again(): void {
    this.#askedAt.clear();
    this.#tried.clear();
  }

  /** The page as it is now; what has to be asked for is there the next time. */
  patient(language: string): Patient {
    const elements = ourTags(document);
    const { endpoints } = registry();
    const shops = wardsOf(elements);
    const waits = awaitsConsent();
    if (!waits) {
      for (const endpoint of new Set([...endpoints.values(), ...shops.map(({ address }) => address)]))
        if (typeof endpoint === 'string' && URL.canParse(endpoint)) this.#ask(endpoint);
    }
    for (const { shop } of shops) this.#follow(shop);
    return {
      elements,
      shops,
      endpoints,
      awaitsConsent: waits,
      examined: this.#examined,
      refused: this.#refused,
      interrupted: (shop) => this.#interrupted.get(shop) ?? 0,
      shows: (shop) => this.#shows.get(shop),
      age: performance.now() - this.#began,
      language,
    };
  }

  #ask(address: string): void {
    const at = this.#askedAt.get(address);
    if (at !== undefined && (isWell(this.#examined.get(address)) || performance.now() - at < AGAIN)) return;
    this.#askedAt.set(address, performance.now());
    if (!this.#examined.has(address)) this.#examined.set(address, undefined);
    void examine(address, this.#signal).then((found) => {
      if (!this.#signal.aborted) this.#examined.set(address, found);
    });
  }

  #follow(shop: Shop): void {
    const { show } = shop;
    if (show && !this.#interrupted.has(shop)) {
      this.#interrupted.set(shop, 0);
      let wasHere = false;
      const stop = show.connection.subscribe((now) => {
        const isHere = now === 'live' || now === 'polling';
        if (wasHere && !isHere) this.#interrupted.set(shop, (this.#interrupted.get(shop) ?? 0) + 1);
        wasHere = isHere;
      });
      this.#signal.addEventListener('abort', stop, { once: true });
    }
    if (show?.error.peek()?.kind === 'not_found' && !this.#shows.has(shop)) this.#list(shop);
    for (const picture of pictures(shop)) this.#try(picture);
  }

  #list(shop: Shop): void {
    this.#shows.set(shop, []);
    const asked = shop.endpoint.live?.shows({ limit: 5 }, { signal: this.#signal });
    asked?.then(
      ({ shows }) =>
        this.#shows.set(
          shop,
          shows.map(({ id }) => String(id).slice(0, 80)),
        ),
      () => {},
    );
  }

  /** Not every browser remembers what a policy refused before we listened: one picture of each origin is asked for again. */
  #try(picture: string): void {
    const { origin } = new URL(picture);
    if (this.#tried.has(origin)) return;
    this.#tried.add(origin);
    new Image().src = picture;
  }
}

const isWell = (found: Examination | undefined): boolean => {
  const seen = found?.catalog;
  return !!seen?.readable && seen.put && seen.refused.length + seen.writes.length === 0 && seen.status < 500;
};

/** Shops by those who found them. */
function wardsOf(elements: readonly Holder[]): Ward[] {
  const byShop = new Map<Shop, { endpoint: unknown; elements: Holder[] }>();
  for (const element of elements) {
    const { shop } = element;
    if (!shop?.catalog) continue;
    const ward = byShop.get(shop) ?? { endpoint: undefined, elements: [] };
    if (element.localName === 'laotie-shop') ward.endpoint = element.endpoint;
    ward.elements.push(element);
    byShop.set(shop, ward);
  }
  return [...byShop].map(([shop, { endpoint, elements }]) => {
    const known = typeof endpoint === 'object' && endpoint ? endpoint : registry().endpoints.get(shop.name);
    return { shop, name: shop.name, address: typeof known === 'string' ? known : undefined, elements };
  });
}
