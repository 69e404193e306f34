import { askingCases } from './contract/asking.ts';
import { cartCases } from './contract/cart.ts';
import type { ContractCase } from './contract/case.ts';
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
