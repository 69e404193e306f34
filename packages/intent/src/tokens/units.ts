import type { ClassName } from '../lexicon/lexicon.ts';

/** What follows a number says what it counts. Longest first is the table's business; spaces are `_`. */
export const after: Partial<Record<ClassName, string>> = {
  qty: '个 件 条 双 套 箱 盒 袋 包 瓶 罐 桶 份 单 组 支 只 对 把 片 张 本 台 部 根 串 颗 粒 提 板 筐 篮 束 盆 株 棵 枚 顶 副 床 卷 枝 碗 杯 听 扎 打 斤 公斤 千克 两装 头 尾 捆 匹 管 排 包装 盏 面 幅 扇 架 箱子 袋子 瓶子 盒子 条条 罐子 pieces piece pack packs box boxes bottle bottles pair pairs set sets units unit bags bag jars jar each of_them of_those of_these of_each of_that of_this',
  sizenum: '码的 的 半 半的 半码 t s x10 wide w 码 碼 码的 号码 码数',
  cash: '块 块钱 元 元钱 毛 毛钱 刀 圆 米 大洋 rmb 元包邮 dollar dollars buck bucks usd $ ¥ euro euros pounds pound quid cents pesos peso ringgit rm 块包邮 多块 多块钱 来块 来块钱 k块',
  bodynum: '公分 厘米 cm 磅 pounds_weight kg kilos feet 米高 高 重 foot 斤体重',
  age: '岁 周岁 个月 月龄 岁半 years_old yrs_old year_old yo yr_old month_old months_old yrs 个月大',
  clock:
    '点 点半 时 分钟 小时 天 月 年 周 星期 日 秒 秒钟 个小时 个星期 个礼拜 天内 天后 号发 号发货 号到 号前 am pm day days hour hours hr hrs min mins minute minutes week weeks month months year years oclock seconds sec st_of',
  spec: '毫升的 ml的 g的 l的 克的 升的 片的 个装的 斤装的 gb的 g版 克 毫升 升 ml l装 g gb tb mah oz ounce ounces 寸 英寸 inch inches in_x w瓦 瓦 伏 v mm 毫米 米长 米宽 平方 平 平米 斤装 个装 支装 片装 瓶装 袋装 包装 粒装 k_gold karat carat carats ct 克拉 d 目 度 匹马力 厘 mp p清晰 hz fps 元素',
  percent: '折 % 成 percent 折吗 点几折 折券',
  count:
    '颗星 人 次 遍 届 集 期 季 局 杀 赞 票 名 位 页 章 级 楼 分 层 代 万 千 亿 w k 倍 点赞 个人 个赞 个粉 万人 w人 年级 连 连胜 场 关 血 段 星 圈 步 句 个字 个问题 个小朋友 个朋友 下 声 眼 口 条命 回 块腹肌 kills wins subs viewers followers likes th rd nd level times people guys lives chapters episodes k_subs gifted bits rounds points kids ppl 人团 个月前 个视频 集全 首歌 首 部剧 部电影 个主播',
  item: '号 号链接 号链 号连接 号款 号商品 号宝贝 号产品 号品 号那个 号这个 号小黄车 号车',
};

/** What stands before a number. */
export const before: Partial<Record<ClassName, string>> = {
  item: '# no no. 编号 款号 货号 链接 number num nr item item_# number_# lot style link item_no item_no. item_number no_. sku 代码 小黄车 序号 product',
  cash: '¥ $ rmb us$ s$ rm a$ hk$ nt$ ¥¥ 满 减 立减',
  sizenum: 'size sizes sz us eu uk 尺码 码数 size_# 穿',
  bodynum: '身高 体重 高 重 净重 胸围 腰围 臀围 height weight 身長 身长 i_am 本人 肩宽 三围 bust waist hips',
  qty: 'x * qty quantity qty: 数量 共',
  plus: '+',
  times: '扣 打 刷 公屏 type press',
};

/** Han numerals and what they are worth. */
export const han: Record<string, number> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  百: 100,
  千: 1000,
  半: 0.5,
  俩: 2,
  仨: 3,
};

export const english: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  dozen: 12,
  couple: 2,
  both: 2,
  single: 1,
  another: 1,
  half: 0.5,
};

export const ordinals: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
  '6th': 6,
  '7th': 7,
  '8th': 8,
  last: 0,
};
