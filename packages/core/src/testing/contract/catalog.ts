import { type Capabilities, type Id, misfit, noCapabilities, shapes } from '@laotie/protocol';
import { type ContractCase, check, contractCase } from './case.ts';

const always = () => true;

/** What it says of itself, and what it sells. */
export const catalogCases: readonly ContractCase[] = [
  contractCase('says what it can do in the words of the protocol', always, async ({ can }) => {
    for (const name of Object.keys(noCapabilities) as (keyof Capabilities)[])
      check(typeof can[name] === typeof noCapabilities[name], `capability ${name}`);
  }),

  contractCase(
    'looks products up by their own ids and by those of variants, and leaves out what it does not know',
    always,
    async ({ endpoint, item, other }) => {
      const products = await endpoint.catalog.lookup([item, other, 'nobody-sells-this']);
      check(products.length === 2, `the products of \`item\` and \`other\` and nothing else, got ${products.length}`);
      for (const product of products)
        check(
          misfit(product, shapes.product) === undefined,
          `${product.id} misfits at ${misfit(product, shapes.product)}`,
        );
      const [first] = products;
      const again = await endpoint.catalog.lookup([first?.id as Id]);
      check(again[0]?.id === first?.id, 'the product under its own id');
    },
  ),

  contractCase(
    'searches page by page, each product once',
    (can) => can.search,
    async ({ endpoint }) => {
      const seen: Id[] = [];
      let cursor: string | undefined;
      do {
        const page = await endpoint.catalog.search({ pagination: { limit: 2, ...(cursor && { cursor }) } });
        check(page.products.length <= 2, 'no more than asked for');
        seen.push(...page.products.map((product) => product.id));
        cursor = page.pagination?.has_next_page ? page.pagination.cursor : undefined;
      } while (cursor);
      check(new Set(seen).size === seen.length, `each once: ${seen}`);
      check(seen.length > 2, `more than one page of two: a shop of ${seen.length} is too small to tell`);
    },
  ),
];
