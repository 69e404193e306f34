// What a page loads, in brotli bytes, against the committed table. `npm run sizes -- --write` accepts what it finds.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Rolldown } from 'vite';

export type Sizes = Record<string, number>;
type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'facadeModuleId' | 'isDynamicEntry' | 'imports' | 'code'>;

export const loader = 'packages/elements/src/cdn.ts';
const table = 'bench/sizes.json';

/** What never counts as part of the live shop: the video engine, and the words of one language. */
const apart = /hls\.js|\/i18n\//;

const card = ['product-card'];
const overlay = ['shop', 'player', 'overlay', 'spotlight'];

/** The entries we promise something about, and how many bytes we promise at most. */
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
  const source = ({ facadeModuleId }: Chunk) => relative('.', facadeModuleId ?? '');
  const brought = chunks.filter((chunk) => chunk.isDynamicEntry);
  const start = chunks.filter((chunk) => source(chunk) === loader);
  const parts = (names: string[]) => {
    const found = brought.filter((chunk) =>
      names.some((name) => source(chunk).startsWith(`packages/elements/src/${name}/`)),
    );
    if (found.length < names.length) throw new Error(`The loader does not bring all of: ${names.join(', ')}`);
    return closure([...start, ...found], byName);
  };
  const shop = brought.filter((chunk) => !apart.test(source(chunk)));
  const first = parts(card);
  const sizes: Sizes = {
    'the loader': weigh(closure(start, byName)),
    'one product card': weigh(first),
    'first paint of the live overlay': weigh(parts(overlay)),
    'the whole live shop': weigh(closure([...start, ...shop], byName)),
  };
  for (const chunk of brought.toSorted((a, b) => source(a).localeCompare(source(b)))) {
    sizes[`+ ${partName(source(chunk))}`] = weigh(
      new Set([...closure([chunk], byName)].filter((needed) => !first.has(needed))),
    );
  }
  return sizes;
}

/** What is heavier than the table or the promise allows; brotli and hashes make a few bytes of noise. */
export function excesses(measured: Sizes, committed: Sizes, noise = 64): string[] {
  return Object.entries(measured).flatMap(([name, bytes]) => {
    const known = committed[name];
    const promised = targets[name] ?? Number.POSITIVE_INFINITY;
    if (known === undefined) return [`${name}: ${bytes} bytes, not in the table`];
    if (bytes > known + noise) return [`${name}: ${bytes} bytes, ${bytes - known} more than the table says`];
    return bytes > promised ? [`${name}: ${bytes} bytes, promised are ${promised}`] : [];
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

function partName(source: string): string {
  return source
    .replace(/^packages\/(elements\/)?src\//, '')
    .replace(/^.*node_modules\//, '')
    .replace(/(\/(define|index))?\.[mc]?[jt]s$/, '');
}

if (import.meta.main) {
  if (!existsSync(loader)) {
    console.log(`Nothing to weigh: ${loader} is missing.`);
    process.exit(1);
  }
  const sizes = measure(await bundle());
  const committed = committedSizes();
  for (const [name, bytes] of Object.entries(sizes)) {
    const promised = targets[name] ? `  of ${(targets[name] / 1000).toFixed(1)}` : '';
    console.log(`${(bytes / 1000).toFixed(2).padStart(8)} kB${promised.padEnd(10)}  ${name}`);
  }
  if (process.argv.includes('--write')) writeFileSync(table, `${JSON.stringify(sizes, null, 2)}\n`);
  else for (const excess of excesses(sizes, committed)) console.log(`✗ ${excess}`);
}
