import { CommerceError, type LiveEvent } from '@laotie/protocol';
import { isAbort } from './errors.ts';

/** One dispatched event of a `text/event-stream`, as the WHATWG parser defines it. */
export interface ServerSentEvent {
  event: string;
  data: string;
  /** Sticks from event to event. */
  lastEventId: string;
  /** The id that this very event carried: events without one must not look like a repetition of the last. */
  id: string | undefined;
}

/** What a stream tells besides its events. */
export interface StreamNotes {
  /** Bytes arrived, heartbeats included. */
  alive?: (() => void) | undefined;
  /** The server asks for this wait, ms, before a reconnect. */
  retry?: ((ms: number) => void) | undefined;
}

/** An event this long (characters) is an attack or a broken proxy. */
const MAX_EVENT = 4 * 1024 * 1024;

/**
 * Reads an event stream from its bytes. Chunks may end anywhere, lines may end in CR, LF or CRLF; what is unfinished
 * when the stream ends is dropped.
 */
export async function* parseEventStream(
  chunks: AsyncIterable<Uint8Array>,
  notes: StreamNotes = {},
): AsyncGenerator<ServerSentEvent, void, void> {
  // the one leading byte order mark is taken off here: Node 24's decoder takes two where chunks cut the first
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let started = false;
  let line = '';
  let afterReturn = false;
  let data: string[] = [];
  let size = 0;
  let event = '';
  let id: string | undefined;
  let lastEventId = '';

  for await (const chunk of chunks) {
    notes.alive?.();
    let text = decoder.decode(chunk, { stream: true });
    // a CR at the end of the last chunk ended its line already; its LF belongs to it
    if (afterReturn && text.startsWith('\n')) text = text.slice(1);
    else if (!text) continue;
    if (!started && text.startsWith('\uFEFF')) text = text.slice(1);
    started = true;
    afterReturn = text.endsWith('\r');

    size += text.length;
    if (size > MAX_EVENT) throw new CommerceError('invalid', 'An event of the stream does not end');
    const pieces = text.split(/\r\n|\r|\n/);
    for (let i = 0; i < pieces.length - 1; i++) {
      const [field, value] = fieldOf(line + pieces[i]);
      line = '';
      if (field === 'data') data.push(value);
      else if (field === 'event') event = value;
      else if (field === 'id' && !value.includes('\0')) lastEventId = id = value;
      else if (field === 'retry' && /^\d+$/.test(value)) notes.retry?.(Number(value));
      else if (field === undefined) {
        if (data.length) yield { event: event || 'message', data: data.join('\n'), lastEventId, id };
        data = [];
        size = 0;
        event = '';
        id = undefined;
      }
    }
    line += pieces.at(-1);
  }
}

/** Comments come out as the field `''`, the empty line that ends an event as undefined. */
function fieldOf(line: string): [field: string | undefined, value: string] {
  if (line === '') return [undefined, ''];
  const colon = line.indexOf(':');
  if (colon < 0) return [line, ''];
  return [line.slice(0, colon), line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)];
}

/**
 * The live events of a response, still unchecked: the feed does that. A response that is no event stream (an error page,
 * an empty 204) fails at once, so that nothing waits on it.
 */
export async function* readLiveEvents(
  response: Response,
  notes: StreamNotes = {},
): AsyncGenerator<LiveEvent, void, void> {
  const type = response.headers.get('content-type') ?? '';
  if (response.status !== 200 || !/^text\/event-stream\b/i.test(type) || !response.body) {
    void response.body?.cancel().catch(() => {});
    throw new CommerceError('unavailable', `Not an event stream: ${response.status} ${type}`, { code: 'not_a_stream' });
  }
  for await (const frame of parseEventStream(bytesOf(response.body), notes)) yield toLiveEvent(frame);
}

function toLiveEvent({ event, data, id }: ServerSentEvent): LiveEvent {
  let body: { at?: unknown; data?: unknown } = {};
  try {
    body = Object(JSON.parse(data));
  } catch {
    // stays empty: the feed finds that it does not fit, counts it and passes over it
  }
  // unchecked on purpose, see above
  return { type: event, at: body.at, data: body.data, ...(id && { id }) } as LiveEvent;
}

/** A line that breaks is nobody's bug; being aborted stays an abort. */
function broken(cause: unknown): never {
  if (cause instanceof CommerceError || isAbort(cause)) throw cause;
  throw new CommerceError('network', 'The stream broke', { code: 'broken_answer', cause });
}

/** Not every browser can iterate a stream (Safari before 26 cannot). */
async function* bytesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(broken);
      if (done) return;
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}
