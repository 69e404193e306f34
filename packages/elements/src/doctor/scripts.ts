/** Is it an address of the one-script build, whatever its version and query? */
const isOurScript = (address: string): boolean => /\/laotie(?:[.@-][\w.-]*)?\.js(?:[?#]|$)/.test(address);

/** Tags that bring our script. */
export const ourScripts = (): HTMLScriptElement[] =>
  [...document.querySelectorAll<HTMLScriptElement>('script[src]')].filter(({ src }) => isOurScript(src));

/** Where copies of it came from: a query names a shop and makes no other copy. */
export function scriptAddresses(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const all = [...ourScripts().map(({ src }) => src), ...loaded.filter(isOurScript)];
  return [...new Set(all.map((address) => address.replace(/[?#].*$/s, '')))];
}
