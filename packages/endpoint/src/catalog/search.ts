import type { LocalText } from './text.ts';
import type { StoredProduct } from '../store/facts.ts';

/** At most this many words of a query count. */
const MAX_TERMS = 8;

/**
 * What a product is found by, in every language, title first. Words are matched as substrings, which serves Chinese,
 * where nothing stands between words, as well as a buyer who is still typing.
 */
export function searchText(product: StoredProduct): { title: string; text: string } {
  const variants = product.variants.flatMap(({ title, sku }) => [...every(title), sku ?? '']);
  const rest = [...every(product.description), ...(product.tags ?? []), product.handle ?? '', ...every(product.origin?.place), ...variants];
  return { title: fold(every(product.title).join(' ')), text: fold(rest.join(' ')) };
}

/** The words that all have to occur; Chinese and Latin that touch are two words ("辣椒oil"). */
export function searchTerms(query: string): string[] {
  const words = fold(query).match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.flatMap((word) => word.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu) ?? []))].slice(0, MAX_TERMS);
}

/** Full-width letters, accents and capitals make no difference. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toLowerCase();
}

const every = (text: LocalText | undefined): string[] => (text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text));
