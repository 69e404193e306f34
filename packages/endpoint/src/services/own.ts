import type { Id } from '@laotie/protocol';
import type { StoredShow } from '../store/facts.ts';
import type { Store } from '../store/store.ts';
import { notFound } from './refusal.ts';
import type { HostIdentity } from './services.ts';

/** The show, if it is this host's; somebody else's is not there. */
export type OwnShow = (host: Pick<HostIdentity, 'seller_id'>, show_id: Id) => Promise<StoredShow>;

export const createOwnShow =
  (store: Store): OwnShow =>
  async ({ seller_id }, show_id) => {
    const row = await store.read_show({ id: show_id });
    if (row?.show.seller_id !== seller_id) throw notFound();
    return row.show;
  };
