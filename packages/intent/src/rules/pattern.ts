import { unitOfName } from '../lexicon/lexicon.ts';

/**
 * A regular expression over classes of words, written with their names: `want* qty goods?` fits 要两件衣服. A name that is
 * no class is refused when the module loads.
 */
export function pattern(written: string): RegExp {
  const source = written.replace(/[a-z_]+/g, (name) => {
    const unit = unitOfName(name);
    if (unit === undefined) throw new Error(`no class of words is called ${name}`);
    return String.fromCharCode(unit);
  });
  return new RegExp(`^(?:${source.replaceAll(' ', '')})$`);
}
