import type { Operation } from './operation.ts';
import type { commands, queries } from './operations/index.ts';

/**
 * The store's port. Each operation is one transaction on one consistent state; arguments and answers are plain data.
 * They are written once, in `operations/`, and run on every database; `contract.ts` holds what all of them must keep.
 */
export type Store = Promised<typeof queries> & Promised<typeof commands> & Holding;

export interface Holding {
  /**
   * Says that this process serves buyers from now on. True where it is the only one that can, so that whatever is
   * unfinished was left by a run that is over; false where others may serve beside it. Throws `AlreadyServed`.
   */
  serve(): boolean;
  close(): Promise<void>;
}

export type Operations = Readonly<Record<string, (args: never) => Operation<unknown>>>;

type Promised<T extends Operations> = {
  readonly [Name in keyof T]: (
    args: Parameters<T[Name]>[0],
  ) => Promise<ReturnType<T[Name]> extends Operation<infer Answer> ? Answer : never>;
};

/** The database cannot take the operation now (full, locked, gone). Nothing of it has happened, or it may be asked again. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

/** Another process serves from this file. What several may serve from is Postgres. */
export class AlreadyServed extends Error {
  override name = 'AlreadyServed';

  constructor(path: string) {
    super(`${path} is being served by another process. For more than one, use Postgres.`);
  }
}

/** A store from whatever runs a named operation. */
export function storeFrom(
  names: readonly string[],
  run: (name: string, args: unknown) => Promise<unknown>,
  holding: Holding,
): Store {
  const methods = names.map((name) => [name, (args: unknown) => run(name, args)] as const);
  // The names come from the operations that the type is derived from.
  return { ...Object.fromEntries(methods), ...holding } as unknown as Store;
}
