import { loadLocale } from '@laotie/core';
import { signal } from './signals.ts';

let observer: MutationObserver | undefined;
let roots = new WeakSet<Node>();

/** Changes whenever a `lang` attribute does that an element's language may come from. Observes only while somebody reads it. */
const turn = signal(0, {
  watched() {
    observer = new MutationObserver(() => {
      turn.value = turn.peek() + 1;
    });
    watch(document);
  },
  unwatched() {
    observer?.disconnect();
    observer = undefined;
    roots = new WeakSet();
  },
});

/** The shadow roots of a page have languages of their own; in ours nobody sets any. */
function watch(root: Document | ShadowRoot): void {
  if (!observer || roots.has(root)) return;
  roots.add(root);
  observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
}

const asked = new Set<string>();

/** Brings the words of a language the first time an element speaks it. */
function speak(lang: string): string {
  if (!asked.has(lang)) {
    asked.add(lang);
    // asked for again when the next element speaks
    loadLocale(lang).catch(() => asked.delete(lang));
  }
  return lang;
}

const valid = new Map<string, boolean>();

/** `en_US` and worse stand in pages, and Intl throws on them. */
function isTag(lang: string): boolean {
  let known = valid.get(lang);
  if (known === undefined) {
    try {
      known = Intl.getCanonicalLocales(lang).length > 0;
    } catch {
      known = false;
    }
    valid.set(lang, known);
  }
  return known;
}

/** The language at an element: the nearest valid `lang`, across shadow roots; the browser's where the page names none. */
export function languageOf(element: Element): string {
  void turn.value;
  let node: Element | null | undefined = element;
  while (node) {
    const root: Node = node.getRootNode();
    const host: Element | undefined = root instanceof ShadowRoot ? root.host : undefined;
    if (host && !host.localName.startsWith('laotie-')) watch(root as ShadowRoot);
    const near: Element | null = node.closest('[lang]');
    const lang = near?.getAttribute('lang')?.replaceAll('_', '-');
    if (lang && isTag(lang)) return speak(lang);
    node = near?.parentElement ?? host;
  }
  // not every browser's own is a tag either (`en-US@posix`)
  return speak(isTag(navigator.language) ? navigator.language : 'en');
}
