import type { GuestToken, TokenProvider } from '@laotie/protocol';
import { createStore, type Store } from '../storage.ts';
import { noTabs, type Tabs } from '../tabs.ts';

/** Who the buyer is: the page's own bearer, else a guest's, asked for at the buyer's first deliberate act. */
export interface Bearer {
  /** What is held already; asks nobody. */
  held(): string | undefined;
  /** For a read of what is the buyer's own: the page's bearer or a guest already made; makes none. */
  known(): Promise<string | undefined>;
  /** For a write. Undefined where the endpoint knows no guests. */
  needed(): Promise<string | undefined>;
  /** The endpoint refused this one: another. */
  again(refused: string | undefined): Promise<string | undefined>;
}

export interface BearerOptions {
  token?: TokenProvider | undefined;
  store?: Store | undefined;
  tabs?: Tabs | undefined;
  /** Asks the endpoint for a guest; undefined where it has none. */
  guest(): Promise<GuestToken | undefined>;
}

const KEPT = 'guest';
/** A token about to run out is not used any more, ms. */
const MARGIN = 60_000;

export function createBearer({ token, store = createStore(null, ''), tabs = noTabs, guest }: BearerOptions): Bearer {
  /** The page's own; null says that the buyer is a guest, undefined that nobody asked yet. */
  let own: string | null | undefined;
  let asking: Promise<string | undefined> | undefined;

  function kept(): string | undefined {
    const found = store.get<GuestToken>(KEPT);
    return typeof found?.token === 'string' && Date.parse(found.expires_at) > Date.now() + MARGIN
      ? found.token
      : undefined;
  }

  async function ask(why: 'start' | 'expired', refused?: string): Promise<string | undefined> {
    if (token && (own !== null || why === 'expired')) own = await token(why);
    if (own) return own;
    // tabs share one guest: otherwise they could not share its cart
    return tabs.lock('guest', async () => {
      const now = kept();
      if (now && now !== refused) return now;
      const made = await guest();
      if (made) store.set(KEPT, made);
      return made?.token;
    });
  }

  const once = (task: () => Promise<string | undefined>) => {
    asking ??= task().finally(() => {
      asking = undefined;
    });
    return asking;
  };

  return {
    held: () => own ?? kept(),
    async known() {
      if (token && own === undefined) own = await token('start');
      return own ?? kept();
    },
    needed: async () => own ?? (token && own === undefined ? undefined : kept()) ?? once(() => ask('start')),
    again: (refused) => once(() => ask('expired', refused)),
  };
}
