import { describe, expect, it } from 'vitest';
import { createModeration } from './moderation.ts';

describe('moderation', () => {
  let now = 0;
  const open = (repeat_ms?: number) =>
    createModeration({ add: ['隔壁'], ...(repeat_ms !== undefined && { repeat_ms }) }, () => now);
  const lin = { buyer: 'lin', languages: ['zh-CN'] };
  const max = { buyer: 'max', languages: ['en'] };

  it('says why, in the language of the writer', () => {
    const { refusal } = open();
    const said = (who: typeof lin, text: string) => refusal(who, { id: text, text })?.init.messages?.[0]?.content;
    expect(said(lin, '加微信')).toBe('未发送：聊天里不能发联系方式、链接或广告');
    expect(said(max, 'you idiot')).toBe('Not sent: please stay friendly');
    expect(said(lin, '隔壁的更好')).toBe('未发送：主播设置了屏蔽词');
    expect(refusal(max, { id: '1', text: '加微信' })).toMatchObject({
      status: 422,
      code: 'comment_blocked',
      init: { path: '$.text', messages: [{ code: 'comment_blocked', severity: 'recoverable' }] },
    });
  });

  it('looks at the name under it too', () => {
    const { refusal } = open();
    expect(refusal(max, { id: '1', text: 'hello', author_name: '加V lin888' })).toMatchObject({
      code: 'comment_blocked',
      init: { path: '$.author_name' },
    });
    expect(refusal(max, { id: '1', text: 'hello', author_name: 'Max' })).toBeUndefined();
  });

  it('hears the same thing from the same buyer once in half a minute, however it is written', () => {
    const { refusal } = open();
    const say = (who: typeof lin, id: string, text: string) => refusal(who, { id, text })?.code;
    expect(say(lin, '1', '两瓶 多少钱？')).toBeUndefined();
    now += 29_999;
    expect(say(lin, '2', '两瓶多少钱!!')).toBe('comment_repeated');
    expect(say(max, '3', '两瓶多少钱')).toBeUndefined();
    expect(say(lin, '4', '三瓶多少钱')).toBeUndefined();
    expect(say(lin, '5', '两瓶多少钱')).toBeUndefined();
    now += 30_000;
    expect(say(lin, '6', '两瓶多少钱')).toBeUndefined();
  });

  it('knows a comment that is sent again from one that is said again', () => {
    const { refusal } = open();
    expect(refusal(lin, { id: 'same', text: '1' })).toBeUndefined();
    expect(refusal(lin, { id: 'same', text: '1' })).toBeUndefined();
    expect(refusal(lin, { id: 'other', text: '1' })).toBeDefined();
  });

  it('tells hearts from thumbs, and those without a bearer apart by where they are', () => {
    const { refusal } = open();
    const at = (address: string) => ({ address, languages: [] });
    expect(refusal(lin, { id: '1', text: '💖' })).toBeUndefined();
    expect(refusal(lin, { id: '2', text: '👍' })).toBeUndefined();
    expect(refusal(at('::1'), { id: '3', text: 'hi' })).toBeUndefined();
    expect(refusal(at('::2'), { id: '4', text: 'hi' })).toBeUndefined();
    expect(refusal(at('::1'), { id: '5', text: 'hi' })).toBeDefined();
  });

  it('lets everything be said again where the seller wants it so', () => {
    const { refusal } = open(0);
    // a clock that stands still, too
    for (const id of ['1', '2', '3']) expect(refusal(lin, { id, text: 'again' })).toBeUndefined();
  });
});
