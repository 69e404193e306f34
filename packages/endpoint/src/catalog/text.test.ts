import { describe, expect, it } from 'vitest';
import { languages, pick } from './text.ts';

const both = { en: 'Oil', zh: '辣子' };

describe('texts', () => {
  it.each([
    [undefined, 'zh-CN,zh;q=0.9,en;q=0.8', '辣子'],
    [undefined, 'en-GB;q=0.5, zh-Hant;q=0.9', '辣子'],
    [undefined, 'fr, de;q=0.9', 'Oil'],
    [undefined, '', 'Oil'],
    ['en-US', 'zh', 'Oil'],
    ['ZH-hans-cn', 'en', '辣子'],
    ['xx', 'zh', '辣子'],
    [undefined, ';;;q=,zh;q=abc,*', 'Oil'],
  ])('context %s and Accept-Language %s', (context, header, expected) => {
    expect(pick(both, languages(context, header))).toBe(expected);
  });

  it('is the same for everybody when it is one text', () => {
    expect(pick('Oil', ['zh'])).toBe('Oil');
  });
});
