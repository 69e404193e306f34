import { signal } from './signals.ts';

let observer: MutationObserver | undefined;

/** Changes whenever a `lang` attribute in the document does. Observes only while somebody reads it. */
const turn = signal(0, {
  watched() {
    observer = new MutationObserver(() => {
      turn.value = turn.peek() + 1;
    });
    observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
  },
  unwatched() {
    observer?.disconnect();
    observer = undefined;
  },
});

/** The language at an element: the nearest `lang`, across shadow roots; the browser's where the page names none. */
export function languageOf(element: Element): string {
  void turn.value;
  let node: Element | undefined = element;
  while (node) {
    const near: Element | null = node.closest('[lang]');
    const lang = near?.getAttribute('lang');
    if (lang) return lang;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return navigator.language;
}
