import type { CommentEntry } from '@laotie/core';
import { expect } from 'chai';
import { until } from '../testing/index.ts';
import { Ring } from './ring.ts';

let count = 0;
const entry = (text: string, more: Partial<CommentEntry> = {}): CommentEntry => ({
  comment: { id: `c${++count}`, author: { name: 'Mei' }, text, at: '2026-11-22T19:00:00Z' },
  own: false,
  state: 'sent',
  ...more,
});

const many = (n: number) => Array.from({ length: n }, (_, i) => entry(`number ${i}`));
const texts = (list: Element) => [...list.children].map((row) => row.childNodes[1]?.textContent);

function ring(size: number): { list: HTMLElement; feed: Ring } {
  const list = document.createElement('div');
  return {
    list,
    feed: new Ring(list, size, () => ({ own: 'You', removed: 'Removed', retry: 'Try again', asks: 'asks to buy' })),
  };
}

describe('comment ring', () => {
  it('keeps its number of rows whatever comes, newest last', async () => {
    const { list, feed } = ring(20);
    feed.reset(many(5));
    expect(texts(list).length).to.equal(5);
    feed.add(many(1000));
    await until(() => texts(list).at(-1) === 'number 999');
    expect(list.childElementCount).to.equal(20);
    expect(texts(list)[0]).to.equal('number 980');
  });

  it('writes rows again instead of making new ones', async () => {
    const { list, feed } = ring(3);
    feed.reset(many(3));
    const before = new Set(list.children);
    feed.add([entry('late')]);
    await until(() => texts(list).at(-1) === 'late');
    expect([...list.children].every((row) => before.has(row))).to.equal(true);
  });

  it('shows an own comment at the next frame, then its failure with a way to send it again', async () => {
    const { list, feed } = ring(5);
    const mine = entry('two jars', { own: true, state: 'sending' });
    feed.add([mine]);
    await until(() => list.querySelector('.own.sending'));
    expect(list.querySelector('.name')?.textContent).to.equal('You');
    feed.update({ ...mine, state: 'failed', message: 'Too fast.' });
    expect(list.querySelector<HTMLElement>('button')?.dataset['retry']).to.equal(mine.comment.id);
    feed.update({ ...mine, state: 'sent' });
    expect(list.querySelector('button')).to.equal(null);
  });

  it('takes the words of a removed comment away', () => {
    const { list, feed } = ring(5);
    const bad = entry('spam');
    feed.reset([bad]);
    feed.update({ ...bad, state: 'hidden' });
    expect(texts(list)).to.deep.equal(['Removed']);
  });

  it('does not move under the eyes of a reader who holds it', async () => {
    const { list, feed } = ring(5);
    feed.reset(many(2));
    feed.hold(true);
    feed.add([entry('while reading')]);
    await until(() => feed.held === 1);
    expect(texts(list)).to.not.contain('while reading');
    feed.hold(false);
    await until(() => texts(list).includes('while reading'));
  });

  it('shows markup as text', () => {
    const { list, feed } = ring(1);
    feed.reset([entry('<img src=x onerror=alert(1)>')]);
    expect(list.querySelector('img')).to.equal(null);
    expect(texts(list)).to.deep.equal(['<img src=x onerror=alert(1)>']);
  });
});
