import type { Deps } from './deps.ts';
import { checkReplay } from './guard.ts';
import type { Guests, HostIdentity } from './services.ts';
import { hashOf, newId, newSecret } from './tokens.ts';

/** A guest who comes back within it is still the same buyer. */
const GUEST_MS = 180 * 24 * 3600 * 1000;

interface Stored {
  id: string;
  expires_at: string;
}

export function createGuests({ store, tokens, clock }: Deps): Guests {
  const tokenOf = ({ id, expires_at }: Stored) => ({ token: tokens.guest(id, Date.parse(expires_at)), expires_at });

  return {
    async create(idempotency) {
      const now = clock();
      const guest: Stored = { id: newId('guest'), expires_at: new Date(now + GUEST_MS).toISOString() };
      const stored = { idempotency, status: 201, resource: JSON.stringify(guest), now: new Date(now).toISOString() };
      const before = await store.keep_answer(stored);
      if (!before) return { status: 201, resource: tokenOf(guest), replayed: false };
      const { status, resource } = checkReplay(before);
      return { status, resource: tokenOf(JSON.parse(resource ?? '{}') as Stored), replayed: true };
    },

    read: (token) => tokens.readGuest(token, clock()),

    async createHostKey({ seller_id, scopes }) {
      const token = `host_${newSecret()}`;
      await store.add_host_key({
        hash: hashOf(token),
        seller_id,
        scopes: scopes.join(' '),
        now: new Date(clock()).toISOString(),
      });
      return token;
    },

    async host(token) {
      const row = await store.read_host_key({ hash: hashOf(token) });
      return row && { seller_id: row.seller_id, scopes: row.scopes.split(' ') as HostIdentity['scopes'][number][] };
    },
  };
}
