import { signal } from '@preact/signals-core';
import type { MessageParams, Messages, Sentence } from './messages.ts';

export { count, counted, days, duration, formatNumber } from './counting.ts';
export type { MessageParams, Messages } from './messages.ts';

/** A signal, so that what is on screen speaks the new language as soon as its texts have arrived. */
const locales = signal<ReadonlyMap<string, Partial<Messages>>>(new Map());

/** Languages that come with the library, brought when first asked for. */
export type Bundled = ReadonlyMap<string, () => Promise<Partial<Messages>>>;

const bundled: Bundled = new Map([
  ['en', async () => (await import('./en.ts')).en],
  ['zh', async () => (await import('./zh.ts')).zh],
  ['ar', async () => (await import('./ar.ts')).ar],
]);

/**
 * Makes texts of one language known, beside those that are, and before those that come along. `lang` is BCP 47; `zh`
 * serves `zh-CN` too.
 */
export function registerLocale(lang: string, messages: Partial<Messages>): void {
  const tag = lang.toLowerCase();
  put(tag, { ...locales.peek().get(tag), ...messages });
}

function put(tag: string, messages: Partial<Messages>): void {
  locales.value = new Map(locales.peek()).set(tag, messages);
}

/** Brings a language that comes with the library; English for those that are left to `registerLocale`. */
export const loadLocale = (lang: string): Promise<void> => bring(lang, bundled);

const brought = new Set<() => Promise<Partial<Messages>>>();

/** Brings the nearest language there is, once: English for those that a page has words of its own for, be they all or few. */
export async function bring(lang: string, from: Bundled): Promise<void> {
  const tag = tagsOf(lang).find((tag) => from.has(tag)) ?? '';
  const load = from.get(tag);
  if (!load || brought.has(load)) return;
  const words = await load();
  brought.add(load);
  put(tag, { ...words, ...locales.peek().get(tag) });
}

/** The text of `key` in the nearest known language: `zh-Hant-TW`, `zh-hant`, `zh`, then English. Empty until there is one. */
export function t<K extends keyof Messages>(lang: string, key: K, ...params: MessageParams<K>): string {
  const tag = nearest(lang, key);
  const text = locales.value.get(tag)?.[key];
  if (typeof text !== 'function') return (text ?? '') as string;
  const say = text as Sentence;
  // English that stands in for another language counts as English does
  const counts = `${lang}-`.toLowerCase().startsWith(`${tag}-`) ? lang : tag;
  const [given] = params as [object];
  const said = say(given, counts);
  return RIGHT_TO_LEFT.test(said) ? say(isolated(given), counts) : said;
}

/** A letter of Hebrew, Arabic, or a script between them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Names keep their own direction within a sentence: beside one of the other direction, numbers and full stops would wander. */
const isolated = (params: object): object =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && value ? `\u2068${value}\u2069` : value,
    ]),
  );

/** Are there words for this language yet, be they English? */
export function hasWords(lang: string): boolean {
  return nearest(lang, 'common.close') !== '';
}

/** Is there a text for this key? Endpoint codes are looked up so: `code.quantity_adjusted`. */
export function hasText(key: string): key is keyof Messages {
  return [...locales.value.keys()].some((tag) => has(tag, key));
}

const has = (tag: string, key: string): boolean => Object.hasOwn(locales.value.get(tag) ?? {}, key);

/** The language that has a text for this key; empty where none has. */
const nearest = (lang: string, key: keyof Messages): string => tagsOf(lang).find((tag) => has(tag, key)) ?? '';

/** From the nearest to English, which stands in for all. */
function tagsOf(lang: string): string[] {
  const parts = lang.toLowerCase().split('-');
  return [...parts.map((_, i) => parts.slice(0, parts.length - i).join('-')), 'en'];
}
