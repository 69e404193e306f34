import { askingCases } from './contract/asking.ts';
import { cartCases } from './contract/cart.ts';
import type { ContractCase, ContractSubject } from './contract/case.ts';
import { catalogCases } from './contract/catalog.ts';
import { checkoutCases } from './contract/checkout.ts';
import { liveCases } from './contract/live.ts';

export type { ContractCase, ContractSubject } from './contract/case.ts';

/** What every commerce endpoint holds to, whatever is behind it. Run each with a fresh subject. */
export const endpointContract: readonly ContractCase[] = [
  ...catalogCases,
  ...cartCases,
  ...checkoutCases,
  ...liveCases,
  ...askingCases,
];

/** What came of one case. `why` says what is wrong, or which capability makes the case void. */
export interface Verdict {
  name: string;
  outcome: 'kept' | 'broken' | 'void';
  why?: string;
}

/** The whole contract at once, for whoever has no test runner at hand. One case after another; never rejects. */
export async function tryContract(make: () => Promise<ContractSubject>): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { name, run } of endpointContract) verdicts.push({ name, ...(await judge(run(make))) });
  return verdicts;
}

const judge = (running: Promise<string | undefined>): Promise<Omit<Verdict, 'name'>> =>
  running.then(
    (why) => (why === undefined ? { outcome: 'kept' } : { outcome: 'void', why }),
    (thrown: unknown) => ({ outcome: 'broken', why: String(thrown instanceof Error ? thrown.message : thrown) }),
  );
