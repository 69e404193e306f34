// What a page loads, in brotli bytes, against the committed table. `npm run sizes -- --write` accepts what it finds.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Rolldown } from 'vite';

export type Sizes = Record<string, number>;
type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'moduleIds' | 'imports' | 'code'>;

export const loader = 'packages/elements/src/cdn.ts';
const table = 'bench/sizes.json';

/** What never counts as part of the live shop: the video engine, the words of one language, the reader of comments … */
const apart = /hls\.js|\/i18n\/|\/intent\/src\//;
/** … and what only the seller's host, or the page's author, opens. */
const others = ['elements/src/demand/define.ts', 'elements/src/doctor/define.ts'];
const isApart = ({ moduleIds }: Chunk) =>
  moduleIds.some((id) => others.some((module) => id.endsWith(module))) ||
  moduleIds.every((id) => apart.test(id) || id.startsWith('\0'));

/** What we want to come down to, in bytes. The table is what we have come to: nothing may grow past that. */
export const targets: Sizes = {
  'one product card': 15_000,
  'first paint of the live overlay': 30_000,
  'the whole live shop': 49_000,
};

/** Builds the one-script bundle in memory. */
export async function bundle(): Promise<Chunk[]> {
  const built = (await build({ logLevel: 'error', build: { write: false } })) as
    | Rolldown.RolldownOutput
    | Rolldown.RolldownOutput[];
  return [built].flat().flatMap(({ output }) => output.filter((file) => file.type === 'chunk'));
}

/** Every line of the table. A part brought later counts with what it adds to a page that shows a card already. */
export function measure(chunks: Chunk[]): Sizes {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const having = (module: string) => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
    if (!chunk) throw new Error(`The bundle has no ${module}`);
    return chunk;
  };
  const page = (...elements: string[]) =>
    closure([having(loader), ...elements.map((name) => having(`elements/src/${name}/define.ts`))], byName);
  const card = page('product-card');
  const overlay = page('shop', 'overlay', 'spotlight', 'player');
  // brought side by side with the overlay, and needed before a product of the show can stand in it
  const shown = ['core/src/live.ts', 'core/src/http/routes.ts'].map(having);
  const sizes: Sizes = {
    'the loader': weigh(page()),
    'one product card': weigh(card),
    'first paint of the live overlay': weigh(overlay),
    'the live overlay with its show': weigh(closure(shown, byName, new Set(overlay))),
    'the whole live shop': weigh(new Set(chunks.filter((chunk) => !isApart(chunk)))),
  };
  for (const chunk of chunks.toSorted((a, b) => a.fileName.localeCompare(b.fileName))) {
    const added = new Set([...closure([chunk], byName)].filter((needed) => !card.has(needed)));
    if (added.size > 0) sizes[`+ ${partName(chunk)}`] = weigh(added);
  }
  return sizes;
}

/** What is heavier than the table says; hashes in names make a few bytes of noise. */
export function growth(measured: Sizes, committed: Sizes, noise = 64): string[] {
  return Object.entries(measured).flatMap(([name, bytes]) => {
    const known = committed[name];
    if (known === undefined) return [`${name}: ${bytes} bytes, not in the table`];
    return bytes > known + noise ? [`${name}: ${bytes} bytes, ${bytes - known} more than the table says`] : [];
  });
}

/** What is still heavier than we want it. */
export function shortfall(measured: Sizes): string[] {
  return Object.entries(targets).flatMap(([name, wanted]) => {
    const bytes = measured[name] ?? 0;
    return bytes > wanted ? [`${name}: ${bytes} bytes, ${bytes - wanted} more than we want`] : [];
  });
}

export function committedSizes(): Sizes {
  return existsSync(table) ? (JSON.parse(readFileSync(table, 'utf8')) as Sizes) : {};
}

/** A set of chunks with everything they import statically, as a browser would load it. */
function closure(chunks: Chunk[], byName: Map<string, Chunk>, seen = new Set<Chunk>()): Set<Chunk> {
  for (const chunk of chunks) {
    if (seen.has(chunk)) continue;
    seen.add(chunk);
    closure(
      chunk.imports.flatMap((name) => byName.get(name) ?? []),
      byName,
      seen,
    );
  }
  return seen;
}

function weigh(chunks: Set<Chunk>): number {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return [...chunks].reduce((bytes, { code }) => bytes + brotliCompressSync(code, options).length, 0);
}

function partName({ fileName }: Chunk): string {
  return fileName.replace(/^chunks\//, '').replace(/-[\w-]{6}\.js$/, '');
}

if (import.meta.main) {
  if (!existsSync(loader)) {
    console.log(`Nothing to weigh: ${loader} is missing.`);
    process.exit(1);
  }
  const sizes = measure(await bundle());
  const committed = committedSizes();
  for (const [name, bytes] of Object.entries(sizes)) {
    const wanted = targets[name] ? `  of ${(targets[name] / 1000).toFixed(1)}` : '';
    console.log(`${(bytes / 1000).toFixed(2).padStart(8)} kB${wanted.padEnd(10)}  ${name}`);
  }
  if (process.argv.includes('--write')) writeFileSync(table, `${JSON.stringify(sizes, null, 2)}\n`);
  else for (const grown of growth(sizes, committed)) console.log(`✗ ${grown}`);
  for (const short of shortfall(sizes)) console.log(`… ${short}`);
}
