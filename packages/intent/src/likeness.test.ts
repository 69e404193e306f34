import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIKE, likeness, meaningOf, namesOf } from './likeness.ts';

const names = namesOf(
  ['spoon 勺子 勺', 'fork 叉子', 'glass 玻璃杯', 'glasses 眼镜', 'phone_case 手机壳 case', 'lamp 台灯 灯', 'cup 杯子'],
  ['shrink 缩水', 'wash 洗 机洗 washable'],
);
const of = (text: string) => meaningOf(text, names);
const alike = (a: string, b: string): boolean => likeness(of(a), of(b)) >= ALIKE;

describe('what a comment speaks of', () => {
  it.each([
    ['那个勺子卖吗', 'spoon'],
    ['can you sell that spoon?', 'spoon'],
    ['spoon link?', 'spoon'],
    ['蓝边勺子', 'spoon'],
    ['the spoon next to the lamp', 'spoon'],
    ['杯子旁边的勺子', 'spoon'],
    ['你后面那个杯子', 'cup'],
    ['do you sell glasses', 'glasses'],
    ['do you sell a glass', 'glass'],
    ['do you sell kalimbas', 'kalimba'],
    ['that thing behind you', ''],
    ['那个东西卖吗', ''],
    ['', ''],
  ])('“%s” is about “%s”', (text, head) => expect(of(text).head).toBe(head));

  it('has questions in its own words', () => {
    expect(of('does it shrink in the wash').words).toEqual(['shrink', 'wash']);
    expect(of('163 110斤穿什么码').words).toEqual(['size']);
  });
});

describe('likeness', () => {
  it('is of things by whatever name and in whatever colour', () => {
    expect(alike('那个勺子卖吗', 'can you sell that spoon?')).toBe(true);
    expect(alike('蓝边勺子', 'spoon link?')).toBe(true);
    expect(alike('勺子', '叉子')).toBe(false);
  });

  it('tells things apart by what stands before them', () => {
    expect(alike('laptop case', 'guitar case')).toBe(false);
    expect(alike('unicorn lamp link', 'do you sell that lamp')).toBe(true);
  });

  it('of questions is what they share', () => {
    const question = (a: string, b: string): number => likeness(of(a), of(b), 'question');
    expect(question('会缩水吗', 'does it shrink')).toBe(1);
    expect(question('会缩水吗', 'is it washable')).toBe(0);
    expect(question('', '')).toBe(0);
  });

  it('never throws, and is the same both ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(likeness(of(a), of(b))).toBe(likeness(of(b), of(a)));
      }),
    );
  });
});
