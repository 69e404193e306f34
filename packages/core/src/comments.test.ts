import { CommerceError } from '@laotie/protocol';
import { expect, test } from 'vitest';
import { type CommentsChange, createComments } from './comments.ts';
import { scriptedShow, watch } from './testing/live-shop.ts';
import { settle, virtualTime } from './testing/virtual-time.ts';

async function setUp() {
  const time = virtualTime();
  const server = scriptedShow(time);
  const sent: { id: string; text: string; key: string }[] = [];
  let answer: () => Promise<unknown> = async () => undefined;
  server.live.comment = async (_, { id, text }, { key }) => {
    sent.push({ id, text, key });
    await answer();
    return { id, text, author: { name: 'me' }, at: new Date(time.now()).toISOString() };
  };
  const viewer = watch(time, server);
  const comments = createComments(viewer.scope, viewer);
  viewer.show.start();
  await time.pass(1);
  const changes: CommentsChange[] = [];
  comments.subscribe((change) => changes.push(change), viewer.scope.signal);
  const at = (ms = 0) => new Date(time.now() + ms).toISOString();
  const say = (id: string, ms = 0) =>
    server.tell({ type: 'comments.add', data: [{ id, author: { name: 'mei' }, text: id, at: at(ms) }] });
  const shown = () => comments.recent(99).map(({ comment, state }) => `${comment.text} ${state}`);
  return {
    time,
    server,
    ...viewer,
    comments,
    changes,
    say,
    shown,
    sent,
    answerWith: (next: typeof answer) => (answer = next),
  };
}

test('a comment is shown when its picture is, once', async () => {
  const { time, say, shown, playhead, server, changes } = await setUp();
  playhead.put(time.now() - 6_000);
  say('now');
  say('now');
  await settle();
  expect(shown()).toEqual([]);
  playhead.put(time.now() - 1);
  expect(shown()).toEqual([]);
  playhead.put(time.now());
  expect(shown()).toEqual(['now sent']);
  server.restore();
  await time.pass(1);
  expect(shown()).toEqual(['now sent']);
  expect(changes.filter(({ type }) => type === 'add').length).toBe(1);
});

test('our own is there at once, and its echo takes its place', async () => {
  const { time, comments, server, shown, sent, playhead, changes } = await setUp();
  const sending = comments.send('hello');
  expect(shown()).toEqual(['hello sending']);
  await sending;
  expect(shown()).toEqual(['hello sent']);
  const { id } = sent[0] ?? { id: '' };
  server.tell({
    type: 'comments.add',
    data: [{ id, author: { name: 'me' }, text: 'hello', at: new Date(time.now()).toISOString() }],
  });
  await settle();
  playhead.put(time.now() + 5_000);
  expect(shown()).toEqual(['hello sent']);
  expect(changes.filter(({ type }) => type === 'add').length).toBe(1);
});

test('an echo before the answer is enough, even when the answer is lost', async () => {
  const { time, comments, server, shown, sent, answerWith } = await setUp();
  answerWith(async () => {
    const { id } = sent[0] ?? { id: '' };
    server.tell({
      type: 'comments.add',
      data: [{ id, author: { name: 'me' }, text: 'hello', at: new Date(time.now()).toISOString() }],
    });
    await settle();
    throw new CommerceError('network', 'lost');
  });
  await comments.send('hello');
  expect(shown()).toEqual(['hello sent']);
});

test('a refusal says why and can be tried again; a lost answer is asked for again under the same key', async () => {
  const { comments, shown, sent, answerWith } = await setUp();
  const message = { type: 'error', code: 'slow_mode', content: 'Wait a little' } as const;
  answerWith(() =>
    Promise.reject(new CommerceError('rate_limited', '429', { code: 'slow_mode', messages: [message] })),
  );
  await comments.send('hello');
  expect(comments.recent(1)).toMatchObject([{ state: 'failed', message: 'Wait a little', code: 'slow_mode' }]);
  answerWith(() => Promise.reject(new CommerceError('network', 'lost')));
  await comments.retry(sent[0]?.id ?? '');
  expect(comments.recent(1)).toMatchObject([{ state: 'failed', code: 'network' }]);
  answerWith(async () => undefined);
  await comments.retry(sent[0]?.id ?? '');
  expect(shown()).toEqual(['hello sent']);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  expect(sent[1]?.key).not.toBe(sent[0]?.key);
  expect(sent[2]?.key).toBe(sent[1]?.key);
});

test('a hidden comment is told as such wherever it is shown', async () => {
  const { time, say, shown, server, playhead } = await setUp();
  say('rude');
  await settle();
  playhead.put(time.now());
  server.tell({ type: 'comment.hide', data: { id: 'rude' } });
  await settle();
  expect(shown()).toEqual(['rude hidden']);
});

test('a thousand a second: one batch a step, five hundred kept', async () => {
  const { time, say, playhead, comments, changes } = await setUp();
  for (let n = 0; n < 1_000; n++) say(`m${n}`);
  await settle();
  playhead.put(time.now());
  expect(changes.map(({ type }) => type)).toEqual(['add']);
  expect(comments.recent(9_999).length).toBe(500);
});

test('a leap shows another moment', async () => {
  const { time, say, shown, playhead, changes } = await setUp();
  const start = time.now();
  say('first');
  await time.pass(20_000);
  say('second');
  await settle();
  playhead.put(time.now());
  expect(shown()).toEqual(['first sent', 'second sent']);
  playhead.put(start + 1);
  expect(shown()).toEqual(['first sent']);
  expect(changes.at(-1)?.type).toBe('reset');
});

test('what was said elsewhere stands among the comments, also when they are shown anew', async () => {
  const { time, comments, say, shown, playhead, server } = await setUp();
  const heard = (id: string, at: number) => ({
    id,
    author: { name: 'Mei' },
    text: id,
    at: new Date(at).toISOString(),
    source: 'page' as const,
  });
  playhead.put(time.now());
  say('here');
  await time.pass(1_000);
  comments.hear([heard('there', time.now())]);
  await time.pass(1_000);
  playhead.put(time.now());
  say('here again');
  await settle();
  expect(shown()).toEqual(['here sent', 'there sent', 'here again sent']);
  server.restore();
  await time.pass(1_000);
  playhead.put(time.now());
  expect(shown()).toEqual(['here sent', 'there sent', 'here again sent']);
  playhead.put(time.now() - 60_000);
  expect(shown()).toEqual([]);
});
