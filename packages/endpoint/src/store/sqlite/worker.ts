import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { openDatabase } from './database.ts';

/** The thread that owns the file. Everything that waits is run as one transaction with one fsync: see `database.ts`. */
if (!parentPort) throw new Error('Runs as a worker thread');
const port = parentPort;
const database = openDatabase(workerData.path as string);
port.postMessage('ready');

// Batches travel as JSON: for documents like ours that is faster than a structured clone.
port.on('message', (first: string) => {
  const waiting: Call[] = [];
  let closing = false;
  for (let next: { message: string } | undefined = { message: first }; next; next = receiveMessageOnPort(port)) {
    if (next.message === 'close') closing = true;
    else waiting.push(...(JSON.parse(next.message) as Call[]));
  }
  if (waiting.length > 0) port.postMessage(JSON.stringify(database.runTogether(waiting)));
  if (closing) {
    database.close();
    port.close();
  }
});

export interface Call {
  id: number;
  name: string;
  args: unknown;
}
