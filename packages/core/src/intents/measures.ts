/** An amount that stands in a text: "1kg", 24枚, "box of 12". */
export interface Measure {
  /** The same for all ways to write it. */
  value: string;
  place: readonly [start: number, end: number];
}

/** Units that are the same; what is counted in pieces is one. */
const UNITS: readonly (readonly [unit: string, spellings: string])[] = [
  ['g', 'g|克|grams?|gr'],
  ['kg', 'kg|公斤|千克|kilos?'],
  ['ml', 'ml|毫升'],
  ['l', 'l|升|lit(?:er|re)s?'],
  ['cm', 'cm|厘米|公分'],
  ['', '枚|个|只|片|支|粒|颗|入|装|pcs?|pieces?|packs?|count|ct'],
];

const amount = new RegExp(
  `(?<![a-z\\d.])(?:(?:box|pack|set) of )?(\\d+(?:\\.\\d+)?)(?:[ -]?(?:${UNITS.map(([, all]) => `(${all})`).join('|')})(?![a-z]))?`,
  'giu',
);

export function measuresIn(text: string): Measure[] {
  return [...text.normalize('NFKC').matchAll(amount)].flatMap((found) => {
    const [whole, number, ...units] = found;
    const unit = UNITS.find((_, i) => units[i] !== undefined)?.[0] ?? (/^\d/.test(whole) ? undefined : '');
    // a number alone may be anything: of the product, of pieces, of the house
    if (unit === undefined) return [];
    return [{ value: `${Number(number)}${unit}`, place: [found.index, found.index + whole.length] as const }];
  });
}
