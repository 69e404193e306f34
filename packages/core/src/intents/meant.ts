import type { KnownProduct, Reading } from '@laotie/intent';
import type { Id } from '@laotie/protocol';
import { without } from './labels.ts';

type Read = (text: string, products: readonly KnownProduct[], on_air?: Id) => Reading;
type Shelf = readonly KnownProduct[];

/** Each product as a shelf of its own: whoever is named there, but not among all, is one of several. */
const alone = new WeakMap<Shelf, Shelf[]>();

function eachAlone(shelf: Shelf): readonly Shelf[] {
  const known = alone.get(shelf) ?? shelf.map((product) => [product]);
  alone.set(shelf, known);
  return known;
}

/** Which product of the show is meant, and whether it was named: of two with equal right neither is. */
export function productMeant(
  read: Read,
  text: string,
  shelf: Shelf,
  onAir: Id | undefined,
): { product_id: Id | undefined; isNamed: boolean } {
  const { product, item } = read(text, shelf);
  if (product) return { product_id: item === null ? named(read, text, shelf, product.id) : product.id, isNamed: true };
  const product_id = onAir === undefined ? undefined : read(text, shelf, onAir).product?.id;
  const isOneOfSeveral = product_id !== undefined && eachAlone(shelf).some((one) => read(text, one).product);
  return { product_id: isOneOfSeveral ? undefined : product_id, isNamed: false };
}

/** The persimmon apron is an apron: where one's name is another's colour, the other is meant. */
function named(read: Read, text: string, shelf: Shelf, best: Id): Id {
  for (const one of eachAlone(shelf)) {
    const [product] = one;
    if (!product || product.id === best || !read(text, one).product) continue;
    const comment = text.normalize('NFKC');
    const rest = (product.options ?? []).reduce((left, label) => without(label, left), comment);
    if (rest !== comment && read(rest, shelf).product?.id === product.id) return product.id;
  }
  return best;
}
