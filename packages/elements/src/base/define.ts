import { provideDefaultShop } from '../shop/default.ts';

/**
 * Registers a tag once. A tag that is already ours stays as it is; one that belongs to somebody else is named on the
 * console, because the page would otherwise show their element without a word.
 */
export function define(tag: `laotie-${string}`, element: CustomElementConstructor): void {
  // a server that renders pages imports the elements, too, and has none
  if (globalThis.document) provideDefaultShop();
  const taken = customElements.get(tag);
  if (!taken) customElements.define(tag, element);
  else if (!('isLaotie' in taken))
    console.warn(`<${tag}> is already defined by another script; Laotie leaves it alone.`);
}
