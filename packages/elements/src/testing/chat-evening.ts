import { seeded } from '@laotie/core/testing';
import { html } from 'lit';
import { chatSource } from '../comment-capture/chat.ts';
import { ChatPage, type Drawing, line } from './chat-page.ts';
import { fixture } from './index.ts';

const OPERATIONS = 60;
const DRAWINGS: readonly Drawing[] = ['keyed', 'recycled', 'anew'];

/**
 * One random evening of a chat that is drawn in one random way. Wild: the viewer leaps about, messages are taken down and
 * edited however they are drawn, and there may be several explanations of what is on the page.
 */
async function evening(seed: number, isWild: boolean) {
  const random = seeded(seed);
  const drawing = random.pick(DRAWINGS);
  const window = random.pick([undefined, 6, 12, 30]);
  const ids = random.chance(0.2);
  const host = await fixture(html`<div></div>`);
  const page = new ChatPage(host, { drawing, ids, ...(window && { window }) });
  let count = 0;
  const message = () => {
    const n = count++;
    const isShort = random.chance(0.25);
    const text = isShort ? random.pick(['1', '2', '扣1']) : `message ${n}`;
    return { id: `m${n}`, author: `viewer ${random.below(isShort ? 6 : 40)}`, text };
  };
  const some = (most: number) => Array.from({ length: 1 + random.below(most) }, message);
  /** The one that comes in next to where another was taken down is none that could be that one, come back. */
  const tellable = (most: number, edge: 'first' | 'last') => {
    const messages = some(most);
    const outer = messages.at(edge === 'first' ? -1 : 0);
    if (outer && !isWild && page.isLikeGone(outer, edge)) outer.text += `, message ${count++}`;
    return messages;
  };
  // two rows stay in sight: one alone may be known by chance, where viewers say the same thing twice
  const reach = isWild || !window ? 5 : Math.min(5, window - 2);
  page.say(...some(20));
  const log: string[] = [];
  const heard: string[] = [];
  const source = chatSource({
    plan: () => ({
      root: host,
      path: '#chat',
      item: '.msg',
      author: '.name',
      text: '.body',
      messageId: ids ? 'data-message' : undefined,
    }),
    now: Date.now,
    told: ({ author, text }) => heard.push(line({ author: author.name, text })),
  });
  const ending = new AbortController();
  source.source.open('', { signal: ending.signal });

  const operations: Record<string, () => void> = {
    say: () => page.say(...tellable(4, 'last')),
    'say more': () => page.say(...tellable(4, 'last')),
    scroll: () => page.scroll(random.below(2 * reach + 1) - reach),
    'scroll back': () => page.scroll(3),
    ...(isWild && { jump: () => page.scroll(random.below(200) - 100), 'to the end': () => page.scroll(1_000) }),
    'draw anew': () => page.drawAnew(),
    replace: () => page.replace(),
    recall: () => page.recall(...tellable(6, 'first')),
    // nobody can tell a message that was edited and drawn anew from another one
    ...((isWild || drawing !== 'anew') && {
      edit: () => page.shown.length > 3 && page.edit(random.pick(page.shown), `edited ${count++}`),
    }),
    ...((isWild || (drawing === 'keyed' && !window)) && {
      remove: () => page.shown.length > 3 && page.remove(random.pick(page.shown)),
    }),
  };
  for (let i = 0; i < OPERATIONS; i++) {
    const name = random.pick(Object.keys(operations));
    log.push(name);
    operations[name]?.();
    // observers are told before whoever waits
    await Promise.resolve();
  }
  ending.abort();
  host.remove();
  return { heard, seen: page.seen, how: `${drawing}, window ${window}, ids ${ids}: ${log.join(', ')}` };
}

/** What is in one and not in the other, each as often. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * Evenings on which something was missed or heard too often, and of how many messages how many. Time stands still
 * meanwhile, so that nothing is put off because the machine is busy: a seed is the same evening everywhere.
 */
export async function evenings(start: number, count: number, isWild = false) {
  const wrong: string[] = [];
  let messages = 0;
  let errors = 0;
  const { now } = performance;
  performance.now = () => 0;
  try {
    for (let seed = start; seed < start + count; seed++) {
      const { heard, seen, how } = await evening(seed, isWild);
      const missed = without(seen, heard);
      const twice = without(heard, seen);
      messages += seen.length;
      errors += missed.length + twice.length;
      if (missed.length || twice.length) wrong.push(`${seed} missed [${missed}] too much [${twice}] ${how}`);
    }
  } finally {
    performance.now = now;
  }
  return { messages, errors, wrong };
}
