import type { Product, Variant } from '@laotie/protocol';

/** Chosen label per axis, `{ Size: 'M' }`. Axes not chosen yet are absent. */
export type Selection = Readonly<Record<string, string>>;

export function matches(variant: Variant, selection: Selection): boolean {
  return Object.entries(selection).every(([axis, label]) =>
    variant.options?.some((option) => option.name === axis && option.label === label),
  );
}

/** The variant that a full selection names; the only one where there is nothing to choose. */
export function variantOf(product: Product, selection: Selection): Variant | undefined {
  if (product.variants.length === 1) return product.variants[0];
  const complete = (product.options ?? []).every((axis) => Object.hasOwn(selection, axis.name));
  return complete && product.options?.length
    ? product.variants.find((variant) => matches(variant, selection))
    : undefined;
}

/** The selection that names this variant. */
export function selectionOf(variant: Variant): Selection {
  return Object.fromEntries((variant.options ?? []).map((option) => [option.name, option.label]));
}

/** Is there any variant with this label on this axis, the other chosen axes kept? */
export function possible(product: Product, selection: Selection, axis: string, label: string): boolean {
  const wanted = { ...selection, [axis]: label };
  return product.variants.some((variant) => matches(variant, wanted));
}
