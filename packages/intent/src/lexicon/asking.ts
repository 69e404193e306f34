/** How people ask. Spaces part the words, `_` is a space within one. */
export const asking = {
  howmuch:
    '多少钱 几块 几块钱 几毛 几毛钱 多钱 怎么卖 如何卖 几元 多少元 多少块 多少刀 几刀 什么价 什么价格 什么价位 什么价钱 几位数 多少一 how_much how_much_is how_much_are how_much_for how_many_dollars how_many_bucks pp price_please price_please what_price hm_po hm',
  price:
    '价格 价位 价钱 单价 价 报价 标价 售价 原价 现价 到手价 成本价 一口价 起拍价 开价 price prices pricing priced cost costs rate rates total subtotal msrp price_tag how_expensive going_for starting_bid opening_bid current_bid',
  howbuy:
    '怎么买 怎么拍 怎么下单 怎么购买 怎么订 怎么抢 怎么付款 怎么付 怎么支付 怎么弄 怎么操作 怎么报名 怎么领 在哪买 在哪拍 在哪下单 哪里买 哪里拍 哪里下单 哪里购买 去哪买 去哪下单 哪儿买 在哪里买 在哪里拍 在哪里下单 从哪买 如何购买 如何下单 怎么付钱 how_to_buy how_to_order how_to_purchase how_do_i_buy how_do_i_order how_do_i_pay how_do_i_purchase how_do_i_get how_can_i_buy how_can_i_order how_can_i_get how_do_we_buy how_do_we_order how_do_you_buy how_do_you_order where_to_buy where_to_order where_can_i_buy where_can_i_get where_can_i_order where_do_i_buy where_do_i_get where_do_i_order where_can_we_buy where_do_i_pay how_to_pay how_to_get how_can_i_pay how_to_cop how_to_claim how_do_i_claim how_do_i_bid how_to_bid where_do_you_buy where_do_i_find where_can_i_find how_can_we_buy',
  how: '怎么 如何 怎样 怎么样 how',
  where: '哪里 哪儿 在哪 在哪里 去哪 从哪 哪 where from_where whereabouts',
  when: '什么时候 几时 多久 几天 啥时候 何时 几点 哪天 什么时间 多长时间 几号发 when how_long how_soon how_many_days what_time',
  which: '哪个 哪款 哪一款 哪种 哪一个 几号 多少号 哪件 哪条 哪双 which which_one what_number',
  what: '什么 what whats what_is what_are',
  why: '为什么 为啥 why how_come',
  who: '谁 who whos whose',
  howmany: '多少 几个 几 几件 几斤 几瓶 几双 几包 how_many',
  can: '能不能 可不可以 可以 能 会 会不会 行 行不行 可否 能否 可以不 can could may would will should able',
  haveask:
    '有没有 是否有 有无 do_you_have do_you_have do_you_guys_have have_you_got got_any any is_there are_there do_you_still_have you_have does_it_have does_this_have does_it_come',
  is: '是不是 是 is are was does do did be am',
  particle: '吗 嘛 么 呢 没 不',
  do_not_know: '不知道 不懂 不会 不清楚 搞不懂 do_not_know not_sure wondering curious',
  else: '别的 其他 其它 另外 还有别的 else other others another different',
};
