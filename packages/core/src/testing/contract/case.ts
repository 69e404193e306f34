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

/** An endpoint to be tried, and what the cases need to know of its goods. */
export interface ContractSubject {
  endpoint: CommerceEndpoint;
  context: Context;
  /** Can be bought, ten of it at least. */
  item: Id;
  /** Another one. */
  other: Id;
  /** Nothing left of it. */
  sold_out: Id;
  /** A show with the live part on. */
  show: Id;
  /** Somewhere that it delivers to. */
  address: Address;
  pay(outcome: 'approved' | 'declined'): Instrument;
  close?(): Promise<void> | void;
}

export interface ContractCase {
  name: string;
  /** Throws where the endpoint breaks the contract. Resolves with a reason where a capability that it declares off makes the case void. */
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
export type Ready = ContractSubject & {
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
        if (!needs(can)) return 'not declared';
        await run({
          ...subject,
          can,
          write: (revision) => ({ key: newKey(), ...(revision !== undefined && { revision }) }),
        });
      } finally {
        await subject.close?.();
      }
      return undefined;
    },
  };
}

export const hasCart = (can: Capabilities) => can.cart;
export const sellsInPage = (can: Capabilities) => can.checkout === 'in_page';

export const cartOf = ({ endpoint }: Ready) => endpoint.cart as NonNullable<CommerceEndpoint['cart']>;
