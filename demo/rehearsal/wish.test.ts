import { expect, test } from 'vitest';
import { spoon } from './lines.ts';
import { createWish } from './wish.ts';

/** A crowd that only remembers what it was told to do. */
function crowd() {
  const done: string[] = [];
  let title: string | undefined;
  return {
    done,
    list: (name: string) => {
      title = name;
    },
    say: async () => {},
    tell: async (_: string, line: string) => void done.push(line),
    buy: async (_: string, product_id: string, country?: string) => void done.push(`buy ${product_id} in ${country}`),
    onShelf: async (_: string, name: RegExp) =>
      title !== undefined && name.test(title) ? ({ product_id: 'p', country: 'DE' } as const) : undefined,
    leave: () => {},
  };
}

test('viewers ask for the spoon more and more', async () => {
  const people = crowd();
  const wish = createWish(people);
  const pauses: number[] = [];
  for (let turn = 0; turn < 40; turn++) {
    pauses.push(wish.pause());
    await wish.turn('show');
  }
  expect(people.done).toEqual(Array.from({ length: 40 }, () => 'wish'));
  expect(pauses).toEqual(pauses.toSorted((a, b) => b - a));
  expect(pauses.at(-1)).toBeLessThan((pauses[0] as number) / 4);
});

test.each(['Blue-rim spoon', '陈炉蓝边瓷勺'])(
  'once %s is on the shelf they are glad, and some buy it',
  async (title) => {
    const people = crowd();
    const wish = createWish(people);
    await wish.turn('show');
    people.list(title);
    for (let turn = 0; turn < 20; turn++) await wish.turn('show');
    expect(people.done.slice(0, 3)).toEqual(['wish', 'granted', 'buy p in DE']);
    expect(people.done.filter((what) => what.startsWith('buy'))).toHaveLength(6);
    expect(people.done.filter((what) => what === 'wish')).toHaveLength(1);
  },
);

test('something else on the shelf does not still it', async () => {
  const people = crowd();
  people.list('Wok lid');
  await createWish(people).turn('show');
  expect(people.done).toEqual(['wish']);
});

test('they ask in both languages, in many ways', () => {
  for (const lines of [spoon.wish.zh, spoon.wish.en]) {
    expect(new Set(lines).size).toBeGreaterThan(5);
    for (const line of lines) expect(line).toMatch(/spoon|勺/i);
  }
});
