/** What the demo needs to know of its own catalogue file; the endpoint checks the file itself when it imports it. */
interface CatalogFile {
  shows: { id: string; seller_id: string; status: string; recorded_loops?: number }[];
  offers: { id: string; item_ids: string[] }[];
  coupons: { code: string }[];
  products: { id: string; variants: { id: string; stock?: number | null }[] }[];
}

export interface CatalogFacts {
  seller: string;
  live: string;
  scheduled: string;
  recorded: string;
  /** Loops of the picture that it lasts. */
  recorded_loops: number;
  offer: { id: string; product_id: string };
  coupon: string;
  stock: Map<string, { item_id: string; quantity: number }[]>;
}

export function catalogFacts(file: unknown): CatalogFacts {
  const { shows, offers, coupons, products } = file as CatalogFile;
  const show = (status: string) => {
    const found = shows.find((candidate) => candidate.status === status);
    if (!found) throw new Error(`The demo's catalogue has no ${status} show.`);
    return found;
  };
  const [offer] = offers;
  const [coupon] = coupons;
  const offered = products.find(({ variants }) => variants.some(({ id }) => offer?.item_ids.includes(id)));
  if (!offer || !offered || !coupon) throw new Error('The demo’s catalogue needs an offer and a coupon.');
  const counted = ({ variants }: CatalogFile['products'][number]) =>
    variants.flatMap(({ id, stock }) => (typeof stock === 'number' ? [{ item_id: id, quantity: stock }] : []));
  return {
    seller: show('live').seller_id,
    live: show('live').id,
    scheduled: show('scheduled').id,
    recorded: show('replay').id,
    recorded_loops: show('replay').recorded_loops ?? 1,
    offer: { id: offer.id, product_id: offered.id },
    coupon: coupon.code,
    stock: new Map(
      products.map((product) => [product.id, counted(product)] as const).filter(([, stock]) => stock.length),
    ),
  };
}
