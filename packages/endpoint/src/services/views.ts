import type { View } from '../catalog/present.ts';
import { currencyFor } from '../pricing/rules.ts';
import type { Caller } from './calls.ts';
import type { Catalogue } from './catalogue.ts';

/** More languages than anybody reads. */
const LANGUAGES = 3;

/** How one caller sees the seller's facts: the same for all who want the same languages and currency. */
export type ViewOf = (caller: Caller) => Promise<View>;

export function createViews(catalogue: Catalogue, public_url: string): ViewOf {
  return async ({ languages, context }) => {
    const { regions } = await catalogue.latest();
    return { languages: languages.slice(0, LANGUAGES), currency: currencyFor(regions, context), public_url };
  };
}
