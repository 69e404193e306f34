import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommerceError } from '@laotie/protocol';
import { expect, test } from 'vitest';
import { parseEventStream, readLiveEvents, type ServerSentEvent, type StreamNotes } from './sse.ts';

interface Case {
  name: string;
  chunks: string[];
  expect: { event: string; data: string; lastEventId: string }[];
}

const file = join(process.env['LAOTIE_TEST_DATA'] ?? '/nowhere', 'security/sse-frames.json');
const given: Case[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).cases : [];

async function* sent(chunks: Iterable<Uint8Array>) {
  yield* chunks;
}

async function parsed(chunks: Iterable<Uint8Array>, notes: StreamNotes = {}): Promise<ServerSentEvent[]> {
  return collect(parseEventStream(sent(chunks), notes));
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const asDispatched = ({ event, data, lastEventId }: ServerSentEvent) => ({ event, data, lastEventId });

test.skipIf(!given.length)('event streams of the test data are read alike however their bytes are cut', async () => {
  expect(given.length).toBeGreaterThan(10);
  for (const { name, chunks, expect: expected } of given) {
    expect((await parsed(chunks.map(bytes))).map(asDispatched), name).toEqual(expected);
    const body = bytes(chunks.join(''));
    for (let size = 1; size < body.length; size++) {
      const cut = Array.from({ length: Math.ceil(body.length / size) }, (_, i) =>
        body.subarray(i * size, (i + 1) * size),
      );
      expect((await parsed(cut)).map(asDispatched), `${name}, ${size} bytes a chunk`).toEqual(expected);
    }
    for (let at = 1; at < body.length; at++) {
      const cut = [body.subarray(0, at), new Uint8Array(), body.subarray(at)];
      expect((await parsed(cut)).map(asDispatched), `${name}, cut at ${at}`).toEqual(expected);
    }
  }
});

test('an event without id of its own is told from a repetition of the last one', async () => {
  const events = await parsed([bytes('id: k:1\ndata: a\n\ndata: b\n\n')]);
  expect(events.map(({ id, lastEventId }) => [id, lastEventId])).toEqual([
    ['k:1', 'k:1'],
    [undefined, 'k:1'],
  ]);
});

test('characters that span chunks survive', async () => {
  const body = bytes('data: 老铁 🐎\n\n');
  const events = await parsed(Array.from(body, (byte) => Uint8Array.of(byte)));
  expect(events.map(({ data }) => data)).toEqual(['老铁 🐎']);
});

test('heartbeats say that the line lives, and retry is passed on', async () => {
  let alive = 0;
  const waits: number[] = [];
  const events = await parsed([bytes('retry: 3000\n\n'), bytes(': still here\n\n'), bytes('retry: soon\n\n')], {
    alive: () => alive++,
    retry: (ms) => waits.push(ms),
  });
  expect([events, alive, waits]).toEqual([[], 3, [3000]]);
});

test('an event that never ends is given up before it fills the memory', async () => {
  const flood = Array.from({ length: 80 }, () => bytes(`data: ${'x'.repeat(64 * 1024)}\n`));
  await expect(parsed(flood)).rejects.toThrow('does not end');
});

const stream = (body: BodyInit | null, init: ResponseInit = {}) =>
  new Response(body, { headers: { 'content-type': 'text/event-stream' }, ...init });

test('frames become live events', async () => {
  const body = 'id: k3:7\nevent: stats\ndata: {"at":"2026-11-22T19:00:00Z","data":{"viewers":3}}\n\n';
  expect(await collect(readLiveEvents(stream(body)))).toEqual([
    { id: 'k3:7', type: 'stats', at: '2026-11-22T19:00:00Z', data: { viewers: 3 } },
  ]);
});

test('a frame that is not JSON still moves the reader on', async () => {
  const events = await collect(readLiveEvents(stream('id: k3:8\nevent: cue.set\ndata: {"at":\n\n')));
  expect(events).toEqual([{ id: 'k3:8', type: 'cue.set', at: undefined, data: undefined }]);
});

test.each([
  ['204', stream(null, { status: 204 })],
  ['an HTML page', stream('<!doctype html>', { headers: { 'content-type': 'text/html' } })],
  ['503', stream('busy', { status: 503 })],
])('%s is no event stream', async (_, response) => {
  await expect(collect(readLiveEvents(response))).rejects.toMatchObject({ code: 'not_a_stream' });
});

test.each([
  ['breaks in the middle', new TypeError('network error'), { kind: 'network', code: 'broken_answer' }],
  ['is left', new DOMException('Enough', 'AbortError'), { name: 'AbortError' }],
  ['is found silent', new CommerceError('network', 'Silence', { code: 'silent' }), { code: 'silent' }],
])('a stream that %s says so', async (_, thrown, told) => {
  const body = new ReadableStream({ pull: () => Promise.reject(thrown) });
  await expect(collect(readLiveEvents(stream(body)))).rejects.toMatchObject(told);
});
