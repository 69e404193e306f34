/** What tabs of one browser share: turns, and word of a change. Everything works without, only later. */
export interface Tabs {
  /** Runs `task` while no other tab runs one of this name; after `patience` ms anyway, as a sleeping tab keeps its turn. */
  lock<T>(name: string, task: () => Promise<T>, patience?: number): Promise<T>;
  /** Tells the other tabs that `name` changed. */
  tell(name: string): void;
  hear(name: string, listener: () => void, signal: AbortSignal): void;
}

const PATIENCE = 10_000;

/** The browser's own means where they exist; on plain http pages there are no locks, and revisions do the work alone. */
export function browserTabs(): Tabs {
  const channels = new Map<string, BroadcastChannel>();

  function channel(name: string): BroadcastChannel | undefined {
    let found = channels.get(name);
    if (!found && typeof document !== 'undefined' && typeof BroadcastChannel !== 'undefined') {
      try {
        found = new BroadcastChannel(`laotie:${name}`);
        channels.set(name, found);
      } catch {
        // opaque origins have none
      }
    }
    return found;
  }

  return {
    async lock(name, task, patience = PATIENCE) {
      const locks = typeof document === 'undefined' ? undefined : globalThis.navigator?.locks;
      if (!locks) return task();
      let taken = false;
      try {
        return await locks.request(`laotie:${name}`, { signal: AbortSignal.timeout(patience) }, () => {
          taken = true;
          return task();
        });
      } catch (error) {
        if (taken) throw error;
        return task();
      }
    },
    tell: (name) => channel(name)?.postMessage(null),
    hear(name, listener, signal) {
      // a shop may end while its cart is still being brought
      if (signal.aborted) return;
      channel(name)?.addEventListener('message', listener, { signal });
      signal.addEventListener('abort', () => {
        channels.get(name)?.close();
        channels.delete(name);
      });
    },
  };
}

/** One page alone. */
export const noTabs: Tabs = { lock: (_name, task) => task(), tell() {}, hear() {} };
