import { checkout, finishing, fixture, T0 } from '../../packages/endpoint/src/store/contract/fixture.ts';
import type { Operation } from '../../packages/endpoint/src/store/operation.ts';
import { commands, queries } from '../../packages/endpoint/src/store/operations/index.ts';
import { openDatabase } from '../../packages/endpoint/src/store/sqlite/database.ts';
import { storeFrom } from '../../packages/endpoint/src/store/store.ts';

/** How many SQL statements each step of one order takes: reading the checkout, beginning the payment, finishing it. */
export async function statements(): Promise<Record<string, number>> {
  let count = 0;
  for (const table of [queries, commands] as Record<string, (args: unknown) => Operation<unknown>>[]) {
    for (const [name, operation] of Object.entries(table)) {
      table[name] = function* (args) {
        const steps = operation(args);
        let step = steps.next();
        for (; !step.done; step = steps.next(yield step.value)) count += step.value.length;
        return step.value;
      };
    }
  }
  const database = openDatabase(':memory:');
  const run = async (name: string, args: unknown): Promise<unknown> => {
    const [answer] = database.runTogether([{ id: 1, name, args }]);
    if (answer?.error !== undefined) throw new Error(answer.error);
    return answer?.value;
  };
  const holding = { serve: () => true, close: async () => database.close() };
  const store = storeFrom([...Object.keys(queries), ...Object.keys(commands)], run, holding);
  await store.import_catalog({ catalog: fixture, epoch: 'first', now: T0 });

  const begin = await checkout(store, { v_a: 1 });
  const counted: Record<string, number> = {};
  const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    count = 0;
    await work();
    counted[name] = count;
  };
  await step('read', () => store.open_checkout({ id: begin.checkout_id, idempotency: begin.idempotency, now: T0 }));
  await step('begin', () => store.begin_payment(begin));
  await step('finish', () => store.finish_payment(finishing(begin, 'approved')));
  await store.close();
  return counted;
}
