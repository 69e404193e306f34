import type { Message } from '@laotie/protocol';
import { pick } from './catalog/text.ts';

/**
 * What the endpoint says to buyers, in the languages it speaks. `{name}` is replaced by the value of that name.
 * A client that knows the code may say it in its own words.
 */
const words = {
  field_required: { en: '{field} is needed', zh: '请填写{field}' },
  field_invalid: { en: '{field} does not look right', zh: '{field}格式不对' },
  address_undeliverable: { en: 'We do not deliver to this place', zh: '暂不支持配送到该地区' },
  currency_mismatch: {
    en: 'Deliveries there are paid in {currency}; start a new cart in that currency',
    zh: '该地区以 {currency} 结算，请用该币种重新下单',
  },
  cart_empty: { en: 'The cart is empty', zh: '购物车是空的' },
  discount_code_invalid: { en: '“{code}” is not a code of this shop', zh: '优惠码“{code}”无效' },
  discount_code_expired: { en: '“{code}” is not valid now', zh: '优惠码“{code}”不在有效期' },
  discount_code_minimum_not_met: { en: '“{code}” needs a larger order', zh: '未达到优惠码“{code}”的使用门槛' },
  discount_code_not_applicable: { en: '“{code}” does not apply to these items', zh: '优惠码“{code}”不适用于这些商品' },
  discount_code_used: { en: '“{code}” has been used already', zh: '优惠码“{code}”已经用过了' },
  offer_limited: { en: 'The offer price counts for {count} of these', zh: '其中 {count} 件享受直播价' },
  out_of_stock: { en: 'Sold out', zh: '已售罄' },
  quantity_adjusted: { en: 'Only {count} left', zh: '仅剩 {count} 件' },
  quantity_limited: { en: 'At most {count} of one item', zh: '单件商品最多 {count} 件' },
  item_unavailable: { en: 'This is not on sale here', zh: '该商品暂不可购买' },
  item_elsewhere: { en: 'This is sold in another shop', zh: '该商品在其他店铺出售' },
  payment_declined: { en: 'The payment was declined. Nothing has been charged', zh: '支付被拒绝，未扣款' },
  payment_failed: { en: 'The payment did not go through. Nothing has been charged', zh: '支付未成功，未扣款' },
  payment_pending: { en: 'We are checking the payment', zh: '正在确认支付结果' },
  requires_action: { en: 'Your bank asks for one more step', zh: '银行需要您再确认一步' },
  escalation: { en: 'Carry on at the shop', zh: '请到店铺页面继续结算' },
  canceled: { en: 'This checkout was canceled', zh: '结算已取消' },
  not_found: { en: 'There is nothing here, or it is not yours', zh: '找不到，或不属于您' },
  comment_advert: {
    en: 'Not sent: contact details, links and adverts stay out of the chat',
    zh: '未发送：聊天里不能发联系方式、链接或广告',
  },
  comment_insult: { en: 'Not sent: please stay friendly', zh: '未发送：请文明发言' },
  comment_blocked: { en: 'Not sent: the host does not want these words here', zh: '未发送：主播设置了屏蔽词' },
  comment_repeated: { en: 'Not sent: you have just said that', zh: '未发送：这句话您刚发过' },
  live_offer: { en: 'Live offer', zh: '直播特价' },
} as const satisfies Record<string, Record<'en' | 'zh', string>>;

/** Names of the fields that a checkout may ask for. */
const fields = {
  email: { en: 'E-mail', zh: '邮箱' },
  first_name: { en: 'First name', zh: '名' },
  last_name: { en: 'Name', zh: '姓名' },
  street_address: { en: 'Street and number', zh: '详细地址' },
  address_locality: { en: 'City', zh: '城市' },
  address_region: { en: 'State or province', zh: '省份' },
  postal_code: { en: 'Postal code', zh: '邮编' },
  address_country: { en: 'Country', zh: '国家或地区' },
  phone_number: { en: 'Phone number', zh: '手机号' },
  destination: { en: 'Delivery address', zh: '收货地址' },
  shipping: { en: 'Shipping', zh: '配送方式' },
  payment: { en: 'Payment', zh: '支付方式' },
} as const satisfies Record<string, Record<'en' | 'zh', string>>;

export type Word = keyof typeof words;
export type FieldName = keyof typeof fields;

/** One sentence in the first wanted language that we speak, English otherwise. */
export function say(
  word: Word,
  languages: readonly string[],
  values: Readonly<Record<string, string | number>> = {},
): string {
  return pick(words[word], languages).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

export const fieldName = (field: FieldName, languages: readonly string[]): string => pick(fields[field], languages);

/** What a message may say beyond its code. */
export interface Saying {
  path?: string;
  severity?: Message['severity'];
  values?: Readonly<Record<string, string | number>>;
  /** Where the sentence is not the code's own. */
  word?: Word;
}

/** A `messages[]` entry in the buyer's language. Errors carry a severity, as UCP asks. */
export function message(
  type: Message['type'],
  code: Word | (string & {}),
  languages: readonly string[],
  more: Saying = {},
): Message {
  const word = more.word ?? (code as Word);
  return {
    type,
    code,
    content: say(word, languages, more.values),
    ...(more.path !== undefined && { path: more.path }),
    ...(type === 'error' && { severity: more.severity ?? 'recoverable' }),
  };
}
