import { once } from 'node:events';
import { message, row, start } from './lib/child.ts';
import { median } from './lib/median.ts';

/**
 * One event to N open streams: milliseconds from handing it over until the last reader has it, and the server's CPU for
 * it, beside the same bytes written to plain sockets. Readers are a process of their own on the same cores. Medians over
 * rounds that alternate, so that a busy machine is busy for both.
 */
const EVENTS = 15;
const ROUNDS = 3;

interface Measured {
  times: number[];
  /** Milliseconds an event. */
  cpu: number[];
  kB: number[];
}

async function measure(mode: 'raw' | 'laotie', readers: number, into: Measured): Promise<void> {
  const server = start('./fanout-server.ts', mode);
  const { port } = await message<{ port: number }>(server);
  const usage = async (): Promise<{ rss: number; cpu: number }> => {
    server.send('usage');
    return message<{ rss: number; cpu: number }>(server);
  };
  const empty = await usage();
  const crowd = start('./fanout-readers.ts', port, readers);
  await message(crowd);
  const full = await usage();
  for (let seq = 1; seq <= EVENTS; seq++) {
    crowd.send(seq);
    await message(crowd);
    const ended = message<{ end: number }>(crowd);
    server.send('event');
    const [{ start: from }, { end }] = await Promise.all([message<{ start: number }>(server), ended]);
    into.times.push(end - from);
  }
  into.cpu.push(((await usage()).cpu - full.cpu) / EVENTS);
  into.kB.push((full.rss - empty.rss) / readers / 1024);
  for (const child of [crowd, server]) {
    child.kill();
    await once(child, 'exit');
  }
}

console.log(row('streams', 'raw ms', 'ours ms', 'ratio', 'raw CPU', 'ours CPU', 'ratio', 'raw kB', 'ours kB'));
for (const readers of (process.argv[2]?.split(',') ?? ['1000', '5000', '10000']).map(Number)) {
  const raw: Measured = { times: [], cpu: [], kB: [] };
  const ours: Measured = { times: [], cpu: [], kB: [] };
  for (let round = 0; round < ROUNDS; round++) {
    await measure('raw', readers, raw);
    await measure('laotie', readers, ours);
  }
  console.log(
    row(
      readers,
      median(raw.times).toFixed(1),
      median(ours.times).toFixed(1),
      (median(ours.times) / median(raw.times)).toFixed(2),
      median(raw.cpu).toFixed(1),
      median(ours.cpu).toFixed(1),
      (median(ours.cpu) / median(raw.cpu)).toFixed(2),
      median(raw.kB).toFixed(1),
      median(ours.kB).toFixed(1),
    ),
  );
}
