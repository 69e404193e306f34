import { signal } from '@preact/signals-core';
import { en, type Messages } from './en.ts';

export type { Messages } from './en.ts';

type Params<K extends keyof Messages> = Messages[K] extends (params: infer P) => string ? [params: P] : [];

/** A signal, so that what is on screen speaks the new language as soon as its texts have arrived. */
const locales = signal<Readonly<Record<string, Messages>>>({ en });

/** Languages that come with the library, brought when first asked for. */
const bundled: Readonly<Record<string, () => Promise<Messages>>> = {
  zh: async () => (await import('./zh.ts')).zh,
};

/** Makes the texts of one language known. `lang` is BCP 47; `zh` serves `zh-CN` too. */
export function registerLocale(lang: string, messages: Messages): void {
  locales.value = { ...locales.peek(), [lang.toLowerCase()]: messages };
}

/** Brings a language that comes with the library. Languages that do not are left to `registerLocale`; English speaks meanwhile. */
export async function loadLocale(lang: string): Promise<void> {
  for (const tag of fallbacks(lang)) {
    if (Object.hasOwn(locales.peek(), tag)) return;
    const bring = Object.hasOwn(bundled, tag) ? bundled[tag] : undefined;
    if (bring) return registerLocale(tag, await bring());
  }
}

/** The text of `key` in the nearest known language: `zh-Hant-TW`, `zh-hant`, `zh`, then English. */
export function t<K extends keyof Messages>(lang: string, key: K, ...params: Params<K>): string {
  const known = locales.value;
  const tag = fallbacks(lang).find((candidate) => Object.hasOwn(known, candidate));
  const text = (tag && known[tag]?.[key]) || en[key];
  return typeof text === 'function' ? (text as (params: unknown) => string)(params[0]) : (text as string);
}

/** Is there a text for this key? Endpoint codes are looked up so: `code.quantity_adjusted`. */
export function hasText(key: string): key is keyof Messages {
  return Object.hasOwn(en, key);
}

function fallbacks(lang: string): string[] {
  const parts = lang.toLowerCase().split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}
