import { type Attribution, type Cart, type CartChange, CommerceError, type Id, type Message } from '@laotie/protocol';
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  applyWishes,
  type CartLine,
  changeOf,
  confirmedLines,
  fulfils,
  type Wish,
  withAdjustments,
} from './cart-lines.ts';
import { asCommerceError, isOvertaken, isPassing } from './errors.ts';
import { newKey } from './key.ts';
import type { Scope } from './scope.ts';
import { createSerial } from './serial.ts';

export type { CartLine } from './cart-lines.ts';

/** The buyer's cart, the same in every tab. Actions resolve when the endpoint has answered and reject with `CommerceError`. */
export interface CartModel {
  /** As last confirmed. */
  readonly cart: ReadonlySignal<Cart | undefined>;
  /** Confirmed and wished for. */
  readonly lines: ReadonlySignal<readonly CartLine[]>;
  /** Sum of the quantities of `lines`. */
  readonly count: ReadonlySignal<number>;
  readonly pending: ReadonlySignal<boolean>;
  readonly messages: ReadonlySignal<readonly Message[]>;
  readonly error: ReadonlySignal<CommerceError | undefined>;
  add(
    item_id: Id,
    quantity?: number,
    o?: { title?: string; image_url?: string; attribution?: Attribution },
  ): Promise<void>;
  /** Absolute; 0 removes. */
  set(item_id: Id, quantity: number): Promise<void>;
  setCodes(codes: string[]): Promise<void>;
  refresh(): Promise<void>;
  /** Sends again what was not answered. */
  retry(): Promise<void>;
}

/** What the shop itself needs besides. */
export interface CartInside extends CartModel {
  /** Resolves with the cart's id once nothing is pending; undefined without a cart. */
  settled(): Promise<Cart | undefined>;
  /** The cart became an order: what is gone from it is not to be rebuilt. */
  ordered(): Promise<void>;
}

/** What survives a reload: where the cart is, and its lines, should the endpoint have lost it. */
interface Kept {
  id: Id;
  revision?: string | undefined;
  lines: Omit<CartLine, 'line' | 'pending'>[];
}

/** A write under way, with its key and body kept until answered: sent again, it is the same gesture. */
interface Sent {
  wishes: readonly Wish[];
  codes: readonly string[] | undefined;
  key: string;
  change?: CartChange;
  /** An earlier try had no clear answer. */
  unclear?: boolean;
}

/** Times that a write is decided anew when somebody else was quicker. */
const MERGES = 3;
const KEPT = 'cart';

export function createCart(scope: Scope): CartInside {
  const serial = createSerial();
  const confirmed = signal<Cart | undefined>(undefined);
  const remembered = signal<readonly CartLine[]>([]);
  const sent = signal<Sent | undefined>(undefined);
  const waiting = signal<readonly Wish[]>([]);
  const waitingCodes = signal<readonly string[] | undefined>(undefined);
  const error = signal<CommerceError | undefined>(undefined);
  let id: Id | undefined;
  let restored = false;
  let drain: Promise<void> | undefined;

  const base = computed(() => (confirmed.value ? confirmedLines(confirmed.value) : remembered.value));
  const lines = computed(() => applyWishes(base.value, [...(sent.value?.wishes ?? []), ...waiting.value]), {
    watched: restore,
  });
  const pending = computed(
    () => sent.value !== undefined || waiting.value.length > 0 || waitingCodes.value !== undefined,
  );

  const port = () => {
    if (!scope.endpoint.cart) throw new CommerceError('unsupported', 'This shop has no cart');
    return scope.endpoint.cart;
  };
  const titleOf = (item_id: Id) => lines.peek().find((line) => line.item_id === item_id)?.title ?? '';
  /** Nobody else's tab writes meanwhile. */
  const turn = <T>(task: () => Promise<T>) => serial(() => scope.tabs.lock(`${scope.name}:cart`, task));

  /** First look at the cart: from storage at once, then from the endpoint. */
  function restore() {
    if (restored) return;
    restored = true;
    queueMicrotask(() => {
      adopt();
      if (id) refresh().catch(() => {});
    });
  }

  /** Another tab may have made, changed or emptied the cart. True if what we hold is no longer what it was. */
  function adopt(): boolean {
    restored = true;
    const kept = scope.store.get<Kept>(KEPT);
    if (kept?.id === id && kept?.revision === confirmed.peek()?.revision) return false;
    batch(() => {
      if (kept?.id !== id) confirmed.value = undefined;
      id = typeof kept?.id === 'string' ? kept.id : undefined;
      remembered.value = (kept?.lines ?? []).map((line) => ({ ...line, pending: false }));
    });
    return id !== undefined;
  }

  function settle(cart: Cart | undefined) {
    batch(() => {
      id = cart?.id;
      confirmed.value = cart;
      remembered.value = [];
      error.value = undefined;
    });
    if (cart) {
      const kept = confirmedLines(cart).map(({ line: _line, pending: _pending, ...rest }) => rest);
      scope.store.set(KEPT, { id: cart.id, revision: cart.revision, lines: kept } satisfies Kept);
    } else scope.store.remove(KEPT);
  }

  /** Reads the cart anew. One that the endpoint has lost is put together again from the lines kept here. */
  async function read() {
    if (!id) return;
    const found = await port().get(id, { signal: scope.signal });
    if (found) return settle(found);
    const lost = base.peek();
    settle(undefined);
    if (lost.length) await write(newSent(lost.map((line) => ({ ...line, op: 'set' }))));
  }

  const newSent = (wishes: readonly Wish[], codes?: readonly string[]): Sent => ({ wishes, codes, key: newKey() });

  async function write(what: Sent): Promise<void> {
    for (let merges = 0; ; merges++) {
      const change = (what.change ??= changeOf(base.peek(), what.wishes, what.codes));
      const revision = confirmed.peek()?.revision;
      const o = { key: what.key, signal: scope.signal, ...(revision !== undefined && { revision }) };
      try {
        const target = id;
        const answer = target ? await port().change(target, change, o) : await port().create(change, o);
        const other = target ? undefined : scope.store.get<Kept>(KEPT)?.id;
        if (other && other !== answer.id) {
          // without locks two tabs can both make the first cart: the one that was kept first is the cart
          adopt();
          await read();
          Object.assign(what, newSent(what.wishes, what.codes));
          delete what.change;
          continue;
        }
        settle(withAdjustments(answer, change, titleOf, scope.context.peek().language ?? 'en'));
        scope.tabs.tell(`${scope.name}:cart`);
        return;
      } catch (thrown) {
        const failure = asCommerceError(thrown);
        if (isPassing(failure)) {
          what.unclear = true;
          throw failure;
        }
        const overtaken = isOvertaken(failure);
        const lost = failure.kind === 'not_found' && id !== undefined && merges === 0;
        if ((!overtaken && !lost) || merges >= MERGES) throw failure;
        const before = base.peek();
        if (lost) {
          settle(undefined);
          what.wishes = [...before.map((line): Wish => ({ ...line, op: 'set' })), ...what.wishes];
        } else {
          if (failure.latest) settle(failure.latest);
          else await read();
          // a back end without keys may have executed the try whose answer was lost
          const now = confirmed.peek();
          const done = what.unclear && !scope.capabilities.peek().native.idempotency && now && fulfils(now, change);
          if (done) return;
        }
        what.key = newKey();
        what.unclear = false;
        delete what.change;
      }
    }
  }

  /** Sends what is unanswered, then everything that gathered meanwhile as one write. */
  async function send() {
    await scope.connect();
    await scope.tabs.lock(`${scope.name}:cart`, async () => {
      while (sent.peek() || waiting.peek().length || waitingCodes.peek()) {
        if (!sent.peek()?.unclear && adopt()) await read();
        batch(() => {
          if (sent.peek()) return;
          sent.value = newSent(waiting.peek(), waitingCodes.peek());
          waiting.value = [];
          waitingCodes.value = undefined;
        });
        try {
          await write(sent.peek() as Sent);
          sent.value = undefined;
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
    });
  }

  /** Gestures of one burst share a write: those that come before it starts. */
  function flush(): Promise<void> {
    drain ??= serial(() => {
      drain = undefined;
      return send();
    });
    return drain;
  }

  function wish(next: Wish): Promise<void> {
    waiting.value = [...waiting.peek(), next];
    return flush();
  }

  async function refresh() {
    if (pending.peek()) return flush();
    await scope.connect();
    await turn(async () => {
      adopt();
      await read();
    });
  }

  const listen = () => {
    if (restored && (id || pending.peek())) refresh().catch(() => {});
  };
  scope.onWake(listen);
  scope.tabs.hear(
    `${scope.name}:cart`,
    () => {
      if (restored) turn(async () => void (adopt() && (await read()))).catch(() => {});
    },
    scope.signal,
  );

  return {
    cart: confirmed,
    lines,
    count: computed(() => lines.value.reduce((sum, line) => sum + line.quantity, 0)),
    pending,
    messages: computed(() => confirmed.value?.messages ?? []),
    error,
    add: (item_id, quantity = 1, o = {}) => wish({ item_id, op: 'add', quantity, ...o }),
    set: (item_id, quantity) => wish({ item_id, op: 'set', quantity }),
    setCodes(codes) {
      waitingCodes.value = codes;
      return flush();
    },
    refresh,
    retry: () => refresh(),
    async settled() {
      if (pending.peek()) await flush();
      return confirmed.peek();
    },
    async ordered() {
      await turn(async () => {
        settle(id ? ((await port().get(id, { signal: scope.signal })) ?? undefined) : undefined);
        scope.tabs.tell(`${scope.name}:cart`);
      });
    },
  };
}
