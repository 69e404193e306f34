import type { Id, Message } from '@laotie/protocol';
import type { Region } from '../pricing/rules.ts';
import type {
  Catalog,
  StoredCoupon,
  StoredOffer,
  StoredProduct,
  StoredSeller,
  StoredShow,
  StoredVariant,
} from '../store/facts.ts';
import { createAjv, messagesOf } from '../validation.ts';
import { danglingNames } from './references.ts';
import { catalogSchema } from './schema.ts';

/** A catalogue file as the seller writes it. `catalogSchema` says the same to a validator. */
export interface CatalogFile {
  format: 'laotie-catalog/1';
  sellers: StoredSeller[];
  products: FileProduct[];
  offers?: StoredOffer[];
  coupons?: StoredCoupon[];
  regions: Region[];
  shows?: FileShow[];
}

export type FileProduct = Omit<StoredProduct, 'variants'> & { variants: (StoredVariant & { stock: number | null })[] };
/** `starts_in_minutes` counts from the import. `recorded_loops` is the stream generator's business. */
export type FileShow = StoredShow & { starts_in_minutes?: number; recorded_loops?: number };

/** The file cannot be imported; each message names a field. */
export class CatalogMisfit extends Error {
  override name = 'CatalogMisfit';
  readonly messages: readonly Message[];

  constructor(messages: readonly Message[]) {
    super(messages.map(({ path, content }) => `${path} ${content}`).join('\n'));
    this.messages = messages;
  }
}

const validate = createAjv().compile<CatalogFile>(catalogSchema);

/** Checks a parsed file and turns it into facts. `now` (ms) is what relative times count from. */
export function readCatalog(file: unknown, now: number): Catalog {
  if (!validate(file)) throw new CatalogMisfit(messagesOf(validate.errors ?? []));
  const dangling = danglingNames(file);
  if (dangling.length > 0) throw new CatalogMisfit(dangling);
  return {
    sellers: file.sellers,
    products: file.products.map(withStock),
    offers: file.offers ?? [],
    coupons: file.coupons ?? [],
    regions: file.regions,
    shows: (file.shows ?? []).map((show) => dated(show, now)),
  };
}

/** What is left to sell is not a fact about the product: it changes with every order. */
function withStock({ variants, ...product }: FileProduct): StoredProduct & { stock: Record<Id, number | null> } {
  return {
    ...product,
    variants: variants.map(({ stock: _, ...variant }) => variant),
    stock: Object.fromEntries(variants.map(({ id, stock }) => [id, stock])),
  };
}

function dated({ starts_in_minutes, recorded_loops: _, ...show }: FileShow, now: number): StoredShow {
  if (starts_in_minutes === undefined) return show;
  return { ...show, starts_at: new Date(now + starts_in_minutes * 60_000).toISOString() };
}
