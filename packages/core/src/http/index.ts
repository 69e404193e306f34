import { CommerceError, type CommerceEndpoint, noCapabilities, type TokenProvider } from '@laotie/protocol';
import type { Store } from '../storage.ts';
import type { Tabs } from '../tabs.ts';

export interface HttpOptions {
  token?: TokenProvider | undefined;
  store?: Store | undefined;
  tabs?: Tabs | undefined;
}

/** The default connector. */
export function httpEndpoint(_base: string, _options: HttpOptions = {}): CommerceEndpoint {
  return {
    connect: async () => noCapabilities,
    catalog: {
      search: async () => {
        throw new CommerceError('unsupported', 'Not connected');
      },
      lookup: async () => [],
    },
  };
}
