import { CommerceError } from '@laotie/protocol';
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { asCommerceError } from './errors.ts';

/** Code that is brought when first needed, once for the whole page. */
export interface Code<M> {
  (): Promise<M>;
  /** It, where it is here already. */
  now?: M;
}

export function code<M>(load: () => Promise<M>): Code<M> {
  let coming: Promise<M> | undefined;
  const bring: Code<M> = () => {
    coming ??= load().then(
      (module) => {
        bring.now = module;
        return module;
      },
      (cause) => {
        coming = undefined;
        throw new CommerceError('network', 'A part of the shop did not load', { retry: 'same_key', cause });
      },
    );
    return coming;
  };
  return bring;
}

/** What is made of such code, when it is first used. */
export interface Later<T> {
  readonly here: ReadonlySignal<T | undefined>;
  /** Why it could not be brought. */
  readonly failure: ReadonlySignal<CommerceError | undefined>;
  /** Works with it: at once where its code is here already, else as soon as it has come. */
  use<R>(work: (it: T) => R): R | Promise<Awaited<R>>;
  /** The same, but never rejects: why it did not come is in `failure`. */
  need(work?: (it: T) => unknown): Promise<void>;
}

/** `beside` starts whatever else will be asked for, so that one does not wait for the other. */
export function later<M, T>(bring: Code<M>, make: (module: M) => T, beside: () => void = () => {}): Later<T> {
  const here = signal<T | undefined>(undefined);
  const failure = signal<CommerceError | undefined>(undefined);

  function made(module: M): T {
    const it = here.peek() ?? make(module);
    here.value = it;
    failure.value = undefined;
    return it;
  }

  async function wait(): Promise<T> {
    try {
      beside();
      return made(await bring());
    } catch (thrown) {
      failure.value = asCommerceError(thrown);
      throw thrown;
    }
  }

  const use: Later<T>['use'] = (work) => (bring.now ? work(made(bring.now)) : (wait().then(work) as never));
  return {
    here,
    failure,
    use,
    need: async (work = () => {}) => void (await Promise.resolve(use(work)).catch(() => {})),
  };
}

type Action = (...args: unknown[]) => unknown;
type Signals<T> = { [K in keyof T as T[K] extends ReadonlySignal<unknown> ? K : never]: T[K] };
/** What each signal of a model says before the model is here. */
export type Before<T> = { readonly [K in keyof Signals<T>]: T[K] extends ReadonlySignal<infer V> ? V : never };
type Named = Record<string | symbol, never>;

/**
 * A model's face before the model: its signals say what is known without it, its actions bring it. `own` is what the
 * face does itself. `watched` runs when somebody begins to read. Where the model tells errors or a status, it tells, too,
 * that it could not be brought; `use: 'need'` tells nobody else.
 */
export function standIn<E, T extends object>(
  model: Later<E>,
  pick: (it: E) => T,
  before: Before<NoInfer<T>>,
  { own = {}, use = 'use', watched = () => {} }: { own?: Partial<T>; use?: 'use' | 'need'; watched?: () => void } = {},
): NoInfer<T> {
  const face: Record<string, unknown> = own;
  const signalOf = (it: E, name: string) => (pick(it) as Record<string, ReadonlySignal<unknown>>)[name]?.value;
  for (const name of Object.keys(before)) {
    face[name] = computed(
      () => {
        if (model.here.value) return signalOf(model.here.value, name);
        const failure = model.failure.value;
        if (failure && name === 'error') return failure;
        return failure && name === 'status' ? 'error' : before[name as keyof typeof before];
      },
      { watched: () => queueMicrotask(watched) },
    );
  }
  return actionsOf(model[use] as Later<E>['use'], pick, own);
}

/** Whatever it has not itself is an action that brings what does it. */
export function actionsOf<E, T extends object>(use: Later<E>['use'], pick: (it: E) => T, own: Partial<T> = {}): T {
  return new Proxy(own as T & Named, {
    // no promise: nobody who waits for it brings it
    get: (it, name) =>
      name in it || typeof name === 'symbol' || name === 'then'
        ? it[name]
        : (...args: unknown[]) => use((model) => (pick(model) as Record<string, Action>)[name]?.(...args)),
  });
}
