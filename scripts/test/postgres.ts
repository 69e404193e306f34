import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port.ts';

/** Where `initdb` and `postgres` are, or undefined where Postgres is not installed. */
export function findPostgres(): string | undefined {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...versions.map((version) => join(base, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/opt/homebrew/opt/postgresql/bin',
    '/usr/local/opt/postgresql/bin',
  ];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return places.find(
    (place) => existsSync(join(place, `initdb${suffix}`)) && existsSync(join(place, `postgres${suffix}`)),
  );
}

/**
 * A throw-away Postgres on a free port, gone after `stop()`. Not durable: it is for tests of behaviour, and waiting for
 * the disk would only make them slow.
 */
export async function startPostgres(bin: string): Promise<{ url: string; stop(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'laotie-postgres-'));
  const owner = unprivileged();
  if (owner) chownSync(directory, owner.uid, owner.gid);
  const data = join(directory, 'data');
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-U', 'laotie', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    cwd: directory,
    encoding: 'utf8',
    ...owner,
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);

  const port = await freePort();
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
  const server = spawn(
    join(bin, 'postgres'),
    [
      ...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'], ...owner },
  );
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  await ready(server);
  return {
    url: `postgres://laotie@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      kill();
      await ended;
      process.removeListener('exit', kill);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** vitest's global set-up: tests find the database in `LAOTIE_TEST_POSTGRES`, or skip where there is none. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const bin = findPostgres();
  if (process.env['LAOTIE_TEST_POSTGRES'] || !bin) return undefined;
  const postgres = await startPostgres(bin);
  process.env['LAOTIE_TEST_POSTGRES'] = postgres.url;
  return postgres.stop;
}

/** Postgres refuses to run as root; the user its package made, or else nobody, does not mind. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string, user: string) => spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout.trim();
  const user = id('-u', 'postgres') ? 'postgres' : 'nobody';
  return { uid: Number(id('-u', user)), gid: Number(id('-g', user)) };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk;
      if (log.includes('ready to accept connections')) resolve();
      log = log.slice(-4000);
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${log}`)));
  });
}
