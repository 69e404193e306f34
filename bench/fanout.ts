import { once } from 'node:events';
import { message, row, start } from './lib/child.ts';

/**
 * One event to N open streams: milliseconds from handing it over until the last reader has it, beside the same bytes
 * written to plain sockets. Readers are a process of their own on the same cores. Medians.
 */
const EVENTS = 15;

async function measure(mode: 'raw' | 'laotie', readers: number): Promise<{ ms: number; kB: number }> {
  const server = start('./fanout-server.ts', mode);
  const { port } = await message<{ port: number }>(server);
  const memory = async (): Promise<number> => {
    server.send('memory');
    return (await message<{ rss: number }>(server)).rss;
  };
  const empty = await memory();
  const crowd = start('./fanout-readers.ts', port, readers);
  await message(crowd);
  const full = await memory();
  const times: number[] = [];
  for (let seq = 1; seq <= EVENTS; seq++) {
    crowd.send(seq);
    await message(crowd);
    const ended = message<{ end: number }>(crowd);
    server.send('event');
    const [{ start: from }, { end }] = await Promise.all([message<{ start: number }>(server), ended]);
    times.push(end - from);
  }
  for (const child of [crowd, server]) {
    child.kill();
    await once(child, 'exit');
  }
  times.sort((a, b) => a - b);
  return { ms: times[Math.floor(times.length / 2)] ?? 0, kB: (full - empty) / readers / 1024 };
}

console.log(row('streams', 'raw ms', 'ours ms', 'ratio', 'raw kB', 'ours kB'));
for (const readers of (process.argv[2]?.split(',') ?? ['1000', '5000']).map(Number)) {
  const raw = await measure('raw', readers);
  const ours = await measure('laotie', readers);
  console.log(
    row(
      readers,
      raw.ms.toFixed(1),
      ours.ms.toFixed(1),
      (ours.ms / raw.ms).toFixed(2),
      raw.kB.toFixed(1),
      ours.kB.toFixed(1),
    ),
  );
}
