import { signal } from '@preact/signals-core';
import type { Messages } from './en.ts';

export type { Messages } from './en.ts';

type Params<K extends keyof Messages> = Messages[K] extends (params: infer P) => string ? [params: P] : [];

/** A signal, so that what is on screen speaks the new language as soon as its texts have arrived. */
const locales = signal<Readonly<Record<string, Messages>>>({});

/** Languages that come with the library, brought when first asked for. */
const bundled: Readonly<Record<string, () => Promise<Messages>>> = {
  en: async () => (await import('./en.ts')).en,
  zh: async () => (await import('./zh.ts')).zh,
};

/** Makes the texts of one language known. `lang` is BCP 47; `zh` serves `zh-CN` too. */
export function registerLocale(lang: string, messages: Messages): void {
  locales.value = { ...locales.peek(), [lang.toLowerCase()]: messages };
}

/** Brings a language that comes with the library; English for those that are left to `registerLocale`. */
export async function loadLocale(lang: string): Promise<void> {
  for (const tag of [...fallbacks(lang), 'en']) {
    if (Object.hasOwn(locales.peek(), tag)) return;
    const bring = Object.hasOwn(bundled, tag) ? bundled[tag] : undefined;
    if (bring) return registerLocale(tag, await bring());
  }
}

/** The text of `key` in the nearest known language: `zh-Hant-TW`, `zh-hant`, `zh`, then English. Empty until there is one. */
export function t<K extends keyof Messages>(lang: string, key: K, ...params: Params<K>): string {
  const text = wordsOf(lang)?.[key];
  return typeof text === 'function' ? (text as (params: unknown) => string)(params[0]) : ((text ?? '') as string);
}

/** Are there words for this language yet, be they English? */
export function hasWords(lang: string): boolean {
  return wordsOf(lang) !== undefined;
}

/** Is there a text for this key? Endpoint codes are looked up so: `code.quantity_adjusted`. */
export function hasText(key: string): key is keyof Messages {
  return Object.values(locales.value).some((words) => Object.hasOwn(words, key));
}

function wordsOf(lang: string): Messages | undefined {
  const known = locales.value;
  const tag = [...fallbacks(lang), 'en'].find((candidate) => Object.hasOwn(known, candidate));
  return tag === undefined ? undefined : known[tag];
}

function fallbacks(lang: string): string[] {
  const parts = lang.toLowerCase().split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}
