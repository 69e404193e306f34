import type { Operation } from './operation.ts';
import type { commands, queries } from './operations/index.ts';

/**
 * The store's port. Each operation is one transaction on one consistent state; arguments and answers are plain data.
 * They are written once, in `operations/`, and run on every database; `contract.ts` holds what all of them must keep.
 */
export type Store = Promised<typeof queries> & Promised<typeof commands> & { close(): Promise<void> };

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

/** A store from whatever runs a named operation. */
export function storeFrom(
  names: readonly string[],
  run: (name: string, args: unknown) => Promise<unknown>,
  close: () => Promise<void>,
): Store {
  const methods = names.map((name) => [name, (args: unknown) => run(name, args)] as const);
  // The names come from the operations that the type is derived from.
  return { ...Object.fromEntries(methods), close } as unknown as Store;
}
