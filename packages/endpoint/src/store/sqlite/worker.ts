import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './database.ts';

/** The thread that owns the file. A message is a batch, run as one transaction with one fsync: see `database.ts`. */
if (!parentPort) throw new Error('Runs as a worker thread');
const port = parentPort;
const database = openDatabase(workerData.path as string);
port.postMessage('ready');

// Batches travel as JSON: for documents like ours that is faster than a structured clone.
port.on('message', (message: string) => {
  if (message !== 'close') return port.postMessage(JSON.stringify(database.runTogether(JSON.parse(message) as Call[])));
  database.close();
  port.close();
});

export interface Call {
  id: number;
  name: string;
  args: unknown;
}
