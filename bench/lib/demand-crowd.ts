import { randomUUID } from 'node:crypto';
import { seeded } from '@laotie/core/testing';
import { Connection, request } from './connection.ts';
import { commentsFrom } from './lines.ts';

/**
 * What is said in a show, at a rate that does not wait for answers: `node demand-crowd.ts <port> <host> <mode> <a second>
 * <seconds> <seed>`. As `captures`, batches of somebody else's chat, as a page of the host reports them; as `comments`, one
 * request each, from many guests. Meanwhile the host looks at the ledger ten times a second.
 */
const [, , port = '0', host = '', mode = 'captures', rate = '1000', seconds = '30', seed = '1'] = process.argv;
const BATCH = 250;
const GUESTS = 2000;
const CONNECTIONS = 64;
const VIEWERS = 20_000;
const LOOK_MS = 100;

const random = seeded(Number(seed)).next;
const comment = commentsFrom(random);
const headers = { authorization: `Bearer ${host}` };

/** What was sent: when, and how much of it the ledger holds once it is answered. */
interface Sent {
  at: number;
  took: number;
  added: number;
}
const sent: Sent[] = [];
const looks: { at: number; comments: number; took: number }[] = [];
const refused: Record<string, number> = {};
let late = 0;

const free: Connection[] = Array.from(
  { length: mode === 'captures' ? 4 : CONNECTIONS },
  () => new Connection(Number(port)),
);
const queue: ((connection: Connection) => void)[] = [];

async function onConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  // in turn, because a connection that rests for a minute is closed by the shop
  const connection = free.shift() ?? (await new Promise<Connection>((resolve) => queue.push(resolve)));
  try {
    return await work(connection);
  } finally {
    const next = queue.shift();
    if (next) next(connection);
    else free.push(connection);
  }
}

const refuse = (why: string): void => void (refused[why] = (refused[why] ?? 0) + 1);

async function report(at: number): Promise<void> {
  const messages = Array.from({ length: BATCH }, () => ({
    source: 'chat',
    message_id: randomUUID(),
    author: { name: `viewer ${Math.floor(random() * VIEWERS)}` },
    text: comment(),
  }));
  const body = request('POST', '/live/shows/show_1/captures', { messages }, headers);
  const answer = await onConnection((connection) => connection.send(body));
  if (answer.status !== 200) return refuse(answer.body);
  const { results } = JSON.parse(answer.body) as { results: { accepted: boolean; reason?: string }[] };
  for (const { accepted, reason = '' } of results) if (!accepted) refuse(reason);
  sent.push({ at, took: performance.now() - at, added: results.filter(({ accepted }) => accepted).length });
}

const guests: string[] = [];

async function say(at: number): Promise<void> {
  const token = guests[Math.floor(random() * guests.length)] ?? '';
  const more = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
  const body = request('POST', '/live/shows/show_1/comments', { id: randomUUID(), text: comment() }, more);
  const { status, body: text } = await onConnection((connection) => connection.send(body));
  if (status !== 201) return refuse((JSON.parse(text) as { code?: string }).code ?? String(status));
  sent.push({ at, took: performance.now() - at, added: 1 });
}

const looking = new Connection(Number(port));
async function look(): Promise<void> {
  const from = performance.now();
  const answer = await looking.send(request('GET', '/live/shows/show_1/demand', {}, headers));
  const at = performance.now();
  looks.push({ at, took: at - from, comments: (JSON.parse(answer.body) as { comments: number }).comments });
}

if (mode === 'comments') {
  const asked = Array.from({ length: GUESTS }, () =>
    onConnection((connection) => connection.send(request('POST', '/guests', {}, { 'idempotency-key': randomUUID() }))),
  );
  for (const { body } of await Promise.all(asked)) guests.push((JSON.parse(body) as { token: string }).token);
}
process.send?.('ready');
await new Promise((resolve) => process.once('message', resolve));

const size = mode === 'captures' ? BATCH : 1;
const total = Math.floor((Number(rate) * Number(seconds)) / size);
const start = performance.now();
const under: Promise<void>[] = [];
let watching = true;
const watch = (async () => {
  while (watching) {
    await look();
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
})();
for (let n = 0; n < total; ) {
  const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * (Number(rate) / size)) + 1);
  if (due - n > Number(rate) / size) late = Math.max(late, due - n);
  // what is sent counts from when it was due
  for (; n < due; n++) under.push((mode === 'captures' ? report : say)(start + (n * size * 1000) / Number(rate)));
  await new Promise((resolve) => setTimeout(resolve, 2));
}
await Promise.all(under);
const took = (performance.now() - start) / 1000;
watching = false;
await watch;
await look();

/** From when it was due until the host saw it. */
let added = 0;
let seen = 0;
const lags = sent
  .sort((a, b) => a.at + a.took - b.at - b.took)
  .map((one) => {
    added += one.added;
    while (seen < looks.length - 1 && (looks[seen]?.comments ?? 0) < added) seen++;
    return (looks[seen]?.at ?? Number.NaN) - one.at;
  });
const at = (list: readonly number[], share: number): number =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? Number.NaN;
const posts = sent.map((one) => one.took);
const reads = looks.map((one) => one.took);
process.send?.({
  took,
  added,
  comments: looks.at(-1)?.comments,
  refused,
  lag: { p50: at(lags, 0.5), p95: at(lags, 0.95), max: at(lags, 1) },
  post: { p50: at(posts, 0.5), p95: at(posts, 0.95), max: at(posts, 1) },
  read: { p50: at(reads, 0.5), p95: at(reads, 0.95), max: at(reads, 1) },
});
for (const connection of [...free, looking]) connection.close();
process.disconnect?.();
