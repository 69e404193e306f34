import type { Messages } from './en.ts';

/** Chinese, written as Chinese. */
export const zh: Messages = {
  'common.close': '关闭',
  'common.back': '返回',
  'common.retry': '再试一次',
  'common.loading': '加载中',
  'common.offline': '网络断开了，恢复后自动继续。',
  'common.error': '出了点问题。',
  'common.unavailable': '店铺暂时没有回应。',

  'product.add': '加入购物车',
  'product.added': '已加入购物车，去看看',
  'product.buy': '立即购买',
  'product.soldOut': '已抢光',
  'product.missing': '已下架',
  'product.malformed': '这件商品暂时无法显示。',
  'product.left': ({ n }) => `还剩 ${n} 件`,
  'product.few': '所剩不多',
  'product.at': ({ shop }) => `去 ${shop}`,

  'cart.title': '购物车',
  'cart.empty': '购物车还是空的',
  'cart.count': ({ n }) => `${n} 件`,
  'cart.adjusted': ({ n, title }) => (n === 0 ? `${title} 已经没有了。` : `${title} 只能买到 ${n} 件。`),

  'checkout.changed': '刚才有变动，请再核对一下金额。',
  'checkout.checking': '正在核实订单是否成功，请不要重复付款。',

  'code.quantity_adjusted': '库存不够，已按现有数量调整。',
  'code.out_of_stock': '已抢光',
};
