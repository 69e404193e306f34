import { connect, type Socket } from 'node:net';

/** Many readers in a process of their own: `node fanout-readers.ts <port> <how many>`. Says when the last one has each event. */
const [, , port = '0', count = '1'] = process.argv;
const readers = Number(count);
const now = (): number => performance.timeOrigin + performance.now();
let waitingFor = 0;
let arrived = 0;

function open(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write('GET /events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n'),
    );
    socket.once('error', reject);
    socket.once('data', () => {
      socket.on('data', (chunk) => {
        if (waitingFor > 0 && chunk.includes(`"c${waitingFor}"`) && ++arrived === readers)
          process.send?.({ end: now() });
      });
      resolve(socket);
    });
  });
}

for (let opened = 0; opened < readers; opened += 200)
  await Promise.all(Array.from({ length: Math.min(200, readers - opened) }, open));
process.send?.('open');
process.on('message', (seq: number) => {
  waitingFor = seq;
  arrived = 0;
  process.send?.('waiting');
});
