import { CommerceError, type LiveEvent } from '@laotie/protocol';

/** One dispatched event of a `text/event-stream`, as the WHATWG parser defines it. */
export interface ServerSentEvent {
  event: string;
  data: string;
  lastEventId: string;
}

/** What a stream tells besides its events. */
export interface StreamNotes {
  /** Bytes arrived, heartbeats included. */
  alive?: (() => void) | undefined;
  /** The server asks for this wait, ms, before a reconnect. */
  retry?: ((ms: number) => void) | undefined;
}

/** A line this long is an attack or a broken proxy, not an event. */
const MAX_PENDING = 4 * 1024 * 1024;

/**
 * Reads an event stream from its bytes. Chunks may end anywhere, lines may end in CR, LF or CRLF; what is unfinished
 * when the stream ends is dropped.
 */
export async function* parseEventStream(
  chunks: AsyncIterable<Uint8Array>,
  notes: StreamNotes = {},
): AsyncGenerator<ServerSentEvent, void, void> {
  // the decoder takes the one leading byte order mark and carries characters that span chunks
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  let event = '';
  let lastEventId = '';
  let afterReturn = false;

  for await (const chunk of chunks) {
    notes.alive?.();
    let text = decoder.decode(chunk, { stream: true });
    if (!text) continue;
    // a CR at the end of the last chunk ended its line already; its LF belongs to it
    if (afterReturn && text.startsWith('\n')) text = text.slice(1);
    if (text) afterReturn = text.endsWith('\r');
    const lines = (rest + text).split(/\r\n|\r|\n/);
    rest = lines.pop() as string;
    if (rest.length > MAX_PENDING) throw new CommerceError('invalid', 'A line of the event stream does not end');
    for (const line of lines) {
      if (line === '') {
        if (data.length) yield { event: event || 'message', data: data.join('\n'), lastEventId };
        data = [];
        event = '';
        continue;
      }
      const colon = line.indexOf(':');
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
      if (field === 'data') data.push(value);
      else if (field === 'event') event = value;
      else if (field === 'id' && !value.includes('\0')) lastEventId = value;
      else if (field === 'retry' && /^\d+$/.test(value)) notes.retry?.(Number(value));
    }
  }
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

function toLiveEvent({ event, data, lastEventId }: ServerSentEvent): LiveEvent {
  let body: { at?: unknown; data?: unknown; id?: unknown } = {};
  try {
    body = Object(JSON.parse(data));
  } catch {
    // stays empty: the feed finds that it does not fit, counts it and passes over it
  }
  // unchecked on purpose, see above
  return { type: event, at: body.at, data: body.data, ...(lastEventId && { id: lastEventId }) } as LiveEvent;
}

/** Not every browser can iterate a stream (Safari before 26 cannot). */
async function* bytesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}
