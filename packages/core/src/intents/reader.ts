import type { KnownProduct } from '@laotie/intent';
import type { Id, IntentKind, Product } from '@laotie/protocol';
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Catalog } from '../catalog.ts';
import { code } from '../later.ts';
import type { Scope } from '../scope.ts';
import type { ShowCore } from '../show.ts';
import { pause } from '../timers.ts';
import { type Choice, chosen } from './choice.ts';
import { productMeant } from './meant.ts';

/** The reader and its weights: 60 kB that only those need who type. */
const readerCode = code(() => import('@laotie/intent'));

/** From here on a kind counts. */
const SURE = 0.5;
/** ms: what takes longer than this is answered without. */
const PATIENCE = 4_000;
/** Titles looked up at most; products beyond are found by their numbers. */
const TITLES = 300;

/** What a comment says, in terms of this shop. */
export interface Said extends Choice {
  text: string;
  /** What it asks for, the surest first. */
  kinds: readonly IntentKind[];
  /** Undefined: none of the show's, or one of several. */
  product_id: Id | undefined;
  /** What is known of it. */
  product: Product | undefined;
  /** Named by number or by name, not only on air. */
  isNamed: boolean;
}

export interface Reader {
  readonly here: ReadonlySignal<boolean>;
  prepare(): Promise<void>;
  asks(text: string): boolean;
  /** Only after `prepare`. */
  understand(text: string): Promise<Said>;
}

export function createReader(scope: Scope, show: ShowCore, catalog: Pick<Catalog, 'entry'>): Reader {
  const here = signal(readerCode.now !== undefined);
  const locale = () => scope.context.peek().language ?? '';

  /** The same object while nothing of it changes: the reader learns titles once. */
  const known = computed(() =>
    show.items.value.map(({ product_id, number, aliases }): KnownProduct => {
      const entry = catalog.entry(product_id).value;
      const product = entry.state === 'ready' ? entry.product : undefined;
      const options = product?.options?.flatMap(({ values }) => values.map(({ label }) => label));
      return {
        id: product_id,
        number,
        title: product?.title ?? '',
        ...(options && { options }),
        ...(aliases && { aliases }),
      };
    }),
  );
  const read = (text: string, products?: readonly KnownProduct[], on_air?: Id) => {
    const grammar = show.show.peek()?.claim_grammar;
    return (readerCode.now as NonNullable<typeof readerCode.now>).read(text, {
      ...(locale() && { locale: locale() }),
      ...(products && { products }),
      ...(on_air !== undefined && { on_air }),
      ...(grammar && { grammar }),
    });
  };

  /** Resolves when nothing of these is on its way any more, or it takes too long. */
  async function arrived(ids: readonly Id[]): Promise<void> {
    if (!ids.some((id) => catalog.entry(id).peek().state === 'loading')) return;
    const enough = new AbortController();
    // filter, because whoever stops at the first does not watch the others, and what nobody watches is not looked up
    const stop = effect(() => {
      if (!ids.filter((id) => catalog.entry(id).value.state === 'loading').length) enough.abort();
    });
    await pause(scope.timers, PATIENCE, AbortSignal.any([enough.signal, scope.signal])).catch(() => {});
    stop();
  }

  async function lookUp(id: Id): Promise<Product | undefined> {
    await arrived([id]);
    const entry = catalog.entry(id).peek();
    return entry.state === 'ready' ? entry.product : undefined;
  }

  let titled: { items: unknown; context: unknown; come: Promise<void> } | undefined;
  /** Whoever is named by a title that is not here yet would be taken for the one on air. Waited for once. */
  function titles(): Promise<void> {
    const items = show.items.peek();
    const context = scope.context.peek();
    if (titled?.items !== items || titled.context !== context) {
      const ids = items.slice(0, TITLES).map(({ product_id }) => product_id);
      titled = { items, context, come: arrived(ids) };
    }
    return titled.come;
  }

  return {
    here,
    async prepare() {
      await readerCode();
      here.value = true;
      void titles();
    },
    asks(text) {
      const { now } = readerCode;
      return (
        now?.read(text, { locale: locale() }).intents.some((one) => now.isTrade(one.kind) && one.confidence >= SURE) ??
        false
      );
    },
    async understand(text) {
      await titles();
      const { product_id, isNamed } = productMeant(read, text, known.value, show.onAir.peek()?.cue.product_id);
      const product = product_id === undefined ? undefined : await lookUp(product_id);
      const reading = read(text, known.value, product_id);
      return {
        text,
        kinds: reading.intents.filter(({ confidence }) => confidence >= SURE).map(({ kind }) => kind),
        product_id,
        product,
        isNamed,
        ...chosen(product, text, reading, (rest) => read(rest).quantity),
      };
    },
  };
}
