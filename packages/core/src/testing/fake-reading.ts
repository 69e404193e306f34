import type { IntentKind } from '@laotie/protocol';

/** A few words are enough to tell comments in a test apart; the real reader is `@laotie/intent`. */
const WORDS: readonly (readonly [IntentKind, RegExp])[] = [
  ['sourcing', /\bspoon\b|\b(?:do|can) you sell\b|\bfor sale\b|勺|卖不卖|卖吗/i],
  ['after_sales', /\bmy order\b|\breturn\b|\brefund\b|订单|退货|退款/i],
  ['shipping', /\bship\b|\bshipping\b|\bdeliver|包邮|运费|发货/i],
  ['discount', /\bcoupon|\bdiscount|优惠|便宜/i],
  ['availability', /\bin stock\b|\bavailable\b|\bdo you (?:still )?have\b|还有|有货/i],
  ['how_to_buy', /\blink\b|\bhow (?:do|can) i (?:buy|order)\b|怎么买|链接/i],
  ['price', /\bhow much\b|\bprice\b|多少钱|几块/i],
  ['claim', /\bsold\b|\bmine\b|\bi(?:'ll| will) take\b|\bi want\b|^\+?\d$|要[一二两三\d]|来[一二两三\d]/i],
  ['product_question', /[?？]|吗|多久|怎么/],
];

export function kindOf(text: string): IntentKind | undefined {
  return WORDS.find(([, words]) => words.test(text))?.[0];
}

const small =
  /\b(?:is|are|the|a|an|that|this|for|sale|do|does|can|you|i|sell|how|long|have|please|one|it|of|in|to)\b|[那把个的不卖吗呢有没]/giu;

/** What of a text tells its subject: two that share it are one topic. */
export function subjectOf(text: string): string {
  return text
    .toLowerCase()
    .replace(small, ' ')
    .split(/[^\p{L}\d]+/u)
    .map((word) => word.replace(/(?<=[a-z]{2})s$/, ''))
    .filter(Boolean)
    .sort()
    .join(' ');
}
