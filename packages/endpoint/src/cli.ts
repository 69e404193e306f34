#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CatalogMisfit } from './catalog/import.ts';
import type { Origins } from './http/cors.ts';
import { createEndpoint, type Endpoint, type EndpointOptions } from './index.ts';
import type { ModerationOptions } from './moderation/rules.ts';
import { AlreadyServed } from './store/store.ts';

const USAGE = `laotie-endpoint <command> [options]

  serve                     answer requests until stopped
  migrate                   bring the database up to date
  import <file>             write a catalogue file: new is added, known is updated, the rest stays
  key create                make a host key; it is shown once
      --seller <id>         whose shows and products (needed)
      --scope <list>        show,products,moderate (default: show)

  --database <where>        a file, or postgres://… (default: laotie.sqlite; or LAOTIE_DATABASE)
  --port <number>           default 8787
  --host <address>          default 127.0.0.1
  --public-url <url>        where clients reach it (default: http://localhost:<port>)
  --origin <origin>         a site that may read and buy; repeat for more (default: any site)
  --host-origin <origin>    a site that may run shows; repeat for more (default: none)
  --local                   also pages on this machine and pages opened from a file
  --checkout-url <url>      pay there instead; {id} becomes the checkout's id
  --moderation <file>       words that comments may (not) hold: JSON with add, remove, allow, sites
  --trust-proxy             believe X-Forwarded-For
  --quiet                   no log
  --help
`;

const options = {
  database: { type: 'string', default: process.env['LAOTIE_DATABASE'] ?? 'laotie.sqlite' },
  port: { type: 'string', default: '8787' },
  host: { type: 'string', default: '127.0.0.1' },
  'public-url': { type: 'string' },
  origin: { type: 'string', multiple: true },
  'host-origin': { type: 'string', multiple: true, default: [] },
  local: { type: 'boolean', default: false },
  'checkout-url': { type: 'string' },
  moderation: { type: 'string' },
  'trust-proxy': { type: 'boolean', default: false },
  seller: { type: 'string' },
  scope: { type: 'string', default: 'show' },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

type Values = ReturnType<typeof parse>['values'];
const parse = (args: string[]) => parseArgs({ args, options, allowPositionals: true });

/** Ends the program with a sentence instead of a stack. */
class Mistake extends Error {}

const SCOPES = ['show', 'products', 'moderate'] as const;

/** Runs one command. Answers with the exit code. */
export async function run(
  args: string[],
  print: (text: string) => void = (text) => process.stdout.write(`${text}\n`),
): Promise<number> {
  try {
    const { values, positionals } = parse(args);
    const [command, ...rest] = positionals;
    if (values.help || command === undefined) {
      print(USAGE);
      return values.help ? 0 : 2;
    }
    if (command === 'serve') await serve(values, print);
    else if (command === 'migrate') await briefly(values, async () => print('The database is up to date.'));
    else if (command === 'import') await importFile(values, rest[0], print);
    else if (command === 'key' && rest[0] === 'create') await createKey(values, print);
    else throw new Mistake(`There is no command "${positionals.join(' ')}". Try --help.`);
    return 0;
  } catch (error) {
    if (!isMistake(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

const isMistake = (error: unknown): error is Error =>
  error instanceof Mistake ||
  error instanceof CatalogMisfit ||
  error instanceof AlreadyServed ||
  String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');

const serve = (values: Values, print: (text: string) => void): Promise<void> =>
  during(values, async ({ app }) => {
    const address = await app.listen({ port: Number(values.port), host: values.host });
    print(`Listening on ${address}, reached as ${publicUrl(values)}`);
    const stopped = Promise.withResolvers<void>();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.resolve());
    await stopped.promise;
  });

async function importFile(values: Values, file: string | undefined, print: (text: string) => void): Promise<void> {
  if (file === undefined) throw new Mistake('Name the file to import.');
  const catalog = parseFile(file);
  await briefly(values, async (endpoint) => {
    const { products, shows } = await endpoint.importCatalog(catalog);
    print(`Imported ${products} products and ${shows} shows.`);
  });
}

function parseFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Mistake(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function wordsIn(file: string): ModerationOptions {
  const said = parseFile(file);
  const lists = typeof said === 'object' && said !== null ? Object.entries(said) : [['', undefined] as const];
  for (const [name, words] of lists) {
    const known = ['add', 'remove', 'allow', 'sites'].includes(name);
    if (!known || !Array.isArray(words) || !words.every((word) => typeof word === 'string'))
      throw new Mistake(`${file}: has add, remove, allow and sites, each a list of words.`);
  }
  return said as ModerationOptions;
}

async function createKey(values: Values, print: (text: string) => void): Promise<void> {
  const { seller } = values;
  if (seller === undefined) throw new Mistake('Say by --seller whose shows the key is for.');
  const scopes = values.scope.split(',').map((name) => {
    const scope = SCOPES.find((known) => known === name.trim());
    if (!scope) throw new Mistake(`"${name}" is no scope; there are ${SCOPES.join(', ')}.`);
    return scope;
  });
  await briefly(values, async (endpoint) => print(await endpoint.createHostKey({ seller_id: seller, scopes })));
}

const briefly = (values: Values, work: (endpoint: Endpoint) => Promise<void>): Promise<void> =>
  during({ ...values, quiet: true }, work);

async function during(values: Values, work: (endpoint: Endpoint) => Promise<void>): Promise<void> {
  const endpoint = await open(values);
  try {
    await work(endpoint);
  } finally {
    await endpoint.close();
  }
}

function open(values: Values): Promise<Endpoint> {
  const origins: Origins = { viewers: values.origin ?? 'any', hosts: values['host-origin'], local: values.local };
  const chosen: EndpointOptions = {
    database: values.database,
    public_url: publicUrl(values),
    origins,
    ...(values['checkout-url'] !== undefined && { checkout_url: values['checkout-url'] }),
    ...(values.moderation !== undefined && { moderation: wordsIn(values.moderation) }),
    trust_proxy: values['trust-proxy'],
    log: !values.quiet,
  };
  return createEndpoint(chosen);
}

const publicUrl = (values: Values): string => values['public-url'] ?? `http://localhost:${values.port}`;

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
