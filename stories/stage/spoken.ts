import type { FakeEndpoint } from '@laotie/core/testing';

/** What the endpoint in memory says in words of its own. */
const CHINESE: Readonly<Record<string, string>> = {
  'Payment declined by the bank. Nothing was charged.': '银行拒绝了这笔付款，没有扣款。',
  'Sold out meanwhile': '刚刚抢光了',
  'E-mail is needed': '请填写邮箱',
  'An address is needed': '请填写收货地址',
  'The code LIVE99 does not exist.': '没有 LIVE99 这个优惠码。',
  'Live show, 10 % off': '直播间九折',
  '"Ground"': '"普通快递"',
  '5–8 days': '5–8 天',
  'Ships within 48 h': '48 小时内发货',
};

type Answering = Record<string, (...all: never[]) => Promise<unknown>>;

/** Lets it speak the buyer's language, as an endpoint of the contract does. */
export function speakChinese({ cart, checkout, orders }: FakeEndpoint): void {
  for (const part of [cart, checkout, orders] as unknown as (Answering | undefined)[]) {
    for (const [name, answer] of Object.entries(part ?? {})) {
      (part as Answering)[name] = async (...all) => spoken(await answer(...all));
    }
  }
}

function spoken(answer: unknown): unknown {
  if (!answer) return answer;
  const text = Object.entries(CHINESE).reduce((said, [en, zh]) => said.replaceAll(en, zh), JSON.stringify(answer));
  return JSON.parse(text);
}
