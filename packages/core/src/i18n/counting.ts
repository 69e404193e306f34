/** A text for each plural form that a language has; `#` stands for the number, `other` for forms that are left out. */
export type Forms = { readonly other: string } & { readonly [K in Intl.LDMLPluralRule]?: string };

interface Maker {
  numbers: Intl.NumberFormat;
  rules: Intl.PluralRules;
}

const makers = new Map<string, Maker>();

/** Kept, since making them is the slow part. */
function makerOf(lang: string): Maker {
  let found = makers.get(lang);
  if (!found) {
    try {
      found = { numbers: new Intl.NumberFormat(lang), rules: new Intl.PluralRules(lang) };
    } catch {
      // what is no language counts as English does
      found = makerOf('en');
    }
    makers.set(lang, found);
  }
  return found;
}

/** A number in the digits and groups of the language. */
export const formatNumber = (n: number, lang: string): string => makerOf(lang).numbers.format(n);

/** A number with its noun: `count(2, 'en', { one: '# item', other: '# items' })` is `2 items`. */
export function count(n: number, lang: string, forms: Forms): string {
  const { numbers, rules } = makerOf(lang);
  return (forms[rules.select(n)] ?? forms.other).replace('#', numbers.format(n));
}

/** A message that is nothing but a number with its noun. */
export const counted =
  (forms: Forms) =>
  ({ n }: { n: number }, lang: string): string =>
    count(n, lang, forms);

/** The language itself, or what it counts as. */
const localeOf = (lang: string): string => makerOf(lang).numbers.resolvedOptions().locale;

/** A length of time in words, in whole minutes from the first on: `5 minutes`, `30 seconds`. */
export function duration(seconds: number, lang: string): string {
  return seconds < 60 ? unit('second', lang).format(seconds) : unit('minute', lang).format(Math.floor(seconds / 60));
}

/** From so many days to so many: `2–5 days`, `1 day`. */
export function days(from: number, to: number, lang: string): string {
  const format = unit('day', lang);
  // a range from a number to itself would be "about" that number
  return from === to ? format.format(from) : format.formatRange(from, to);
}

const unit = (unit: string, lang: string): Intl.NumberFormat =>
  new Intl.NumberFormat(localeOf(lang), { style: 'unit', unit, unitDisplay: 'long' });
