import {
  type Address,
  type Capabilities,
  type CommerceEndpoint,
  CommerceError,
  type Context,
  type Id,
  type Instrument,
} from '@laotie/protocol';
import { newKey } from '../../key.ts';

/** What only some cases need to know: those of an endpoint that declares stock, a show, or a checkout in the page. */
interface Particulars {
  /** Id of a variant of which nothing is left. */
  sold_out: Id;
  /** A show with the live part on. */
  show: Id;
  /** Somewhere that it delivers to. */
  address: Address;
  pay(outcome: 'approved' | 'declined' | 'needs_action'): Instrument;
}

/** Their names as data. The compiler keeps the list whole. */
const particulars = Object.keys({ sold_out: 0, show: 0, address: 0, pay: 0 } satisfies Record<keyof Particulars, 0>);

/** An endpoint to be tried, and what the cases need to know of its goods. */
export interface ContractSubject extends Partial<Particulars> {
  endpoint: CommerceEndpoint;
  context: Context;
  /** Id of a variant that can be bought, ten of it at least. */
  item: Id;
  /** Another one, of another product. */
  other: Id;
  /** Lets so many ms go by at the shop, where its clock can be put forward. Without it they are waited for. */
  pass?(ms: number): Promise<void> | void;
  close?(): Promise<void> | void;
}

export interface ContractCase {
  name: string;
  /**
   * Throws where the endpoint breaks the contract. Resolves with a reason where what it declares makes the case void,
   * such as `checkout is "redirect"`.
   */
  run(make: () => Promise<ContractSubject>): Promise<string | undefined>;
}

/** Says what was wrong where it is not fine. */
export function check(fine: unknown, what: string): asserts fine {
  if (!fine) throw new Error(what);
}

/** The call fails with an error of this kind. */
export async function refused(
  call: Promise<unknown>,
  kind: CommerceError['kind'],
  what: string,
): Promise<CommerceError> {
  const error = await call.then(
    () => undefined,
    (thrown) => thrown,
  );
  check(error instanceof CommerceError, `${what}: expected a CommerceError, got ${error}`);
  check(error.kind === kind, `${what}: expected ${kind}, got ${error.kind} (${error.code})`);
  return error;
}

/** A connected subject: what it can do, and options for a new write. */
export type Ready = Required<Pick<ContractSubject, 'pass'>> &
  ContractSubject &
  Particulars & {
    can: Capabilities;
    write(revision?: string): { key: string; revision?: string };
  };

/** A case for endpoints that declare what it needs. */
export function contractCase(
  name: string,
  needs: (can: Capabilities) => boolean,
  run: (subject: Ready) => Promise<void>,
): ContractCase {
  return {
    name,
    async run(make) {
      const subject = await make();
      try {
        const can = await subject.endpoint.connect(subject.context);
        const lacking = whatLacks(can, needs);
        if (lacking) return lacking;
        await run(readyFrom(subject, can));
      } finally {
        await subject.close?.();
      }
      return undefined;
    },
  };
}

/** Which declaration speaks against it: the last that was asked, for needs are joined by `and`. */
function whatLacks(can: Capabilities, needs: (can: Capabilities) => boolean): string | undefined {
  let asked = '';
  const listening = <T extends object>(of: T, path = ''): T =>
    new Proxy(of, {
      get(_, name) {
        const value: unknown = Reflect.get(of, name);
        if (typeof value === 'object' && value) return listening(value, `${path}${String(name)}.`);
        asked = `${path}${String(name)} is ${JSON.stringify(value)}`;
        return value;
      },
    });
  // a copy: what is frozen may not be stood in for
  return needs(listening({ ...can, native: { ...can.native } })) ? undefined : asked;
}

/** What the subject leaves out is asked for by name where a case needs it. */
function readyFrom(subject: ContractSubject, can: Capabilities): Ready {
  const missing = (name: string) => ({
    get: () => check(false, `the subject has no \`${name}\`, which this endpoint's capabilities call for`),
  });
  const left = particulars.filter((name) => !(name in subject));
  const write: Ready['write'] = (revision) => ({ key: newKey(), ...(revision !== undefined && { revision }) });
  const pass: Ready['pass'] = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const ready = { pass, ...subject, can, write };
  return Object.defineProperties(ready, Object.fromEntries(left.map((name) => [name, missing(name)]))) as Ready;
}

export const hasCart = (can: Capabilities) => can.cart;
export const sellsInPage = (can: Capabilities) => can.checkout === 'in_page';

type Parts = 'cart' | 'checkout' | 'live' | 'waiting' | 'shipping' | 'demand';

/** The part that the capabilities promise. */
export function partOf<K extends Parts>({ endpoint }: Ready, name: K): NonNullable<CommerceEndpoint[K]> {
  const found = endpoint[name];
  check(found, `the capabilities promise the part \`${name}\`, and the endpoint does not have it`);
  return found as NonNullable<CommerceEndpoint[K]>;
}

export const cartOf = (subject: Ready) => partOf(subject, 'cart');
