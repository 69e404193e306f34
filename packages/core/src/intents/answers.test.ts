import type { ClaimGrammar } from '@laotie/protocol';
import { expect, test } from 'vitest';
import type { IntentAnswer } from '../intents.ts';
import { fixtureShow } from '../testing/fixtures.ts';
import { watchingShow } from '../testing/watching-show.ts';

/** An answer in one line: what was asked, what is shown, of what. */
function inOneLine(answer: IntentAnswer | undefined): string {
  if (!answer) return '–';
  const { kind } = answer;
  const short = (id: string | undefined) => id?.replace(/^[pv]_/, '') ?? '?';
  switch (answer.type) {
    case 'product':
      return `${kind}: ${short(answer.item_id ?? answer.product_id)}`;
    case 'add': {
      const named = Object.values(answer.selection ?? {}).join(' ');
      const of = answer.item_id ? short(answer.item_id) : `${short(answer.product_id)}${named && ` ${named}`}, which?`;
      return `${kind}: add ${answer.quantity}${answer.wanted === answer.quantity ? '' : ` of ${answer.wanted}`} ${of}`;
    }
    case 'stock':
      return `${kind}: ${short(answer.item_id ?? answer.product_id)} ${answer.available ? (answer.left ? `${answer.left} left` : 'in stock') : 'sold out'}`;
    case 'shipping':
      return `${kind}: ${answer.options.length} ways to ${answer.country}`;
    case 'coupons':
      return `${kind}: ${answer.coupons.map(({ code }) => code)}`;
    case 'saved':
      return `${kind}: "${answer.text}"`;
    default:
      return `${kind}: ${answer.type}`;
  }
}

const TABLE = {
  en: [
    ['how much', 'price: chili_oil'],
    ['how much is the wok', 'price: wok_32'],
    ['price of number 5?', 'price: wok_32'],
    ['how much is 42', 'price: shelf'],
    ['where do i order', 'how_to_buy: chili_oil'],
    ['link please', 'how_to_buy: chili_oil'],
    ['do you have the apron in L?', 'availability: apron in stock'],
    ['is the wheat apron in L still available', 'availability: apron_wheat_l sold out'],
    ['i want two aprons persimmon M', 'claim: add 2 apron_persimmon_m'],
    ['how much are the persimmon cakes', 'price: persimmon_cakes'],
    ['do you have number 4 in persimmon L', 'availability: apron_persimmon_l 2 left'],
    ['is the tea still available', 'availability: tea_spring_100 sold out'],
    ['sold 4 indigo L x2', 'claim: add 2 apron_indigo_l'],
    ['sold 4 INDIGO ｌ x2', 'claim: add 2 apron_indigo_l'],
    ['sold 4 persimmon L x3', 'claim: add 2 of 3 apron_persimmon_l'],
    ['sold 4 wheat L', 'claim: apron_wheat_l sold out'],
    ['sold 4', 'claim: add 1 apron, which?'],
    ['sold 4 indigo', 'claim: add 1 apron Indigo, which?'],
    ['3 x2', 'claim: add 2 persimmon_cakes, which?'],
    ['mine: no 3, box of 24, x2', 'claim: add 2 persimmon_cakes_24'],
    ['1', 'claim: add 1 chili_oil, which?'],
    ['mine! no 5', 'claim: add 1 wok_32'],
    ['want 3', 'claim: add 3 chili_oil, which?'],
    ['i will take 20 of number 5', 'claim: add 15 of 20 wok_32'],
    ['sold 6', 'claim: tea_spring_100 sold out'],
    ['sold 8', 'claim: orchard_walnuts_1kg'],
    ['ship to canada?', 'shipping: 2 ways to US'],
    ['any coupon', 'discount: LIVE10'],
    ['is the wok dishwasher safe', 'product_question: wok_32'],
    ['do you sell spoons', 'sourcing: wish'],
    ['where is my order', 'after_sales: orders'],
    ['hello', '–'],
    ['got mine yesterday love it', '–'],
    ['', '–'],
  ],
  zh: [
    ['多少钱', 'price: chili_oil'],
    ['锅多少钱', 'price: wok_32'],
    ['5号多少钱', 'price: wok_32'],
    ['99号多少钱', 'price: shelf'],
    ['怎么买', 'how_to_buy: chili_oil'],
    ['上链接', 'how_to_buy: chili_oil'],
    ['围裙有L码吗', 'availability: apron in stock'],
    ['麦黄围裙L码还有吗', 'availability: apron_wheat_l sold out'],
    ['仙毫还有吗', 'availability: tea_spring_100 sold out'],
    ['4号 靛蓝 L 两件', 'claim: add 2 apron_indigo_l'],
    ['要两条柿红M围裙', 'claim: add 2 apron_persimmon_m'],
    ['4号红色大码一件', 'claim: add 1 apron_persimmon_l'],
    ['要三条柿红L码围裙', 'claim: add 2 of 3 apron_persimmon_l'],
    ['要一条麦黄L围裙', 'claim: apron_wheat_l sold out'],
    ['3号要2盒', 'claim: add 2 persimmon_cakes, which?'],
    ['柿饼24枚来两盒', 'claim: add 2 persimmon_cakes_24'],
    ['柿饼12枚的要5盒', 'claim: add 5 persimmon_cakes_12'],
    ['扣1', 'claim: add 1 chili_oil, which?'],
    ['要三瓶特辣280g', 'claim: add 3 chili_oil_hot_280'],
    ['特辣1kg来一桶', 'claim: add 1 chili_oil_hot_1kg'],
    ['2号两份', 'claim: add 2 liangpi_kit_kit'],
    ['来三份凉皮', 'claim: add 3 liangpi_kit_kit'],
    ['包邮吗', 'shipping: 2 ways to CN'],
    ['有优惠券吗', 'discount: LIVE10'],
    ['锅能用洗碗机吗', 'product_question: wok_32'],
    ['那个勺子卖吗', 'sourcing: wish'],
    ['我的订单到哪了', 'after_sales: orders'],
    ['你好', '–'],
    ['收到了很好吃', '–'],
  ],
} as const;

for (const language of ['en', 'zh'] as const) {
  test.each<readonly [comment: string, answer: string]>(TABLE[language])(
    `${language} · %s → %s`,
    async (comment, answer) => {
      using shop = await watchingShow({ language });
      expect(inOneLine(await shop.intents?.answer(comment))).toBe(answer);
    },
  );
}

test("a seller's own words claim, and say what the number after them is", async () => {
  const fixture = fixtureShow({ language: 'en' });
  const claim_grammar: ClaimGrammar = { keywords: ['pikachu'], number_is: 'amount' };
  using plain = await watchingShow({ show: fixture });
  expect(inOneLine(await plain.intents?.answer('pikachu'))).toBe('–');
  using shop = await watchingShow({ show: { ...fixture, show: { ...fixture.show, claim_grammar } } });
  expect(inOneLine(await shop.intents?.answer('pikachu'))).toBe('claim: add 1 chili_oil, which?');
  expect(inOneLine(await shop.intents?.answer('sold 4'))).toBe('claim: add 4 chili_oil, which?');
});
