import { type Comment, CommerceError, noCapabilities } from '@laotie/protocol';
import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { settle, virtualTime } from '../testing/virtual-time.ts';
import { pump } from './pump.ts';
import { pushSource } from './push.ts';
import { reporter } from './report.ts';
import { createSeen } from './seen.ts';

const say = (id: string, text = id): Comment => ({ id, author: { name: 'Mei' }, text, at: '2026-11-22T19:00:00Z' });

test('what comes together is heard together', async () => {
  const time = virtualTime();
  const ending = new AbortController();
  const inlet = pushSource();
  const calls: string[][] = [];
  const running = pump({
    source: inlet.source,
    show: 's1',
    hear: (comments) => calls.push(comments.map(({ text }) => text)),
    signal: ending.signal,
    timers: time,
  });
  for (const id of ['a', 'b', 'c']) inlet.push(say(id));
  await time.pass(1);
  inlet.push(say('d'));
  await time.pass(1);
  expect(calls).toEqual([['a', 'b', 'c'], ['d']]);
  inlet.push(say('e'));
  await settle();
  ending.abort();
  await running;
  inlet.push(say('f'));
  await time.pass(1);
  expect(calls.slice(2)).toEqual([['e']]);
  expect(inlet.readers).toBe(0);
});

test('a source that fails is opened again, later each time, and heard once', async () => {
  const time = virtualTime();
  const heard: string[] = [];
  const opened: number[] = [];
  await time.until(
    pump({
      source: {
        async *open() {
          opened.push(time.now());
          yield* ['a', 'b'].map((id) => say(id));
          if (opened.length < 4) throw new CommerceError('network', 'gone');
          yield say('c');
        },
      },
      show: 's1',
      hear: (comments) => heard.push(...comments.map(({ id }) => id)),
      signal: new AbortController().signal,
      timers: time,
      random: () => 1,
    }),
  );
  await time.pass(1);
  expect(heard).toEqual(['a', 'b', 'c']);
  const waits = opened.slice(1).map((at, i) => at - (opened[i] as number));
  expect(waits.every((wait) => wait >= 1_000)).toBe(true);
});

test('memory of what was told is bounded', () => {
  const seen = createSeen(100);
  for (let i = 0; i < 1_000; i++) expect(seen.add(`${i}`)).toBe(true);
  for (let i = 901; i < 1_000; i++) expect(seen.add(`${i}`)).toBe(false);
  expect(seen.add('0')).toBe(true);
});

function page(demand: boolean) {
  const sent: { source: string; message_id: string; text: string; author: { name: string } }[] = [];
  const shop = {
    status: signal<'connecting' | 'ready'>('connecting'),
    capabilities: signal(noCapabilities),
    demand: { capture: (messages: readonly (typeof sent)[number][]) => void sent.push(...messages) },
  };
  return {
    shop,
    sent,
    connect() {
      shop.capabilities.value = { ...noCapabilities, demand };
      shop.status.value = 'ready';
    },
  };
}

test('with a host token everything is reported, also what came before the endpoint was reached', () => {
  const { shop, sent, connect } = page(true);
  const report = reporter(shop, 'stream.example/live', new AbortController().signal);
  report([say('a')]);
  expect(sent).toEqual([]);
  connect();
  report([say('b'), say('empty', '')]);
  expect(sent).toEqual([
    { source: 'stream.example/live', message_id: 'a', author: { name: 'Mei' }, text: 'a', at: say('a').at },
    { source: 'stream.example/live', message_id: 'b', author: { name: 'Mei' }, text: 'b', at: say('b').at },
  ]);
});

test('without one nothing leaves the page', () => {
  const { shop, sent, connect } = page(false);
  const report = reporter(shop, 'chat', new AbortController().signal);
  report([say('a')]);
  connect();
  report([say('b')]);
  expect(sent).toEqual([]);
});
