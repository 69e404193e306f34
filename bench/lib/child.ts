import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Another process of this bench, running a file beside this one. */
export function start(file: string, ...args: (string | number)[]): ChildProcess {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const execArgv = [
    '--conditions=source',
    '--disable-warning=ExperimentalWarning',
    '--no-deprecation',
    ...(process.env['BENCH_NODE_ARGS']?.split(' ') ?? []),
  ];
  return fork(path, args.map(String), { execArgv });
}

/** The next message of a child; an error where it ends instead. */
export async function message<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController();
  const [first] = await Promise.race([
    once(child, 'message', { signal: ended.signal }),
    once(child, 'exit', { signal: ended.signal }).then(([code]) => {
      throw new Error(`The process ended with ${code}`);
    }),
  ]).finally(() => ended.abort());
  return first as T;
}

/** A row of a table in the terminal. */
export const row = (...cells: (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(34) : String(cell).padStart(11))).join('');
