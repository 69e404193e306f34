import { describe, expect, test } from 'vitest';
import { read } from '../index.ts';

describe('what is claimed', () => {
  test.each([
    ['2号链接三件M', '2', 'm', 3],
    ['9号黑色L来一件', '9', '黑色 l', 1],
    ['五号链接一箱', '5', null, 1],
    ['11号+3', '11', null, 3],
    ['B7 +2', 'b7', null, 2],
    ['要灰色XL两条', null, '灰色 xl', 2],
    ['卡其色1205套', null, '卡其色 120', 5],
    ['不要三件要两件', null, null, 2],
    ['不是3号 是5号', '5', null, null],
    ['sold 55 M x3', '55', 'm', 3],
    ['ill take three', null, null, 3],
    ['half a dozen please', null, null, 6],
    ['medium, no wait large', null, 'large', null],
  ])('%s', (comment, item, variant, quantity) => {
    expect(read(comment)).toMatchObject({ item, variant, quantity });
  });

  test.each([
    ...[
      '130斤穿多大',
      '身高170体重65',
      '29.9包邮吗',
      '满99减20吗',
      '7点开始吗',
      '3折吗',
      '2岁能穿吗',
      '扣1',
      '买一送一吗',
    ],
    ...[
      "i'm 5'9 160 lbs what size",
      '$30?',
      'is it 12 dollars',
      '40% off?',
      '15号能发货吗',
      'number 88 won the raffle',
    ],
  ])('%s claims no number', (comment) => {
    expect(read(comment)).toMatchObject({ item: null, variant: null, quantity: null });
  });

  test('the number after the word is what the seller says it is', () => {
    expect(read('sold 4')).toMatchObject({ item: '4', quantity: null });
    expect(read('sold 4', { grammar: { number_is: 'amount' } })).toMatchObject({ item: null, quantity: 4 });
  });
});
