import { type Cart, type CartChange, CommerceError, type Id } from '@laotie/protocol';
import { batch, computed, signal } from '@preact/signals-core';
import {
  applyWishes,
  type CartLine,
  changeOf,
  confirmedLines,
  fulfils,
  type Wish,
  wholeOf,
  withAdjustments,
} from './cart-lines.ts';
import { asCommerceError, isOvertaken, isPassing } from './errors.ts';
import { loadLocale } from './i18n/index.ts';
import { KEPT_CART as KEPT } from './kept.ts';
import { newKey } from './key.ts';
import type { Scope } from './scope.ts';
import { createSerial } from './serial.ts';

/** What survives a reload and what tabs share: where the cart is, and its lines, should the endpoint have lost it. */
interface Kept {
  /** Absent after an order emptied the cart. */
  id?: Id | undefined;
  /** Changes with every write, so that a tab sees that another one wrote. */
  stamp: string;
  lines: Omit<CartLine, 'line' | 'pending'>[];
}

/** Wishes that go out as one write. */
interface Wishes {
  list: readonly Wish[];
  codes?: readonly string[] | undefined;
}

/** A write under way. Key, body and revision stay as they are until answered: sent again, it is the same gesture. */
interface Sent extends Wishes {
  key: string;
  frozen?: { change: CartChange; revision: string | undefined };
  /** An earlier try had no clear answer. */
  unclear?: boolean;
}

/** Times that a write is decided anew when somebody else was quicker. */
const MERGES = 3;

/**
 * Keeps one cart the same here, in other tabs and at the endpoint. Writes go out one at a time; what is shown is derived
 * from the settled cart and the wishes not answered yet, so no late answer can take a newer wish off the screen.
 */
export function createCartSync(scope: Scope) {
  const serial = createSerial();
  const confirmed = signal<Cart | undefined>(undefined, { watched: restore });
  /** Lines of a cart that the endpoint has not confirmed: from storage, or of one it has lost. */
  const remembered = signal<readonly CartLine[]>([]);
  const sent = signal<Sent | undefined>(undefined);
  const waiting = signal<Wishes | undefined>(undefined);
  const error = signal<CommerceError | undefined>(undefined);
  let id: Id | undefined;
  let stamp: string | undefined;
  let restored = false;
  let flushing: Promise<void> | undefined;

  const base = computed(() => (confirmed.value ? confirmedLines(confirmed.value) : remembered.value));
  const lines = computed(() => applyWishes(base.value, [...(sent.value?.list ?? []), ...(waiting.value?.list ?? [])]));
  const pending = computed(() => (sent.value ?? waiting.value) !== undefined);
  const topic = `${scope.name}:cart`;

  const port = () => {
    if (scope.endpoint.cart && scope.capabilities.peek().cart) return scope.endpoint.cart;
    throw new CommerceError('unsupported', 'This shop has no cart');
  };
  /** One task at a time, here and in the other tabs. */
  const turn = <T>(task: () => Promise<T>) =>
    serial(async () => {
      await scope.connect();
      return scope.tabs.lock(topic, task);
    });

  /** The first look at the cart: from storage at once, then from the endpoint. */
  function restore() {
    if (!restored) queueMicrotask(() => adopt() && refresh().catch(() => {}));
  }

  /** Another tab, or this page before a reload, may have made, changed or ordered the cart. Is there one to read? */
  function adopt(): boolean {
    restored = true;
    const kept = scope.store.get<Kept>(KEPT);
    // nothing there: nobody wrote, or storage was wiped while we know better
    if (!kept || kept.stamp === stamp) return false;
    batch(() => {
      if (kept.id !== id) confirmed.value = undefined;
      id = typeof kept.id === 'string' ? kept.id : undefined;
      stamp = kept.stamp;
      const fine = (Array.isArray(kept.lines) ? kept.lines : []).filter((line) => typeof line?.item_id === 'string');
      remembered.value = fine.map((line) => ({ ...line, pending: false }));
    });
    return id !== undefined;
  }

  /** Takes in what is certain now. `answered` is the write that it answers. */
  function settle(cart: Cart | undefined, answered?: Sent) {
    batch(() => {
      id = cart?.id;
      confirmed.value = cart;
      remembered.value = [];
      error.value = undefined;
      if (answered && sent.peek() === answered) sent.value = undefined;
    });
    keep();
  }

  function keep() {
    stamp = newKey();
    const kept = base.peek().map(({ line: _line, pending: _pending, ...rest }) => rest);
    scope.store.set(KEPT, { id, stamp, lines: kept } satisfies Kept);
  }

  /** The endpoint has lost the cart: its lines stay here, and the next write makes a new one of them. */
  function forget() {
    batch(() => {
      remembered.value = base.peek().map(({ line: _line, ...rest }) => rest);
      confirmed.value = undefined;
      id = undefined;
    });
  }

  /** Reads the cart anew; makes it again where it is lost. */
  async function read() {
    if (!id) return;
    const found = await port().get(id, { signal: scope.signal });
    if (found) return settle(found);
    forget();
    if (remembered.peek().length) await write({ list: [], key: newKey() });
    else settle(undefined);
  }

  /** Sends what is frozen, or decides what to send. */
  async function attempt(what: Sent): Promise<Cart> {
    // known only from storage, it has no revision: such a write could bring back what was ordered meanwhile
    if (!what.frozen && id && !confirmed.peek()) await read();
    const decide = id ? changeOf : wholeOf;
    what.frozen ??= { change: decide(base.peek(), what.list, what.codes), revision: confirmed.peek()?.revision };
    const { change, revision } = what.frozen;
    const o = { key: what.key, signal: scope.signal, ...(revision !== undefined && { revision }) };
    const answer = id ? await port().change(id, change, o) : await port().create(change, { ...o });
    const language = scope.context.peek().language ?? 'en';
    // without it the message says less, but the cart is as it is
    await loadLocale(language).catch(() => {});
    return withAdjustments(answer, change, titleOf, language);
  }

  const titleOf = (item_id: Id) => lines.peek().find((line) => line.item_id === item_id)?.title ?? '';

  function decideAgain(what: Sent) {
    what.key = newKey();
    what.unclear = false;
    delete what.frozen;
  }

  async function write(what: Sent): Promise<void> {
    for (let merges = 0; ; merges++) {
      const creating = id === undefined;
      try {
        const answer = await attempt(what);
        // where there are no locks, another tab may have made the first cart meanwhile: that one is the cart
        if (creating && scope.store.get<Kept>(KEPT)?.id !== undefined && adopt()) {
          await read();
          decideAgain(what);
          continue;
        }
        settle(answer, what);
        scope.tabs.tell(topic);
        return;
      } catch (thrown) {
        const failure = asCommerceError(thrown);
        if (isPassing(failure)) what.unclear = true;
        if (failure.kind === 'not_found' && !creating && merges < MERGES) {
          if (adopt()) await read();
          else forget();
        } else if (isOvertaken(failure) && merges < MERGES) {
          if (failure.latest) settle(failure.latest);
          else await read();
          if (executed(what)) return settle(confirmed.peek(), what);
        } else throw failure;
        decideAgain(what);
      }
    }
  }

  /** A back end that knows no keys may have done what an earlier try asked, and refuse the second as overtaken. */
  function executed({ unclear, frozen }: Sent): boolean {
    const cart = confirmed.peek();
    return (
      !!unclear && !scope.capabilities.peek().native.idempotency && !!cart && !!frozen && fulfils(cart, frozen.change)
    );
  }

  /** Sends what is unanswered, then everything that gathered meanwhile as one write. */
  async function drain() {
    try {
      if (sent.peek()) await write(sent.peek() as Sent);
      if (!waiting.peek()) return;
      if (adopt()) await read();
      batch(() => {
        sent.value = { ...(waiting.peek() as Wishes), key: newKey() };
        waiting.value = undefined;
      });
      await write(sent.peek() as Sent);
    } catch (thrown) {
      const failure = asCommerceError(thrown);
      batch(() => {
        error.value = failure;
        // what the endpoint refuses is taken back; what it has not answered stays
        if (!isPassing(failure)) sent.value = undefined;
      });
      throw failure;
    }
  }

  /** Gestures of one burst share a write: those that come before it starts. */
  function flush(): Promise<void> {
    let begun = false;
    flushing ??= turn(() => {
      begun = true;
      flushing = undefined;
      return drain();
    }).catch((thrown) => {
      const failure = asCommerceError(thrown);
      flushing = undefined;
      error.value = failure;
      // who is told that it cannot be had must not get it later
      if (!begun && !isPassing(failure)) waiting.value = undefined;
      throw failure;
    });
    return flushing;
  }

  function wish(list: readonly Wish[], codes = waiting.peek()?.codes): Promise<void> {
    waiting.value = { list: [...(waiting.peek()?.list ?? []), ...list], ...(codes && { codes }) };
    return flush();
  }

  async function refresh() {
    if (pending.peek()) return flush();
    await turn(async () => {
      adopt();
      await read();
    });
  }

  scope.onWake(() => {
    if (restored && (id || pending.peek())) refresh().catch(() => {});
  });
  scope.tabs.hear(
    topic,
    () => {
      if (!restored) return;
      const look = pending.peek() ? flush() : turn(async () => void (adopt() && (await read())));
      look.catch(() => {});
    },
    scope.signal,
  );

  return {
    confirmed,
    lines,
    pending,
    error,
    wish,
    refresh,
    async settled() {
      if (!restored) adopt();
      // known only from storage, it may have been ordered meanwhile
      if (pending.peek() || (id && !confirmed.peek())) await refresh();
      return confirmed.peek();
    },
    async ordered() {
      await turn(async () => {
        batch(() => {
          confirmed.value = undefined;
          remembered.value = [];
        });
        keep();
        if (id) await read();
        scope.tabs.tell(topic);
      });
    },
  };
}
