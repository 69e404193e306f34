import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { commands, queries } from '../operations/index.ts';
import { type Store, StoreUnavailable, storeFrom } from '../store.ts';
import { serveAlone } from './alone.ts';
import type { Answer } from './database.ts';
import type { Call } from './worker.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Batches under way: one that is being written, and one behind it, so that the thread never waits for us. */
const UNDER_WAY = 2;

/**
 * The embedded store: one file, one thread of its own. What is asked while the disk is busy travels as one message and
 * shares the next transaction.
 */
export async function openSqlite(path: string): Promise<Store> {
  const source = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  const worker = new Worker(new URL(source, import.meta.url), { workerData: { path } });
  const waiting = new Map<number, Waiting>();
  let calls: Call[] = [];
  let count = 0;
  let underWay = 0;
  let gone: Error | undefined;
  let letGo: (() => void) | undefined;

  function fail(error: Error): void {
    gone = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new StoreUnavailable('The store is closed')));
  worker.on('message', (answers: string) => {
    underWay--;
    if (calls.length > 0) setImmediate(send);
    for (const answer of JSON.parse(answers) as Answer[]) {
      const caller = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.error === undefined) caller?.resolve(answer.value);
      else caller?.reject(answer.unavailable ? new StoreUnavailable(answer.error) : new Error(answer.error));
    }
  });

  function send(): void {
    if (underWay < UNDER_WAY) flush();
  }

  function flush(): void {
    if (calls.length === 0) return;
    underWay++;
    worker.postMessage(JSON.stringify(calls));
    calls = [];
  }

  function run(name: string, args: unknown): Promise<unknown> {
    if (gone) return Promise.reject(gone);
    if (calls.length === 0) setImmediate(send);
    const id = ++count;
    calls.push({ id, name, args });
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  return storeFrom([...Object.keys(queries), ...Object.keys(commands)], run, {
    serve() {
      letGo ??= serveAlone(path);
      return true;
    },
    async close() {
      letGo?.();
      if (gone) return;
      flush();
      worker.postMessage('close');
      await once(worker, 'exit');
    },
  });
}
