import type { Plugin, Rolldown } from 'vite';

const elements = (...paths: string[]) => paths.map((path) => `${process.cwd()}/packages/elements/src/${path}.ts`);
const core = (...paths: string[]) => paths.map((path) => `${process.cwd()}/packages/core/src/${path}.ts`);
const definitions = (...names: string[]) => elements(...names.map((name) => `${name}/define`));

/**
 * Few files instead of one for every module that is brought later, because what is compressed together is smaller.
 *
 * What others import at once: each is what the modules named here use, as far as no file above it has it. No chunk may
 * import the loader itself: a page asks for it with a query, so that it would be another module.
 */
const shared: Record<string, string[]> = {
  // what the loader is made of
  start: elements('configure', 'events', 'load-on-sight', 'base/url', 'player/library'),
  // what nearly every element needs, cards and the overlay's first paint above all
  base: [
    ...elements('base/define', 'base/element', 'base/styles', 'base/card.styles', 'base/icons/card'),
    ...elements('base/price', 'base/photo', 'base/deal', 'base/remaining', 'base/press', 'base/away', 'base/terms'),
    '\0rolldown/runtime.js',
  ],
  // what the overlay has in common with the pages that a card opens
  shared: elements('panel/page-view', 'base/icons/live', 'base/announce', 'base/figures', 'base/glass'),
  // what the pages have in common with what answers a viewer, and with the host's desk
  parts: elements(
    'base/blank',
    'base/chips',
    'base/field',
    'base/notes',
    'base/stepper',
    'product/options',
    'panel/drag',
  ),
};

/** What is brought later: to ask for one of these modules brings all of its file. */
const later: Record<string, string[]> = {
  // the overlay's first paint, with what plays below it
  overlay: [...definitions('shop', 'overlay', 'spotlight', 'player'), ...elements('shop/share')],
  // whatever a shop is asked beyond looking at products: the buyer's part, and the show's
  further: core('http/routes', 'http/refusals', 'buying', 'live', 'search'),
  // what opens, or moves, in front of a buyer
  pages: [
    ...definitions('cart', 'checkout', 'orders', 'product', 'shelf', 'panel'),
    ...definitions('comments', 'countdown', 'purchases', 'timeline'),
    ...elements('overlay/parts', 'overlay/motion', 'payments/test-handler'),
  ],
  // what a viewer needs who says something
  answer: [...definitions('answer'), ...core('intents/model')],
  // what reads comments
  reader: [`${process.cwd()}/packages/intent/src/index.ts`],
  // what reads a chat of the page
  capture: definitions('comment-capture'),
  // a page's author's own
  doctor: definitions('doctor'),
  // the host's own
  demand: [...definitions('demand'), ...core('demand/model', 'http/desk-routes')],
};

const prefix = '\0laotie:';

/** Turns every import of such a module into one of its file. */
export function importFiles(): Plugin {
  const files = new Map(Object.entries(later).flatMap(([name, modules]) => modules.map((module) => [module, name])));
  return {
    name: 'laotie:import-files',
    apply: 'build',
    enforce: 'pre',
    async resolveDynamicImport(specifier, importer) {
      const found = await this.resolve(String(specifier), importer);
      const name = found && files.get(found.id);
      return name ? prefix + name : null;
    },
    load(id) {
      const modules = id.startsWith(prefix) ? later[id.slice(prefix.length)] : undefined;
      return modules?.map((module) => `export * from '${module}';`).join('\n');
    },
  };
}

export const chunks = Object.entries(shared).map(
  ([name, modules], i): Rolldown.CodeSplittingGroup => ({
    priority: 9 - i,
    debugName: name,
    // and by the setting beside this one everything of which they use something
    name: (id) => (modules.includes(id) ? name : null),
  }),
);

/**
 * Files are named after what is in them; `define.ts` would name every element. Whatever changes changes the name.
 * Hashes do not compress and every page pays for a list of them: six characters (36 bits) tell a file's releases apart.
 */
export function chunkFileName({ name, facadeModuleId, moduleIds }: Rolldown.PreRenderedChunk): string {
  const known = /([\w-]+)[\\/]define\.ts$|:(\w+)$/.exec(facadeModuleId ?? moduleIds.at(-1) ?? '');
  return `chunks/${known?.[1] ?? known?.[2] ?? name}-[hash:6].js`;
}
