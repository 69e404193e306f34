import { expect } from 'chai';
import { scriptedIntents } from '../testing/intents.ts';
import { Asking, type Later } from './asking.ts';

const price = { kind: 'price', type: 'product', product_id: 'p_wok' } as const;
const orders = { kind: 'after_sales', type: 'orders' } as const;

/** A pause that is over when the test says so. */
function byHand() {
  const waiting = new Set<() => void>();
  const later: Later = (then) => {
    waiting.add(then);
    return () => waiting.delete(then);
  };
  const pass = () => {
    for (const then of waiting) then();
    waiting.clear();
  };
  return { later, pass, waiting };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('reading what is typed', () => {
  it('waits until the keys rest, and reads the last text only', async () => {
    const { later, pass, waiting } = byHand();
    const told: unknown[] = [];
    const intents = scriptedIntents({ 'how much': price });
    const asking = new Asking((answer) => told.push(answer), later);
    for (const text of ['how', 'how mu', 'how much']) asking.ask(intents, text, false);
    expect(intents.asked).to.deep.equal([]);
    expect(waiting.size).to.equal(1);
    pass();
    await turn();
    expect(intents.asked).to.deep.equal(['how much']);
    expect(told).to.deep.equal([price]);
  });

  it('never tells an answer that comes after that of a later text', async () => {
    const { later, pass } = byHand();
    const told: unknown[] = [];
    let late = (_: typeof price) => {};
    const intents = scriptedIntents({
      first: new Promise<typeof price>((resolve) => (late = resolve)),
      second: orders,
    });
    const asking = new Asking((answer) => told.push(answer), later);
    asking.ask(intents, 'first', false);
    pass();
    asking.ask(intents, 'second', false);
    pass();
    await turn();
    late(price);
    await turn();
    expect(intents.asked).to.deep.equal(['first', 'second']);
    expect(told).to.deep.equal([orders]);
  });

  it('reads what was sent at once, and has nothing to say where the reader does not come', async () => {
    const { later, waiting } = byHand();
    const told: unknown[] = [];
    const asking = new Asking((answer) => told.push(answer), later);
    asking.ask(scriptedIntents({ gone: Promise.reject(new Error('no reader')) }), 'gone', true);
    expect(waiting.size).to.equal(0);
    await turn();
    expect(told).to.deep.equal([undefined]);
  });

  it('tells nothing after it was stopped', async () => {
    const { later } = byHand();
    const told: unknown[] = [];
    const asking = new Asking((answer) => told.push(answer), later);
    asking.ask(scriptedIntents({ price }), 'price', true);
    asking.stop();
    await turn();
    expect(told).to.deep.equal([]);
  });
});
