import type { Product, Variant } from '@laotie/protocol';
import { matches, type Selection } from '../selection.ts';
import { labelNamed } from './labels.ts';

/** Which variant is meant, and how many of it. */
export interface Choice {
  /** Undefined: a choice is missing, or there is no such variant. */
  variant: Variant | undefined;
  /** What is named, axis by axis. */
  selection: Selection;
  /** At least 1. */
  quantity: number;
}

/**
 * What of a product is chosen by the words that the reader found and by labels that stand in the comment. `amountIn`
 * reads how many from what is left without these: in "24 枚的两盒" two are wanted.
 */
export function chosen(
  product: Product | undefined,
  text: string,
  reading: { variant: string | null; quantity: number | null },
  amountIn: (rest: string) => number | null,
): Choice {
  const words = reading.variant?.split(' ') ?? [];
  let rest = text.normalize('NFKC');
  let isCut = false;
  const take = (labels: readonly string[]): string | undefined => {
    const found = labelNamed(labels, rest, words);
    if (found?.place) {
      const [start, end] = found.place;
      isCut = true;
      rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
    }
    return found?.label;
  };
  const selection: Record<string, string> = {};
  const variant = product && variantIn(product, take, selection);
  const quantity = (isCut ? amountIn(rest) : reading.quantity) ?? 1;
  return { variant, selection, quantity: Math.max(1, Math.ceil(quantity)) };
}

/** The only one that has all that is named; without axes, the titles of the variants are the labels. */
function variantIn(
  { options = [], variants }: Product,
  take: (labels: readonly string[]) => string | undefined,
  selection: Record<string, string>,
): Variant | undefined {
  if (variants.length < 2) return variants[0];
  if (!options.length) {
    const title = take(variants.map((variant) => variant.title));
    return title === undefined ? undefined : variants.find((variant) => variant.title === title);
  }
  for (const { name, values } of options) {
    const label = take(values.map((value) => value.label));
    if (label !== undefined) selection[name] = label;
  }
  const fitting = variants.filter((variant) => matches(variant, selection));
  return fitting.length === 1 ? fitting[0] : undefined;
}
