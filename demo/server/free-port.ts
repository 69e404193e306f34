import { createServer } from 'node:net';

/** The first free port from the wanted one on. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 50; port++) {
    if (await isFree(port)) {
      if (port !== wanted) console.log(`Port ${wanted} is busy, using ${port}.`);
      return port;
    }
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 49}.`);
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, 'localhost', () => server.close(() => resolve(true)));
  });
