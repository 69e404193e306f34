import { signal } from '@preact/signals-core';
import type { Messages } from './messages.ts';

export type { Messages } from './messages.ts';

type Params<K extends keyof Messages> = Messages[K] extends (params: infer P) => string ? [params: P] : [];

/** A signal, so that what is on screen speaks the new language as soon as its texts have arrived. */
const locales = signal<Readonly<Record<string, Partial<Messages>>>>({});

/** Who reads them: viewers never pay for the words of the seller's desk. */
export type Part = 'shop' | 'desk';

/** Languages that come with the library, brought when first asked for. */
const bundled: Readonly<Record<Part, Readonly<Record<string, () => Promise<Partial<Messages>>>>>> = {
  shop: {
    en: async () => (await import('./en.ts')).en,
    zh: async () => (await import('./zh.ts')).zh,
  },
  desk: {
    en: async () => (await import('./desk-en.ts')).enDesk,
    zh: async () => (await import('./desk-zh.ts')).zhDesk,
  },
};

/** A key of each part, by which one sees that it is here. */
const mark = { shop: 'common.close', desk: 'demand.title' } as const;

/** Makes texts of one language known, beside those that are. `lang` is BCP 47; `zh` serves `zh-CN` too. */
export function registerLocale(lang: string, messages: Partial<Messages>): void {
  const tag = lang.toLowerCase();
  const known = Object.hasOwn(locales.peek(), tag) ? locales.peek()[tag] : {};
  locales.value = { ...locales.peek(), [tag]: { ...known, ...messages } };
}

/** Brings a language that comes with the library; English for those that are left to `registerLocale`. */
export async function loadLocale(lang: string, part: Part = 'shop'): Promise<void> {
  for (const tag of [...fallbacks(lang), 'en']) {
    if (has(tag, mark[part])) return;
    const bring = Object.hasOwn(bundled[part], tag) ? bundled[part][tag] : undefined;
    if (bring) return registerLocale(tag, await bring());
  }
}

/** The text of `key` in the nearest known language: `zh-Hant-TW`, `zh-hant`, `zh`, then English. Empty until there is one. */
export function t<K extends keyof Messages>(lang: string, key: K, ...params: Params<K>): string {
  const tag = nearest(lang, key);
  const text = tag === undefined ? undefined : locales.value[tag]?.[key];
  return typeof text === 'function' ? (text as (params: unknown) => string)(params[0]) : ((text ?? '') as string);
}

/** Are there words for this language yet, be they English? */
export function hasWords(lang: string, part: Part = 'shop'): boolean {
  return nearest(lang, mark[part]) !== undefined;
}

const has = (tag: string, key: keyof Messages): boolean =>
  Object.hasOwn(locales.value, tag) && Object.hasOwn(locales.value[tag] as object, key);

const nearest = (lang: string, key: keyof Messages): string | undefined =>
  [...fallbacks(lang), 'en'].find((tag) => has(tag, key));

/** Is there a text for this key? Endpoint codes are looked up so: `code.quantity_adjusted`. */
export function hasText(key: string): key is keyof Messages {
  return Object.values(locales.value).some((words) => Object.hasOwn(words, key));
}

function fallbacks(lang: string): string[] {
  const parts = lang.toLowerCase().split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}
