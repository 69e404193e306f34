import { describe, test } from 'vitest';
import { kinds } from '../testing/stores.ts';
import { fixture, T0 } from './contract/fixture.ts';
import { contract } from './contract.ts';
import { openStore } from './open.ts';

for (const { name, missing, place } of kinds) {
  describe.skipIf(missing)(`the store on ${name}${missing ? ` (skipped: ${missing})` : ''}`, () => {
    test.each(contract)('$name', async ({ run }) => {
      const { database, remove } = place();
      const store = await openStore(database);
      try {
        await store.import_catalog({ catalog: fixture, epoch: 'first', now: T0 });
        await run(store);
      } finally {
        await store.close();
        remove();
      }
    });
  });
}
