import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { site } from './build.ts';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const checks = fileURLToPath(new URL('checks/', import.meta.url));
const require = createRequire(import.meta.url);
/** What the checks bring in themselves. */
const libraries: Record<string, string> = {
  '/checks/axe.js': require.resolve('axe-core/axe.min.js'),
  '/checks/pixelmatch.js': require.resolve('pixelmatch'),
};

export interface Served {
  origin: string;
  close(): Promise<unknown>;
}

/** The built stories on a free port, and beside them the checks that run in their pages. */
export async function serveStories(): Promise<Served> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const body = await contentOf(path);
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function contentOf(path: string): Promise<string | Buffer> {
  const library = libraries[path];
  if (library) return readFile(library);
  if (!path.startsWith('/checks/')) return readFile(join(site(), path));
  return stripTypeScriptTypes(await readFile(join(checks, path.slice('/checks/'.length)), 'utf8'));
}
