import { connect, type Socket } from 'node:net';

export interface Answer {
  status: number;
  body: string;
}

/** One kept-alive HTTP connection that costs the generator as little as possible: what it saves, the server may use. */
export class Connection {
  #socket: Socket;
  #read = Buffer.alloc(0);
  #resolve: ((answer: Answer) => void) | undefined;

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1').setNoDelay(true);
    this.#socket.on('data', (chunk) => {
      this.#read = this.#read.length === 0 ? chunk : Buffer.concat([this.#read, chunk]);
      const end = this.#read.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = this.#read.toString('latin1', 0, end);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (this.#read.length < end + 4 + length) return;
      const answer = {
        status: Number(head.slice(9, 12)),
        body: this.#read.toString('utf8', end + 4, end + 4 + length),
      };
      this.#read = this.#read.subarray(end + 4 + length);
      this.#resolve?.(answer);
    });
  }

  send(request: Buffer): Promise<Answer> {
    return new Promise((resolve) => {
      this.#resolve = resolve;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** A whole request, ready to be written. */
export function request(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Buffer {
  const text = JSON.stringify(body);
  const lines = Object.entries({
    host: 'localhost',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
    ...headers,
  });
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${text}`,
  );
}
