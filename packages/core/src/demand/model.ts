import { type CommerceEndpoint, CommerceError, type Demand, type Id } from '@laotie/protocol';
import { batch, effect, signal } from '@preact/signals-core';
import type { DemandModel } from '../demand.ts';
import { asCommerceError } from '../errors.ts';
import { newKey } from '../key.ts';
import type { Lifecycle } from '../lifecycle.ts';
import { retrying, steady } from '../retry.ts';
import type { Scope } from '../scope.ts';
import { pause } from '../timers.ts';
import { createCaptures } from './captures.ts';
import { createPatience } from './patience.ts';

/** ms between two looks, while somebody watches. */
const LOOK = 1_000;

type Port = NonNullable<CommerceEndpoint['demand']>;

/** Without a show, only what all of the seller's shows tell together. */
export function createDemand(
  scope: Scope,
  { show, lifecycle }: { show: Id | undefined; lifecycle: Lifecycle },
): DemandModel {
  const { timers, signal: ended } = scope;
  const port = scope.endpoint.demand as Port;
  const patience = createPatience(timers.now);
  let looks = 0;
  /** The run of looks that counts; what an older one still hears is of yesterday. */
  let run: AbortController | undefined;

  /** Nobody lets go of it any more. */
  let kept = () => {};

  const looked = {
    watched() {
      if (looks++) return;
      kept();
      queueMicrotask(() => (run && !run.signal.aborted) || restart());
    },
    // whoever draws anew, or moves in the page, lets go and takes hold again a few microtasks later
    unwatched() {
      if (--looks === 0) kept = timers.after(0, () => run?.abort());
    },
  };
  const status = signal<'idle' | 'loading' | 'ready' | 'error'>('idle', looked);
  const error = signal<CommerceError | undefined>(undefined, looked);
  const demand = signal<Demand | undefined>(undefined, looked);
  const stale = signal(false, looked);
  const span = signal<'show' | 'seller'>(show === undefined ? 'seller' : 'show');
  const captures = show === undefined ? undefined : createCaptures(scope, port.capture.bind(port), show);

  const where = () => (span.peek() === 'show' ? show : undefined);
  const persisting = <T>(call: () => Promise<T>): Promise<T> =>
    retrying(steady, { timers, signal: ended }, async () => {
      await scope.connect();
      return call();
    });

  async function look(signal: AbortSignal) {
    await scope.connect();
    if (!scope.capabilities.peek().demand)
      throw new CommerceError('unsupported', 'Nobody counts what viewers ask for here', { code: 'no_demand' });
    const version = demand.peek()?.version;
    const next = await port.read(where(), version === undefined ? {} : { version }, { signal });
    signal.throwIfAborted();
    patience.succeeded();
    batch(() => {
      if (next) demand.value = next;
      status.value = 'ready';
      error.value = undefined;
      stale.value = false;
    });
  }

  function missed(problem: CommerceError) {
    patience.failed(problem);
    batch(() => {
      error.value = problem;
      stale.value = demand.peek() !== undefined;
      status.value = demand.peek() ? 'ready' : 'error';
    });
  }

  async function follow(signal: AbortSignal) {
    for (;;) {
      try {
        await pause(timers, patience.wait(), signal);
        await look(signal);
        await pause(timers, LOOK, signal);
      } catch (thrown) {
        if (signal.aborted) return;
        const problem = asCommerceError(thrown);
        missed(problem);
        if (problem.kind === 'unsupported') return;
      }
    }
  }

  function restart() {
    run?.abort();
    if (!looks || ended.aborted || lifecycle.hidden.peek()) return;
    run = new AbortController();
    if (!demand.peek()) status.value = 'loading';
    void follow(AbortSignal.any([run.signal, ended]));
  }

  function wake() {
    patience.forgive();
    captures?.hurry();
    restart();
  }

  lifecycle.on((event) => (event === 'wake' ? wake() : run?.abort()), ended);
  const stopHiding = effect(() => {
    if (lifecycle.hidden.value) run?.abort();
  });
  ended.addEventListener('abort', stopHiding);

  return {
    status,
    error,
    demand,
    stale,
    span,
    setSpan(next) {
      if (next === span.peek() || (next === 'show' && show === undefined)) return;
      run?.abort();
      batch(() => {
        span.value = next;
        demand.value = undefined;
        stale.value = false;
        error.value = undefined;
        status.value = 'idle';
      });
      restart();
    },
    asks: (q) => persisting(() => port.asks(where(), q, { signal: ended })),
    async decide(topic, decision) {
      const key = newKey();
      await persisting(() => port.decide(topic, decision, { key, signal: ended }));
      run?.abort();
      const mine = new AbortController();
      run = mine;
      // it is done; that it does not show yet is no failure of it
      await look(AbortSignal.any([mine.signal, ended])).catch(
        (thrown) => mine.signal.aborted || ended.aborted || missed(asCommerceError(thrown)),
      );
      if (run === mine) restart();
    },
    capture: (messages) => captures?.add(messages),
    queued: captures?.queued ?? signal(0),
    retry: wake,
  };
}
