import type { Comment, CommentSource } from '@laotie/protocol';
import { describe, expect, test } from 'vitest';
import { endpointSource } from '../sources/endpoint.ts';
import { pushSource } from '../sources/push.ts';
import { scriptedShow } from './live-shop.ts';
import { type Said, type SourceSubject, sourceContract } from './source-contract.ts';
import { settle, virtualTime } from './virtual-time.ts';

const KEEPS = 50;
const NO_COMMENTS = [null, 7, {}, { id: 'x' }, { id: 'x', author: 'Mei', text: 'hi', at: 'now' }, [[]]];

const commentOf = ({ id, author, text }: Said): Comment => ({
  id,
  author: { name: author },
  text,
  at: '2026-11-22T19:00:00Z',
});

async function pushed(): Promise<SourceSubject> {
  const inlet = pushSource({ keep: KEEPS });
  let said: readonly Said[] = [];
  return {
    source: inlet.source,
    show: 's1',
    say(list) {
      said = [...said, ...list];
      for (const one of list) inlet.push(commentOf(one));
    },
    again: () => said.forEach((one) => inlet.push(commentOf(one))),
    garble: () => NO_COMMENTS.forEach((none) => inlet.push(none as never)),
    held: () => inlet.readers,
    keeps: KEEPS,
  };
}

async function endpoint(): Promise<SourceSubject> {
  const time = virtualTime();
  const server = scriptedShow(time);
  return {
    source: endpointSource(server.live, { keep: KEEPS, timers: time }),
    show: 's1',
    async say(list) {
      await time.pass(1);
      server.tell({ type: 'comments.add', data: list.map(commentOf) });
      await settle();
    },
    // another epoch: the whole picture is read anew
    async again() {
      server.restore();
      await time.pass(60_000);
    },
    async garble() {
      server.tell({ type: 'comments.add', data: NO_COMMENTS as never });
      await settle();
    },
    async held() {
      await settle();
      return server.streams.now;
    },
    keeps: KEEPS,
  };
}

describe.each([
  { name: 'what a script pushes', make: pushed },
  { name: 'the comments of the endpoint', make: endpoint },
])('$name', ({ make }) => {
  for (const { name, run } of sourceContract) test(name, async () => expect(await run(make)).toBeUndefined());
});

describe('the contract is worth something: a source that breaks a rule is caught', () => {
  async function broken(
    open: (source: CommentSource, ...args: Parameters<CommentSource['open']>) => ReturnType<CommentSource['open']>,
  ) {
    const make = async () => {
      const subject = await pushed();
      const { source } = subject;
      return { ...subject, source: { open: (...args) => open(source, ...args) } satisfies CommentSource };
    };
    // one that never answers is as wrong as one that answers wrongly
    const late = () => new Promise((_, reject) => setTimeout(reject, 200));
    const verdicts = await Promise.allSettled(sourceContract.map(({ run }) => Promise.race([run(make), late()])));
    return sourceContract.filter((_, i) => verdicts[i]?.status === 'rejected').map(({ name }) => name);
  }

  test('a source as it should be', async () => {
    expect(await broken((source, ...args) => source.open(...args))).toEqual([]);
  });
  test('it does not hear the abort', async () => {
    expect(await broken((source, show) => source.open(show, {}))).toContain(
      'ends when it is aborted, and holds on to nothing',
    );
  });
  test('it tells twice', async () => {
    const twice = async function* (comments: AsyncIterable<Comment>) {
      for await (const comment of comments) yield* [comment, comment];
    };
    expect(await broken((source, ...args) => twice(source.open(...args)))).toContain(
      'tells each comment once, in order, under an id of its own',
    );
  });
});
