const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(' / '));

/**
 * What viewers type when they want something that is not on sale, by what they want: a line is one wish, ` / ` parts the
 * comments. Written to be messy: both languages, things named by the way, things that stand beside others, things alike.
 */
export const wishes = lines(`
那个勺子卖吗 / can you sell that spoon? / spoon link? / 蓝边勺子有链接吗 / 勺子勺子求链接 / do u sell the wooden spoon / 你手里的勺子哪里买 / where can i get that spoon
叉子有吗 / do you have forks / 想要叉子 上链接 / any forks for sale?? / fork link pls / 叉子卖不卖
汤勺有没有 / do you sell soup ladles / 大汤勺上一下链接 / ladle link pls / 有汤勺卖吗
筷子卖吗 / do you sell chopsticks / chopsticks link / 你用的那双筷子有链接吗 / where did you get those chopsticks
菜刀有卖的吗 / 那把菜刀多少钱 / do you sell the cleaver / how much is that chef knife / 想买你那把菜刀
背后那个杯子卖吗 / 杯子链接 / do you have that cup / 求杯子链接 / 那个水杯哪里买
马克杯有没有 / can you sell that mug? / mug link please / 咖啡杯卖吗 / where is the mug from, do you sell it
保温杯有吗 / do you sell thermos / 有没有保温杯啊主播 / thermos link
盘子卖吗 / do you sell those plates / plates link?? / 装菜的盘子有链接吗 / 想要那个盘子
砧板有卖吗 / do you sell cutting boards / 菜板求链接 / the cutting board under the oil, do you sell it / chopping board link
围裙好看 卖吗 / do you sell aprons / apron link pls / 主播身上的围裙有链接吗 / 求同款围裙 / i want your apron do you sell it
茶壶有没有 / do you sell teapots / 上个茶壶吧 / can you sell the teapot behind you
电饭煲有卖吗 / do you have rice cookers / 有没有电饭锅 / rice cooker link
空气炸锅有吗 / do you sell air fryers / 上点空气炸锅 / airfryer link please
台灯卖吗 / do you sell that lamp / 后面那个灯有链接吗 / lamp link??
花瓶卖不卖 / the vase is so pretty do you sell it / vase link / 桌上那个花瓶有卖吗 / where can i buy the vase
蜡烛有吗 / do you sell candles / 香薰蜡烛有没有 / candle link plz
地毯卖吗 / do you sell the rug / 那个地毯有链接吗 / rug link?
窗帘哪里买 有链接吗 / do you sell curtains / 窗帘卖吗 / curtain link pls
抱枕卖吗 / do you sell those cushion covers / 沙发上那个抱枕有链接吗 / throw pillow link
镜子卖吗 / do you sell mirrors / 镜子有链接没 / mirror link pls
帽子卖吗 / do you sell hats / 主播的帽子有链接吗 / hat link? / where is ur hat from can you sell it
卫衣有没有卖的 / do you sell hoodies / 求你身上那件卫衣链接 / hoodie link / sell ur hoodie pls
连衣裙有吗 / do you have dresses / 上点裙子 / dress link please
牛仔裤有没有 / do you sell jeans / 上牛仔裤 / jeans link?
袜子卖吗 / do you sell socks / 有袜子没有 / socks link plz
耳环好好看 有链接吗 / do you sell those earrings / 耳钉卖吗 / earrings link? / can you sell your earrings
项链求链接 / do you sell that necklace / 主播的项链卖吗 / necklace link
手镯有没有 / do you sell bangles / 镯子卖吗 / bangle link pls
戒指卖吗 / do you sell rings / ring link?? / 你手上的戒指有链接吗
手表有吗 / do you sell watches / 主播的手表什么牌子 有链接吗 / watch link
口红求链接 / do you sell lipstick / 主播的口红什么色号 有卖吗 / lipstick link pls
面膜有没有 / do you sell face masks / 有面膜吗 / sheet mask link
香水有吗 / do you sell perfume / 香水卖吗 / perfume link
手机壳有卖吗 / do you sell phone cases / phone case link? / 手机壳链接 / got any phone case
耳机有没有 / 有耳机卖吗 / do you sell headphones / headphones link
充电宝有吗 / do you have power banks / 上充电宝 / power bank link
键盘卖吗 / do you sell keyboards / 键盘有链接吗 / keyboard link pls
月饼有没有 / do you sell mooncakes / 上点月饼 / mooncake link
茶叶有没有 / do you sell tea / 有茶叶卖吗 / tea link plz
蜂蜜有卖吗 / do you have honey / 有没有蜂蜜 / honey link
核桃卖吗 / do you sell walnuts / 有核桃吗 / walnut link?
牛肉干有吗 / do you sell beef jerky / 上点牛肉干 / jerky link pls
辣条有没有 / do you sell latiao / 有辣条吗 / spicy strips link
猫粮有吗 / do you sell cat food / 有猫粮卖吗 / cat food link
狗窝有没有 / do you sell dog beds / 狗窝链接 / dog bed link pls
玩偶卖吗 / do you sell plushies / 后面那个玩偶有链接吗 / plushie link / can you sell that stuffed animal
积木有没有 / do you sell lego / 乐高卖吗 / lego link
盲盒有吗 / do you sell blind boxes / 上点盲盒 / blind box link
雨伞有没有 / do you sell umbrellas / 有伞卖吗 / umbrella link
拖鞋卖吗 / do you sell slippers / 有没有拖鞋 / slippers link
`);

/** The same of things that no list has, of things that differ by a word, and of comments in a hurry. */
export const oddWishes = lines(`
do you sell that kalimba / kalimba link / can you get kalimbas
有没有拇指琴 / 拇指琴卖吗
zafu for sale? / do you sell zafus
do you sell the laptop case / laptop case link pls / 电脑包有吗
do you sell the guitar case / guitar case link
do you sell glasses cases / glasses case link?
do you have a unicorn lamp / unicorn lamp link / sell the unicorn lamp pls
do you have a lava lamp / lava lamp link?
有没有月球灯 / 月球灯链接
do you sell macrame / macrame link pls / can you sell macrame
有没有扎染布 / 扎染布卖吗 / 扎染布链接
do you sell sourdough starter / sourdough starter link
有没有钵仔糕 / 钵仔糕卖吗 / 上点钵仔糕
do you sell terrariums / terrarium link
do you have gundam / gundam link pls / 有高达吗
do you sell snow globes / snow globe link? / 水晶球有卖吗
do you sell a dog raincoat / dog raincoat link / 有狗狗雨衣吗 / 狗狗雨衣链接
do you sell kids raincoats / kids raincoat link
有没有柴烧杯 / 柴烧杯卖吗
do you sell beeswax wraps / beeswax wrap link
do you sell tatami / tatami link / 有榻榻米吗 / 榻榻米卖吗
有没有筋膜刀 / 筋膜刀链接
do you sell ocarinas / ocarina link / 有陶笛吗
do you sell sugar gliders / sugar glider link
`);

/** Questions about the chili oil that is on air. */
export const questions = lines(`
会不会很辣 / 辣不辣 / is it very spicy / how spicy is it / 这个辣吗
保质期多久 / what's the shelf life / 什么时候过期 / when does it expire
配料表有什么 / what are the ingredients / 成分是什么
有添加剂吗 / any preservatives? / 有防腐剂吗
孕妇能吃吗 / is it safe during pregnancy / 怀孕可以吃吗
甜不甜 / is it sweet / 会不会太甜
要放冰箱吗 / should i refrigerate it / 需要冷藏吗
产地是哪里 / where is it made / 哪里产的
素食能吃吗 / is it vegan
小孩能吃吗 / is it kid safe
`);
