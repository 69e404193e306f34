import type { Message } from '@laotie/protocol';
import { fieldMessage } from '../validation.ts';
import type { CatalogFile, FileProduct } from './import.ts';

/** What a schema cannot see: names that lead nowhere, ids given twice, and coupons without a worth. */
export function danglingNames(file: CatalogFile): Message[] {
  const { sellers, products, offers = [], coupons = [], regions, shows = [] } = file;
  const variants = products.flatMap((product) => product.variants);
  const known = {
    seller: new Set(sellers.map(({ id }) => id)),
    product: new Set(products.map(({ id }) => id)),
    item: new Set(variants.map(({ id }) => id)),
    show: new Set(shows.map(({ id }) => id)),
  };
  const unknown = (kind: keyof typeof known, id: string | undefined, path: string): Message[] =>
    id === undefined || known[kind].has(id) ? [] : [fieldMessage(path, `names no ${kind} of this file (${id})`)];

  return [
    ...twice(
      '$.sellers',
      'id',
      sellers.map(({ id }) => id),
    ),
    ...twice(
      '$.products',
      'id',
      products.map(({ id }) => id),
    ),
    ...twice(
      '$.products[*].variants',
      'id',
      variants.map(({ id }) => id),
    ),
    ...twice(
      '$.offers',
      'id',
      offers.map(({ id }) => id),
    ),
    ...twice(
      '$.coupons',
      'code',
      coupons.map(({ code }) => code.toUpperCase()),
    ),
    ...twice(
      '$.regions[*].countries',
      'country',
      regions.flatMap(({ countries }) => countries),
    ),
    ...twice(
      '$.shows',
      'id',
      shows.map(({ id }) => id),
    ),
    ...products.flatMap((product, p) => [
      ...unknown('seller', product.seller_id, `$.products[${p}].seller_id`),
      ...unknownOptions(product, `$.products[${p}]`),
    ]),
    ...offers.flatMap(({ show_id, item_ids }, o) => [
      ...unknown('show', show_id, `$.offers[${o}].show_id`),
      ...item_ids.flatMap((id, i) => unknown('item', id, `$.offers[${o}].item_ids[${i}]`)),
    ]),
    ...coupons.flatMap(({ kind, percent_basis_points, amount, product_ids = [], show_id }, c) => [
      ...unknown('show', show_id, `$.coupons[${c}].show_id`),
      ...product_ids.flatMap((id, i) => unknown('product', id, `$.coupons[${c}].product_ids[${i}]`)),
      ...(kind === 'percent' && percent_basis_points === undefined
        ? [fieldMessage(`$.coupons[${c}].percent_basis_points`, 'is needed')]
        : []),
      ...(kind === 'amount' && amount === undefined ? [fieldMessage(`$.coupons[${c}].amount`, 'is needed')] : []),
    ]),
    ...shows.flatMap(({ seller_id, items }, s) => [
      ...unknown('seller', seller_id, `$.shows[${s}].seller_id`),
      ...twice(
        `$.shows[${s}].items`,
        'number',
        items.map(({ number }) => String(number)),
      ),
      ...items.flatMap(({ product_id }, i) => unknown('product', product_id, `$.shows[${s}].items[${i}].product_id`)),
    ]),
  ];
}

function twice(path: string, member: string, names: readonly string[]): Message[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const at = path.includes('*') ? path : `${path}[${index}].${member}`;
    return [fieldMessage(at, `is given twice (${name})`)];
  });
}

function unknownOptions({ options = [], variants }: FileProduct, path: string): Message[] {
  return variants.flatMap((variant, v) =>
    Object.entries(variant.options ?? {}).flatMap(([axis, value]) => {
      const values = options.find(({ id }) => id === axis)?.values;
      const at = `${path}.variants[${v}].options.${axis}`;
      if (!values) return [fieldMessage(at, 'names no option of this product')];
      return values.some(({ id }) => id === value) ? [] : [fieldMessage(at, `is none of its values (${value})`)];
    }),
  );
}
