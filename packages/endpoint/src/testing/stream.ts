import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { LiveEvent } from '@laotie/protocol';

export interface TestStream {
  /** Everything that has come so far. */
  events: LiveEvent[];
  close(): void;
}

/** Reads an event stream over a real socket, as the frames come. */
export async function openStream(port: number, path: string, after: string, more = ''): Promise<TestStream> {
  const request = get({
    port,
    host: '127.0.0.1',
    path: `${path}?after=${after}${more}`,
    headers: { accept: 'text/event-stream' },
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const events: LiveEvent[] = [];
  let rest = '';
  response.setEncoding('utf8').on('data', (text: string) => {
    const frames = `${rest}${text}`.split('\n\n');
    rest = frames.pop() ?? '';
    for (const frame of frames) events.push(...parse(frame));
  });
  response.on('error', () => undefined);
  return { events, close: () => void request.destroy() };
}

function parse(frame: string): LiveEvent[] {
  const fields = new Map(
    frame.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const data = fields.get('data');
  if (data === undefined) return [];
  const id = fields.get('id');
  // The frame of one event: its type decides what its data is.
  return [{ ...(id !== undefined && { id }), type: fields.get('event'), ...(JSON.parse(data) as object) } as LiveEvent];
}
