/** What `localStorage` is, as far as we use it. Any method may throw. */
export interface KeyValue {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** JSON under the keys of one shop. Never throws: what storage refuses is kept in memory. */
export interface Store {
  get<T>(key: string): T | undefined;
  set(key: string, value: unknown): void;
  remove(key: string): void;
}

/**
 * `port` undefined: the page's own storage, looked for when first needed (a sandboxed frame throws already at the
 * look). `null`: memory only. What is read back is somebody else's text: readers check it.
 */
export function createStore(port: KeyValue | null | undefined, shop: string): Store {
  const memory = new Map<string, string | null>();
  const name = (key: string) => `laotie:${shop}:${key}`;
  const outer = (): KeyValue | null | undefined => (port === undefined ? globalThis.localStorage : port);

  function write(key: string, text: string | null) {
    try {
      const storage = outer();
      if (storage) {
        if (text === null) storage.removeItem(name(key));
        else storage.setItem(name(key), text);
        memory.delete(key);
        return;
      }
    } catch {
      // denied, full, or gone: memory holds it for as long as the page lives
    }
    memory.set(key, text);
  }

  return {
    get<T>(key: string): T | undefined {
      try {
        const text = memory.has(key) ? memory.get(key) : outer()?.getItem(name(key));
        return text ? (JSON.parse(text) as T) : undefined;
      } catch {
        return undefined;
      }
    },
    set: (key, value) => write(key, JSON.stringify(value)),
    remove: (key) => write(key, null),
  };
}
