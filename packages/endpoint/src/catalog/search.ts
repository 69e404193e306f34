import type { StoredProduct } from '../store/facts.ts';
import type { LocalText } from './text.ts';

/** At most this many words of a query count. */
const MAX_WORDS = 8;
/** Knows where Chinese words begin and end; splits other scripts at their spaces just as well. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What a product is found by, in every language. Words are looked for as substrings, so half-typed ones are found too. */
export function searchText(product: StoredProduct): string {
  const { title, tags = [], handle = '', origin, variants } = product;
  const names = [title, origin?.place, ...variants.map((variant) => variant.title)].flatMap(everyLanguage);
  return fold([...names, ...tags, handle, ...variants.map(({ sku = '' }) => sku)].join('\n'));
}

/** The words of a query, all of which have to occur. */
export function searchWords(query: string): string[] {
  const words = [...segmenter.segment(fold(query))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  return [...new Set(words)].slice(0, MAX_WORDS);
}

/** Full-width letters, accents and capitals make no difference. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toLowerCase();
}

function everyLanguage(text: LocalText | undefined): string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}
