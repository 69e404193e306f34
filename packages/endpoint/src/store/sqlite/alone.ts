import { DatabaseSync } from 'node:sqlite';
import { AlreadyServed } from '../store.ts';

/**
 * Makes this process the only one that serves from the file, until it lets go or ends, in whatever way: the lock is the
 * operating system's, on a small file beside the database. Tools may go on working on the database itself.
 */
export function serveAlone(path: string): () => void {
  const lock = new DatabaseSync(path === ':memory:' ? path : `${path}-serving`);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new AlreadyServed(path);
  }
  return () => lock.close();
}
