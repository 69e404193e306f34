import { type Comment, type CommentSource, commentShape, type Id, misfit } from '@laotie/protocol';
import { check } from './contract/case.ts';

/** What somebody says in the chat behind a source. */
export interface Said {
  /** Which message of the chat it is; a source without ids may ignore it. */
  id: Id;
  author: string;
  text: string;
}

/** A source to be tried, and the chat behind it. */
export interface SourceSubject {
  source: CommentSource;
  show: Id;
  /** Said in the chat, in this order. Resolves when the source has had the chance to notice. */
  say(said: readonly Said[]): Promise<void> | void;
  /** The source gets to read once more what it has read, as after a reload of the list. Absent: it never can. */
  again?(): Promise<void> | void;
  /** Something that is no comment comes the same way. Absent: nothing but comments can. */
  garble?(): Promise<void> | void;
  /** Listeners, observers, lines: what the source holds on to now. */
  held(): Promise<number> | number;
  /** What waits for a slow reader at most. */
  keeps: number;
  close?(): Promise<void> | void;
}

export interface SourceCase {
  name: string;
  /** Throws where the source breaks the contract. Resolves with a reason where the case is void for it. */
  run(make: () => Promise<SourceSubject>): Promise<string | undefined>;
}

const said = (n: number, text = `message ${n}`): Said => ({ id: `m${n}`, author: `viewer ${n % 3}`, text });
const some = (from: number, count: number) => Array.from({ length: count }, (_, i) => said(from + i));
const words = (comments: readonly Comment[]) =>
  comments.map(({ author, text }) => `${author.name}: ${text}`).join('\n');
const spoken = (list: readonly Said[]) => list.map(({ author, text }) => `${author}: ${text}`).join('\n');

/** Reads on; `take(n)` resolves with the next `n`. */
function open({ source, show }: SourceSubject) {
  const ending = new AbortController();
  const reader = source.open(show, { signal: ending.signal })[Symbol.asyncIterator]();
  return {
    reader,
    stop: () => ending.abort(),
    async take(n: number): Promise<Comment[]> {
      const taken: Comment[] = [];
      while (taken.length < n) {
        const { done, value } = await reader.next();
        check(!done, `ended after ${taken.length} of ${n}`);
        taken.push(value as Comment);
      }
      return taken;
    },
  };
}

function sourceCase(name: string, run: (subject: SourceSubject) => Promise<string | undefined>): SourceCase {
  return {
    name,
    async run(make) {
      const subject = await make();
      try {
        return await run(subject);
      } finally {
        await subject.close?.();
      }
    },
  };
}

/** The mark after which nothing is on its way any more: whatever came too much came before it. */
const END = { id: 'end', author: 'the host', text: 'that was all' };

/** What every source of comments holds to, whatever is behind it. Run each with a fresh subject. */
export const sourceContract: readonly SourceCase[] = [
  sourceCase('tells each comment once, in order, under an id of its own', async (subject) => {
    const { take, stop } = open(subject);
    const list = [...some(0, 20), said(20, '1'), { ...said(21, '1'), author: 'viewer 2' }, said(22)];
    await subject.say(list.slice(0, 5));
    for (const one of list.slice(5)) await subject.say([one]);
    const told = await take(list.length);
    stop();
    check(words(told) === spoken(list), `told:\n${words(told)}`);
    check(new Set(told.map(({ id }) => id)).size === list.length, 'two comments have the same id');
    for (const comment of told) check(misfit(comment, commentShape) === undefined, JSON.stringify(comment));
    return undefined;
  }),

  sourceCase('what is read again is not told again', async (subject) => {
    if (!subject.again) return 'reads nothing again';
    const { take, stop } = open(subject);
    await subject.say(some(0, 10));
    await take(10);
    await subject.again();
    await subject.say([END]);
    const [next] = await take(1);
    stop();
    check(next?.text === END.text, `told again: ${next?.text}`);
    return undefined;
  }),

  sourceCase('ends when it is aborted, and holds on to nothing', async (subject) => {
    const before = await subject.held();
    const { reader, take, stop } = open(subject);
    await subject.say([said(0)]);
    await take(1);
    check((await subject.held()) > before, 'held() notices no reader');
    const next = reader.next();
    stop();
    check((await next).done, 'a reader that waits is let go');
    check((await reader.next()).done, 'and stays let go');
    const after = await subject.held();
    check(after === before, `${after - before} held after the abort`);
    return undefined;
  }),

  sourceCase('a reader that leaves, or never begins, is forgotten', async (subject) => {
    const before = await subject.held();
    const { reader, take } = open(subject);
    await subject.say([said(0)]);
    await take(1);
    await reader.return?.();
    const idle = open(subject);
    idle.stop();
    check((await idle.reader.next()).done, 'ended before it began');
    const late = subject.source.open(subject.show, { signal: AbortSignal.abort() })[Symbol.asyncIterator]();
    check((await late.next()).done, 'opened with a signal that was aborted');
    const after = await subject.held();
    check(after === before, `${after - before} held`);
    return undefined;
  }),

  sourceCase('opens again, and goes on with what is new', async (subject) => {
    const first = open(subject);
    await subject.say(some(0, 5));
    await first.take(5);
    first.stop();
    const second = open(subject);
    await subject.say([END]);
    const [next] = await second.take(1);
    second.stop();
    check(next?.text === END.text, `told: ${next?.text}`);
    return undefined;
  }),

  sourceCase('a slow reader loses the oldest, and memory stays as it is', async (subject) => {
    const { take, stop } = open(subject);
    await subject.say([said(0)]);
    await take(1);
    const many = some(1, subject.keeps * 2);
    await subject.say(many);
    const told = await take(subject.keeps);
    stop();
    check(words(told) === spoken(many.slice(-subject.keeps)), `${words(told.slice(0, 2))} …`);
    return undefined;
  }),

  sourceCase('what is no comment is passed over', async (subject) => {
    if (!subject.garble) return 'nothing else can come';
    const { take, stop } = open(subject);
    await subject.say([said(0)]);
    await subject.garble();
    await subject.say([said(1)]);
    const told = await take(2);
    stop();
    check(words(told) === spoken([said(0), said(1)]), words(told));
    return undefined;
  }),
];
