/** What a shop would write in an afternoon: the yardstick of the intent bench. */
export const thirtyWords =
  /多少钱|价格|怎么买|链接|有货|库存|尺码|包邮|发货|快递|优惠|便宜|退货|想要|我要|下单|\b(price|how much|buy|order|link|stock|available|size|ship|shipping|discount|coupon|refund|return|sold)\b/i;
