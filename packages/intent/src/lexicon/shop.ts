/** What a shop speaks of: buying, selling, stock, sending, money off, what comes after. */
export const shop = {
  link: '小房子 链子 坑位 连结 链接 小黄车 黄车 购物车 购物袋 小店 橱窗 连接 宝贝链接 商品链接 上车 上架 上链 链子 下单链接 二维码 link links the_link cart basket bio link_in_bio website checkout storefront yellow_basket yellow_cart',
  buy: '买 购买 拍 下单 订购 订 入手 拿下 抢 购 入 抢购 预订 预定 团购 囤 秒 秒杀 buy order purchase cop grab buying ordering purchasing getting checkout bid bidding snag pay paying add_to_cart',
  sell: '卖 出售 有卖 卖不卖 卖吗 在卖 sell selling sells carry stocking do_you_sell do_you_sell do_you_carry you_sell list_it',
  bring:
    '上点 求上 想要看 安排 上新 返场 再上 加单 上个 补个 出个 带点 上架 bring_back bring_in get_more find_me source looking_for search_for do_more please_sell can_you_sell can_you_get should_sell should_carry relist make_it make_a wish_you_had wish_you_sold in_search_of iso wtb',
  want: '要 我要 想要 来 给我 给我来 留 给我留 帮我留 想买 我想要 我想买 要买 需要 我来 给俺 我拿 拿 加 加购 必入 剁手 下手 安排 冲 冲了 秒了 拿捏 预定一个 蹲到 求 来个 整 整个 整一个 要了 我买 收 我收 都要 want need wanna gimme give_me i_want i_need i_want_to i_would_like would_like i_will_take i_take i_will_have i_will_take let_me_get can_i_get can_i_have may_i_have could_i_get could_i_have could_i_please_have give me_get put_me_down count_me_in save_me hold hold_me take get i_would_like_to_order i_want_to_order can_i_please_get can_i_order add',
  claimed:
    'sold mine dibs claim claiming claimed take_it taking i_will_buy i_will_buy me_me sign_me_up snag snagging snagged take_my_money shut_up_and_take count_me add_to_my in_my_cart carting copping i_will_grab i_will_grab grabbing fixin_to_get bout_to_get need_it need_this need_that',
  kou: '扣 打 刷 公屏 打在公屏 刷起来 扣起来 type comment drop put',
  stock:
    '货 现货 库存 有货 补货 断货 缺货 没货 售罄 卖完 卖光 抢完 抢光 没了 抢不到 没抢到 剩 剩余 还剩 还有货 余量 到货 再来货 有现货 上库存 加库存 stock in_stock restock restocking restocked out_of_stock sold_out available availability left remaining back_in_stock available_in still_available any_left run_out gone still_have',
  ship: '发货 快递 邮 寄 运费 邮费 物流 包邮 免邮 顺丰 中通 圆通 申通 韵达 邮政 京东快递 极兔 ems 配送 送货 自提 偏远 到付 发什么快递 包不包邮 宅配 超取 快遞 发吗 寄到 发到 送到 邮到 包送 ship shipping ships shipped delivery deliver delivers delivered postage courier usps ups fedex dhl parcel mail tracking_time international free_shipping shipping_fee ship_to post freight overseas pickup pick_up',
  arrive: '到 几天到 能到 收得到 到家 送达 arrive arrives come_in get_here take_to_arrive get_it_by',
  off: '便宜 便宜点 优惠 打折 折扣 优惠券 券 满减 减 活动 赠品 赠送 抹零 少点 再少点 让点 砍价 讲价 议价 特价 福利 福利价 秒杀价 半价 折 买一送一 第二件 满 立减 送 送什么 赠 有送 会员价 最低 底价 批发 批发价 红包 一折 五折 便宜些 便宜卖 再便宜 更便宜点 discount discounts coupon coupons code codes promo promotion deal deals off cheaper bogo buy_one_get_one bundle sale on_sale lower lowest best_price last_price less negotiable negotiate giveaway freebie free_gift gift_with wholesale bulk half_price clearance price_drop price_match haggle reduce voucher rebate black_friday take_less do_less',
  service:
    '退 退货 退款 换货 退换 保修 质保 质保期 售后 发票 客服 投诉 维修 运费险 七天无理由 无理由 包退 包换 能退 改地址 取消 催 催发货 催一下 差评 赔 补发 换 修 假一赔十 退回 差价 refund refunds refunded return returns returned exchange exchanges warranty guarantee invoice receipt cancel cancelled cancellation customer_service customer_support contact complaint complain repair replacement dispute money_back change_my change_the_address swap wrong_order support_team speak_to_someone human_agent remove void combine_my',
  defect:
    '坏 坏了 坏的 破 破了 破损 碎 碎了 裂 漏 漏了 烂 烂了 质量问题 瑕疵 错 发错 错发 少发 漏发 少了 不对 没收到 没发货 还没发货 还没到 不发货 没到 没反应 用不了 没物流 丢件 发霉 过期 broken damaged defective missing wrong faulty leaking cracked torn never_came never_arrived not_received did_not_arrive has_not_arrived has_not_shipped not_here_yet stopped_working does_not_work not_working late still_waiting have_not_received still_have_not not_arrived wrong_item wrong_size lost_package',
  myorder:
    '我的订单 订单 单号 我买的 我拍的 上次买的 我的货 我的快递 我下的单 我那单 订单号 my_order my_package my_parcel the_order order_number an_order last_order my_purchase my_stuff my_item tracking tracking_number my_delivery',
  past: '买了 拍了 下单了 收到 收到了 到了 用了 用过 吃过 穿过 买过 回购 回购了 已拍 已付 已下单 已买 拍好了 拍到 付款了 付了 抢到 抢到了 入了 入手了 复购 再次购买 买回来 到手 用着 穿着 老顾客 老粉 无限回购 回头客 买的 bought ordered received purchased got_mine got_my just_got paid i_have_this i_have_the i_have_these i_own have_one already_have just_ordered just_bought arrived came_today came_in_today mine_came placed_my_order love_mine wearing_mine i_got',
  pay: '付款 支付 微信支付 支付宝 花呗 分期 货到付款 信用卡 转账 刷卡 付 白条 分期付款 pay payment payments venmo paypal zelle cashapp cash_app klarna afterpay apple_pay credit_card debit card visa installments cod cash_on_delivery google_pay gcash payme fps paylah alipay 转数快 八达通',
  shopname:
    '店 店铺 店名 哪家店 直播间 旗舰店 官方店 实体店 门店 你家 你们家 家 shop store boutique website site page etsy ebay poshmark amazon depop whatnot',
  money:
    '钱 元 块 块钱 毛 圆 人民币 刀 美元 刀乐 dollar dollars buck bucks usd rmb euro euros pound pounds quid cents money pesos peso ringgit baht rupees',
};
