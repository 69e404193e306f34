import type { KeyValue } from '../storage.ts';
import type { Tabs } from '../tabs.ts';

/** A `localStorage` of its own; `log` tells who touched it. */
export function memoryStorage(): KeyValue & { readonly keys: string[]; readonly log: string[] } {
  const values = new Map<string, string>();
  const log: string[] = [];
  return {
    log,
    get keys() {
      return [...values.keys()];
    },
    getItem(key) {
      log.push(`get ${key}`);
      return values.get(key) ?? null;
    },
    setItem(key, value) {
      log.push(`set ${key}`);
      values.set(key, value);
    },
    removeItem(key) {
      log.push(`remove ${key}`);
      values.delete(key);
    },
  };
}

/** Storage that refuses everything, as in a sandboxed frame. */
export function deniedStorage(): KeyValue {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  return { getItem: refuse, setItem: refuse, removeItem: refuse };
}

/** One browser with several tabs: each call opens another one. Locks hold across them, word of a change reaches the others. */
export function fakeBrowser(): () => Tabs {
  const queues = new Map<string, Promise<unknown>>();
  const listeners: { tab: number; name: string; listener: () => void; signal: AbortSignal }[] = [];
  let opened = 0;
  return () => {
    const tab = opened++;
    return {
      lock(name, task) {
        const turn = (queues.get(name) ?? Promise.resolve()).then(task);
        queues.set(
          name,
          turn.catch(() => {}),
        );
        return turn;
      },
      tell(name) {
        for (const one of listeners)
          if (one.name === name && one.tab !== tab && !one.signal.aborted) queueMicrotask(one.listener);
      },
      hear: (name, listener, signal) => void listeners.push({ tab, name, listener, signal }),
    };
  };
}
