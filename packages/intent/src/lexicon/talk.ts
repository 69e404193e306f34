/** Talk that is no trade: greetings, praise, laughter, the stream itself, games, money in general, adverts of others. */
export const talk = {
  greet:
    '你好 您好 大家好 晚上好 早上好 中午好 下午好 早 晚安 来了 来啦 报到 签到 打卡 路过 刚来 新来的 新人 hello hi hey hiya howdy good_morning good_evening good_night gm gn yo sup what_is_up just_joined i_am_here i_am_back greetings morning evening',
  bye: '再见 拜拜 走了 下了 睡了 明天见 bye goodbye cya see_you see_you gtg good_bye later',
  thanks: '谢谢 感谢 多谢 谢 辛苦 辛苦了 thank_you thanks thank thx ty tysm appreciate cheers welcome',
  yes: '好 好的 嗯 嗯嗯 对 是的 收到 明白 行吧 ok okay okey yes yeah yep yup sure alright right true exactly agreed fine k got_it sounds_good',
  no: '没有 不行 不要 不用 不买 不需要 别 不能 no nope nah not dont never cant wont didnt doesnt isnt arent wasnt havent not_yet none nothing without',
  laugh:
    '哈 哈哈 呵呵 嘿嘿 嘻嘻 笑死 笑死我了 哈哈哈 233 红红火火 hhh lol lmao lmfao rofl haha hahaha lul kekw hehe xd omegalul ijbol dead i_am_dead',
  praise:
    '好漂亮 漂亮 美 好美 帅 好帅 可爱 厉害 牛 牛逼 牛批 绝了 太美了 太好看了 真好 棒 真棒 赞 支持 加油 优秀 强 喜欢 好喜欢 爱了 爱死 太香了 香 cute pretty beautiful gorgeous amazing awesome love love_it love_this love_that nice cool great wow stunning fire lit goat best slay queen king talented adorable lovely good so_good dope sick perfect',
  insult:
    '垃圾 骗子 骗人 假的 假货 智商税 割韭菜 恶心 丑 难看 傻 脑残 滚 闭嘴 有病 坑 坑人 太坑 托 都是托 虚假 吹 吹牛 scam scammer fake trash garbage ugly stupid dumb idiot cringe boring hate sucks worst clown ripoff rip_off shut_up liar bot bots cap',
  expensive:
    '贵 太贵 太贵了 好贵 真贵 买不起 没钱 穷 expensive overpriced pricey too_much broke can_not_afford afford insane_price',
  stream:
    '主播 直播 画面 声音 没声音 卡 卡了 好卡 黑屏 麦 弹幕 网 网络 信号 延迟 回放 灯牌 粉丝团 榜一 上榜 火箭 跑车 礼物 刷礼物 连麦 pk 点赞 关注 关注了 互关 求关注 音乐 歌 唱 唱歌 唱首歌 跳舞 跳一个 bgm 滤镜 美颜 up主 up 博主 视频 更新 前排 沙发位 打赏 榜 stream streaming streamer lag lagging laggy audio sound mic camera_off frozen buffering screen chat mods mod raid sub subs subbed follow followed following follower followers viewers subscribe subscribed vod clip emote emotes song music sing dance video videos youtube channel episode podcast twitch tiktok live go_live replay muted volume notification bits',
  game: '战力 伤害 几级 几区 双排 五排 三排 a点 b点 拍卖行 匹配 排位 服务器 区服 外挂 挂机 装备 铭文 辅助 射手 法师 坦克 中路 上路 下路 团战 超神 五杀 大龙 小龙 推塔 人机 开箱 狙 步枪 枪法 ak m4 awp ping dpi fov 灵敏度 帧数 延迟 血量 等级 版本 赛季 战队 选手 游戏 上分 打野 英雄 皮肤 段位 王者 吃鸡 原神 抽卡 通关 boss 副本 大招 野区 对面 队友 开黑 lol联盟 steam 电竞 fps rank ranked lobby skin skins robux vbucks fortnite minecraft roblox valorant apex league cod elden gta quest raid_boss loot spawn noob gg ggwp ez clutch headshot respawn speedrun mod_menu level levels dps nerf buff meta lane jungle mana gems coins_game gacha',
  lottery:
    '抽奖 中奖 福袋 抽 抽到 开奖 抽中 幸运 听得到 听到 能听到 看得到 看得见 听见 听清 能看到 raffle winner wheel spin prize win won jackpot lucky can_you_hear hear_me if_you_can_hear',
  advert:
    '加微信 加我 加v 加群 微信号 兼职 日结 招代理 代理 私聊我 来我直播间 我家 我家也 点我 主页 看我主页 刷单 贷款 网贷 进群 互粉 免费领 厂家 直销 一手货源 诚招 check_my check_out_my my_page my_profile my_shop my_store my_live dm_me dm_for inbox_me text_me whatsapp telegram click_my my_bio my_channel followers_cheap earn_money work_from_home i_sell crypto bitcoin forex invest investment investing promo_me join_my',
  feeling:
    '开心 难过 累 困 饿 无聊 想你 想哭 感动 心疼 生气 害怕 羡慕 期待 激动 tired hungry bored sad happy excited sleepy sick_today miss_you scared proud crying',
  life: '闹钟 提醒 导航 翻译 食谱 股票 房价 油价 彩票 高考 医院 地铁 公交 飞机 火车 alarm timer remind reminder playlist lights thermostat calendar email emails directions recipe translate define spell spelling capital population planet traffic commute pharmacy restaurant distance spanish french german joke jokes radio wake tower moon ocean miles calories_in cups_in meeting appointment laundry garage oven_on 工作 上班 下班 上学 学校 考试 作业 天气 下雨 吃饭 睡觉 结婚 恋爱 明星 电影 电视剧 小说 球赛 比赛 新闻 国家 生日 work job school class homework weather rain movie movies game_night family church birthday football soccer basketball team dog cat president election war news married boyfriend_name age hair nails makeup_today tattoo',
  ordinary:
    '今天 昨天 明天 今晚 明晚 早上 晚上 周末 去年 today yesterday tomorrow tonight weekend last_night last_week last_year next_week this_week monday tuesday wednesday thursday friday saturday sunday christmas',
  host: '主播姐姐 宝 宝宝们 宝子 宝贝们 亲 亲们 老板 老板娘 姐 姐姐们 哥 老铁 家人们 美女 帅哥 小姐姐 小哥哥 店家 卖家 掌柜 老师 姐妹 sis hun hon girl girls bro dude guys everyone yall ladies mama maam sir boss po bestie fam friend',
  please: '请 请问 麻烦 拜托 求求 问一下 问下 想问 想问一下 帮忙 帮我 请教 跪求 please pls plz kindly excuse_me',
  this: '这个 这 那个 那 这件 那件 这种 那种 这双 这条 这瓶 这套 刚才那个 刚刚那个 上一个 前面那个 它 this that these those it its them ones the_one that_one this_one',
  me: '我 俺 我们 咱 本人 自己 me i im my we us our ive id ill myself',
  you: '你 您 你们 u you your ur youre guys_are',
  article: '的 了 着 过 地 得 the a an of to in on for with and or at by from 和 跟 与 或 就 也 都 还 又 再 才',
  degree:
    '太 很 好 真 非常 特别 超级 超 挺 最 更 比较 有点 so very too really super pretty_much more most much many lot lots such',
  soft: '啊 呀 哦 喔 噢 哟 呗 吧 啦 咯 哒 哈 哎 唉 诶 欸 额 呃 嗯呐 哇 um uh oh ah aw hmm hm ooh ahh well just like',
  revise:
    '不是 不对 改成 改为 换成 啊不 哦不 应该是 错了 说错了 打错 no_wait oops actually i_mean make_that make_it change_that instead correction sorry scratch_that rather',
  regret: '后悔 可惜 早知道 抢不过 错过 regret too_late missed wish',
  think:
    '觉得 感觉 以为 认为 相信 希望 如果 要是 但是 因为 所以 虽然 think believe guess hope if because but when_i though cause remember',
  scorn:
    '谁买 谁会买 谁要 鬼才买 鬼才信 狗都不 送我都不要 白送都不要 傻子才买 who_would who_buys nobody_wants nobody_buys who_even',
};
