import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { openDatabase } from './database.ts';

/** The thread that owns the file. Everything that waits is run as one transaction with one fsync: see `database.ts`. */
if (!parentPort) throw new Error('Runs as a worker thread');
const port = parentPort;
const database = openDatabase(workerData.path as string);
port.postMessage('ready');

port.on('message', (first: Call[] | 'close') => {
  const waiting: Call[] = [];
  let closing = false;
  for (let next: { message: Call[] | 'close' } | undefined = { message: first }; next; next = receiveMessageOnPort(port)) {
    if (next.message === 'close') closing = true;
    else waiting.push(...next.message);
  }
  if (waiting.length > 0) port.postMessage(database.runTogether(waiting));
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
