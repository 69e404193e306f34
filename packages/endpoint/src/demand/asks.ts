import { isTrade, read } from '@laotie/intent';
import { ALIKE, likeness, type Meaning, meaningOf, type Said } from '@laotie/intent/likeness';
import type { Id, IntentKind } from '@laotie/protocol';
import { hashOf } from '../services/tokens.ts';
import { names } from './names.ts';
import type { Room } from './room.ts';
import { titleOf } from './title.ts';

/** What may become a topic: something that is not on sale, or a question. */
export interface Wish {
  /** The same for the same words, whoever says them. */
  id: Id;
  kind: 'sourcing' | 'product_question';
  /** What the question is about. */
  product_id?: Id;
  title: string;
  meaning: Said;
  /** It is a wish only where others have wished for the same: by itself the word may be anything. */
  unsure?: boolean;
}

/** One thing that a comment asks. With a wish that is unsure, `product_id` is what it asks about otherwise. */
export interface ReadAsk {
  kind: IntentKind;
  product_id?: Id;
  quantity?: number;
  wish?: Wish;
}

/** From here on the reader counts a kind. */
const COUNTS = 0.5;
/** What is said of something that the show does not have is a wish for it. */
const WISHING: ReadonlySet<IntentKind> = new Set(['price', 'how_to_buy', 'availability', 'claim', 'sourcing']);
/**
 * The reader knows comments, not things: beside a thing that it does not know to be one, even plain words of wanting leave
 * it in doubt. The list of things settles that.
 */
const WANTS =
  /\b(?:do|can|could|will|would) (?:you|u|ya|y'?all)(?: guys)?(?: also)? (?:sell|carry)\b|\bwhere (?:did|do|can|could) (?:you|u|i|we) (?:get|buy|find)\b|\blinks?\b|\bfor sale\b|卖[吗嘛么不]|有卖|哪[里儿]?[能可]?[以]?买|链接|求.{0,3}同款|同款|想买|[賣]嗎/i;
/** Something in the picture that has no name. */
const POINTS = /\b(?:that|this|the) (?:thing|one)\b|\bbehind (?:you|u)\b|(?:后面|背后|旁边|手[里上]|身上)/i;
/** What a wish may say of its thing without becoming a question. */
const looks: ReadonlySet<string> = new Set(['colour', 'material', 'size', 'taste']);
const MOST_AT_ONCE = 9999;

/** What a comment asks for: one ask of each kind; none where it only talks. */
export function asksOf(text: string, room: Room, on_air: Id | undefined, locale?: string): ReadAsk[] {
  const { products, grammar } = room;
  const context = { products, ...(grammar && { grammar }), ...(locale !== undefined && { locale }) };
  const reading = read(text, { ...context, ...(on_air !== undefined && { on_air }) });
  const kinds = reading.intents.filter(({ kind, confidence }) => confidence >= COUNTS && isTrade(kind));
  const wanting = kinds.length === 0 && WANTS.test(text);
  if (kinds.length === 0 && !wanting) return [];
  const meaning = meaningOf(text, names);
  if (wanting) {
    const wished = meaning.known
      ? onShelf(room, meaning, on_air) === undefined
      : meaning.head === '' && POINTS.test(text);
    return wished ? [{ kind: 'sourcing', wish: wishFor(room, 'sourcing', undefined, text, meaning) }] : [];
  }
  const has = (kind: IntentKind): boolean => kinds.some((intent) => intent.kind === kind);
  const meant = reading.product?.id;
  const named = meant !== undefined && meant === on_air ? read(text, context).product?.id : meant;

  const thing = named ?? (meaning.known ? onShelf(room, meaning, on_air) : undefined);
  const wishes =
    thing === undefined &&
    !(meaning.head === '' && meaning.words.length > 0 && meant !== undefined) &&
    (has('sourcing') || (meaning.known && kinds.some(({ kind }) => WISHING.has(kind) || namesOnly(meaning))));
  if (wishes) {
    const wish = wishFor(room, 'sourcing', undefined, text, meaning);
    const kept = kinds.filter(({ kind }) => kind !== 'product_question');
    return (kept.length > 0 ? kept : [{ kind: 'sourcing' as const }]).map(({ kind }) =>
      WISHING.has(kind) ? { kind, wish } : { kind },
    );
  }

  // a thing that is only named by the way, "does it come with a spoon", is not what it is about
  const product_id = thing ?? meant ?? (meaning.head === '' && has('product_question') ? on_air : undefined);
  const about = product_id === undefined ? {} : { product_id };
  return kinds.map(({ kind }): ReadAsk => {
    if (kind === 'claim') return { kind, ...about, ...quantityOf(reading.quantity) };
    if (kind === 'how_to_buy' && named === undefined && meaning.head !== '') {
      return { kind, ...about, wish: { ...wishFor(room, 'sourcing', undefined, text, meaning), unsure: true } };
    }
    if (kind !== 'product_question') return { kind, ...about };
    const words = meaning.words.filter((word) => !isName(room, product_id, word));
    if (words.length === 0) return { kind, ...about };
    return { kind, ...about, wish: wishFor(room, kind, product_id, text, { head: '', near: [], words }) };
  });
}

/** The one product of the show that goes by that name; of several, the one on air. */
function onShelf({ things }: Room, meaning: Meaning, on_air: Id | undefined): Id | undefined {
  if (meaning.head === '') return undefined;
  const alike = (things.get(meaning.head) ?? []).filter(({ name }) => likeness(name, meaning) >= ALIKE);
  const found = new Set(alike.map(({ id }) => id));
  if (found.size <= 1) return alike[0]?.id;
  return on_air !== undefined && found.has(on_air) ? on_air : undefined;
}

/** "Wooden spoon??" asks nothing about a spoon: it asks for one. */
function namesOnly({ head, near, words }: Meaning): boolean {
  return words.every((word) => word === head || near.includes(word) || looks.has(word));
}

const isName = ({ called }: Room, product_id: Id | undefined, word: string): boolean =>
  product_id !== undefined &&
  (called.get(product_id) ?? []).some(({ head, near }) => word === head || near.includes(word));

function quantityOf(quantity: number | null): { quantity?: number } {
  return quantity !== null && Number.isInteger(quantity) && quantity >= 1 && quantity <= MOST_AT_ONCE
    ? { quantity }
    : {};
}

function wishFor(
  { seller_id }: Room,
  kind: Wish['kind'],
  product_id: Id | undefined,
  text: string,
  { head, near, words }: Said,
): Wish {
  const meaning = kind === 'sourcing' ? { head, near, words: [] } : { head: '', near: [], words: [...words].sort() };
  return {
    id: `topic_${hashOf(JSON.stringify([seller_id, kind, product_id ?? '', meaning])).slice(0, 20)}`,
    kind,
    ...(product_id !== undefined && { product_id }),
    title: titleOf(text),
    meaning,
  };
}
