import { describe, expect, it } from 'vitest';
import { readCatalog } from '../catalog/import.ts';
import { shopFile } from '../testing/catalog.ts';
import { asksOf } from './asks.ts';
import { onAir, roomOf } from './room.ts';

const { shows, products } = readCatalog(shopFile(), Date.now());
const [show] = shows;
if (!show) throw new Error('No show');
const pin = (product_id: string, starts_at: string, ends_at?: string) => ({
  id: `c_${starts_at}`,
  product_id,
  kind: 'pin' as const,
  starts_at,
  ...(ends_at && { ends_at }),
});
const room = roomOf(
  show,
  [pin('p_wok', '2026-01-01T12:10:00Z', '2026-01-01T12:20:00Z'), pin('p_oil', '2026-01-01T12:00:00Z')],
  products,
);

/** Each ask as `kind product`, or as `kind: thing` where it is a wish, `kind product ~thing` where it may be one. */
const asks = (text: string, on_air: string | undefined = 'p_oil'): string[] =>
  asksOf(text, room, on_air).map(({ kind, product_id, wish }) => {
    const about = product_id === undefined ? kind : `${kind} ${product_id}`;
    if (!wish) return about;
    const { head, near, words } = wish.meaning;
    return `${about}${wish.unsure ? ' ~' : ': '}${[...near, head, ...words].join(' ').trim()}`;
  });

describe('what a comment asks', () => {
  it.each([
    ['of what is on air', '多少钱', ['price p_oil']],
    ['of what it names', 'how much is the wok', ['price p_wok']],
    ['of a number', '2号怎么买', ['how_to_buy p_wok']],
    ['for something that is not on sale', '勺子卖吗', ['sourcing: spoon']],
    ['for it by its link', 'spoon link?', ['how_to_buy: spoon']],
    ['for it by its price', 'how much is the spoon', ['price: spoon']],
    ['for it by nothing but its name', 'wooden spoon??', ['sourcing: spoon']],
    ['for it in words that the reader doubts', 'the vase is so pretty do you sell it', ['sourcing: vase']],
    ['for something without a name', '后面那个卖吗', ['sourcing: ']],
    ['for a link to a word that may be anything', 'kalimba link', ['how_to_buy p_oil ~kalimba']],
    ['for what has another name in the show', '有没有炒锅', ['sourcing p_wok']],
    ['a question', 'how spicy is it', ['product_question p_oil: spicy']],
    ['a question that names the product', '油泼辣子保质期多久', ['product_question p_oil: expiry']],
    ['a question about what comes along', 'does it come with a spoon', ['product_question p_oil: spoon']],
  ])('%s: “%s”', (_, text, expected) => {
    expect(asks(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each(['晚上好', 'hello from finland', '好用 回购了', 'i love my new lamp', '', '🥄🥄🥄'])(
    'is nothing: “%s”',
    (text) => expect(asks(text)).toEqual([]),
  );

  it('is of nothing in particular where nothing is on air', () => {
    expect(asksOf('多少钱', room, undefined)).toEqual([{ kind: 'price' }]);
  });

  it('has a quantity where it claims', () => {
    expect(asksOf('2号要三个', room, undefined)).toEqual([{ kind: 'claim', product_id: 'p_wok', quantity: 3 }]);
  });

  it('is one wish whoever has it, and another one of another seller', () => {
    const [mine] = asksOf('勺子卖吗', room, undefined);
    const [again] = asksOf('can you sell that spoon?', room, 'p_oil');
    const [theirs] = asksOf('勺子卖吗', { ...room, seller_id: 's_other' }, undefined);
    expect(again?.wish?.id).toBe(mine?.wish?.id);
    expect(theirs?.wish?.id).not.toBe(mine?.wish?.id);
  });
});

it('on air is the last pin that has begun, while it lasts', () => {
  const at = (time: string) => onAir(room, Date.parse(`2026-01-01T12:${time}:00Z`));
  expect([at('00'), at('09'), at('10'), at('19'), at('20')]).toEqual(['p_oil', 'p_oil', 'p_wok', 'p_wok', undefined]);
  expect(onAir(room, Date.parse('2026-01-01T11:59:59Z'))).toBeUndefined();
});
