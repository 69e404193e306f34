/** What benches in a browser share: one script built from the sources, served with a plain page, and a Chromium to open it. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumFlags, findBrowser } from '../../scripts/browsers.ts';
import { squeezeTemplates } from '../../scripts/build/templates.ts';

/** A module and everything it imports, as one script. */
export async function bundle(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: {
      conditions: ['source', 'module', 'browser', 'production', 'import', 'default'],
      dedupe: ['lit', '@preact/signals-core'],
    },
    plugins: [squeezeTemplates()],
    build: {
      write: false,
      minify: false,
      lib: { entry: entry.pathname, formats: ['es'], fileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('Nothing was built');
  return output.output[0].code;
}

export interface Site {
  origin: string;
  close(): void;
}

/** Serves `/` (an empty page) and `/page.js`; whatever else is asked for goes to `more`. */
export async function serve(script: string, more?: RequestListener): Promise<Site> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/')
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Bench</title><body></body>');
    else if (path === '/page.js') response.setHeader('Content-Type', 'text/javascript').end(script);
    else if (more) more(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, () => resolve()));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export async function launch(...args: string[]): Promise<Browser> {
  const executablePath = findBrowser('Chromium');
  if (!executablePath) throw new Error('Chromium is not installed, and this is measured in it');
  return chromium.launch({ executablePath, args: [...chromiumFlags, ...args] });
}
