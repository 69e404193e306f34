import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';

export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  /** What goes on, such as a stream of events, is passed on as it comes. */
  body: Buffer | Readable;
}

/** A server at an origin of its own, which ends with the test at the latest. */
export interface Stranger {
  origin: string;
  close(): Promise<void>;
}

/** Serves one page, with headers of its own, at every address. */
export function strangerPage(html: string, headers: OutgoingHttpHeaders = {}): Promise<Stranger> {
  return stranger(async () => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body: Buffer.from(html),
  }));
}

/** Serves what it is told to. */
export async function stranger(serve: (request: IncomingMessage) => Promise<Answer>): Promise<Stranger> {
  const server = createServer((request, response) => {
    const reply = ({ status, headers, body }: Answer) => {
      response.writeHead(status, headers);
      if (Buffer.isBuffer(body)) response.end(body);
      else body.on('error', () => response.destroy()).pipe(response);
    };
    serve(request)
      .then(reply)
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
