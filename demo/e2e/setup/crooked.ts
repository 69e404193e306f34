import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type Answer, type Stranger, stranger } from './stranger.ts';

/** What a crooked server does to an answer before it passes it on; `asked` is the method and path. */
export type Spoil = (asked: string, answer: Answer) => void;

/** Stands before a shop and spoils its answers. */
export async function crooked(shop: string, spoil: Spoil = () => {}): Promise<Stranger> {
  const server = await stranger(async (request) => {
    const method = request.method ?? 'GET';
    const bytes = await bodyOf(request);
    const headers = Object.entries(request.headers).filter(
      ([name]) => !/^(host|connection|content-length|accept-encoding)$/.test(name),
    );
    const told = await fetch(new URL(request.url ?? '/', shop), {
      method,
      headers: headers.map(([name, value]) => [name, String(value)] as [string, string]),
      ...(bytes.length > 0 && { body: new Uint8Array(bytes) }),
    });
    const goesOn = told.headers.get('content-type')?.startsWith('text/event-stream');
    const answer: Answer = {
      status: told.status,
      headers: Object.fromEntries(
        [...told.headers].filter(([name]) => !/^(content-(length|encoding)|transfer-encoding|connection)$/.test(name)),
      ),
      body: goesOn ? Readable.fromWeb(told.body as ReadableStream) : Buffer.from(await told.arrayBuffer()),
    };
    // it passes for the shop: what names the shop names it
    if (/json/.test(String(answer.headers['content-type'])))
      reword(answer, (text) => text.replaceAll(shop, server.origin));
    spoil(`${method} ${request.url?.split('?')[0]}`, answer);
    return answer;
  });
  return server;
}

/** Spoils what the shop says of itself, and nothing else. */
export const profile =
  (spoil: (answer: Answer) => void): Spoil =>
  (asked, answer) => {
    if (asked === 'GET /.well-known/ucp') spoil(answer);
  };

/** Changes the text of an answer, unless it goes on. */
export function reword(answer: Answer, change: (text: string) => string): void {
  if (Buffer.isBuffer(answer.body)) answer.body = Buffer.from(change(String(answer.body)));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
