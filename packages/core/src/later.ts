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

type Action = (...args: never[]) => unknown;
type Signals<T> = { [K in keyof T as T[K] extends ReadonlySignal<unknown> ? K : never]: T[K] };
type Actions<T> = { [K in keyof T as NonNullable<T[K]> extends Action ? K : never]: T[K] };
/** What each signal of a model says before the model is here. */
export type Before<T> = { [K in keyof Signals<T>]: T[K] extends ReadonlySignal<infer V> ? V : never };

/**
 * A model's face before the model: its signals say what is known without it, its actions bring it. `watched` runs when
 * somebody begins to read. Where the model tells errors or a status, it tells, too, that it could not be brought.
 */
export function standIn<E, T extends object, A extends keyof Actions<T>>(
  model: Later<E>,
  pick: (it: E) => T,
  before: Before<NoInfer<T>>,
  actions: readonly A[],
  watched: () => void = () => {},
): Signals<NoInfer<T>> & Pick<NoInfer<T>, A> {
  const face: Record<string, unknown> = {};
  const signalOf = (it: E, name: string) => pick(it)[name as keyof T] as ReadonlySignal<unknown>;
  for (const [name, known] of Object.entries(before)) {
    const otherwise = () => {
      const failure = model.failure.value;
      if (!failure) return known;
      return name === 'error' ? failure : name === 'status' ? 'error' : known;
    };
    face[name] = computed(() => (model.here.value ? signalOf(model.here.value, name).value : otherwise()), {
      watched: () => queueMicrotask(watched),
    });
  }
  return { ...(face as Signals<T>), ...actionsOf(model, pick, actions) };
}

/** Actions that bring what does them. */
export function actionsOf<E, T extends object, A extends keyof Actions<T>>(
  model: Later<E>,
  pick: (it: E) => T,
  names: readonly A[],
): Pick<T, A> {
  const does =
    (name: A) =>
    (...args: never[]) =>
      model.use((it) => (pick(it)[name] as Action)(...args));
  return Object.fromEntries(names.map((name) => [name, does(name)])) as Pick<T, A>;
}
