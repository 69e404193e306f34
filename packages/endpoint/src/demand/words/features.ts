/** What questions are about, as things are: a line is one feature by all its names. */
export const features = `
spicy 辣 很辣 辣不辣 spiciness heat_level
sweet 甜 甜不甜 sweetness
salty 咸 咸不咸
sour 酸 酸不酸
bitter 苦
shrink 缩水 shrinking shrinkage shrunk
pilling 起球 起毛球 掉毛 shed shedding
fade 掉色 褪色 fading bleed color_run
stretchy 弹力 有弹性 弹性 stretch elastic
see_through 透 透不透 透吗 sheer transparent opaque
thick 厚 厚不厚 厚度 thickness 薄 thin
warm 保暖 暖和 暖不暖
breathable 透气 闷
itchy 扎 扎人 扎不扎 scratchy itch
soft 软 柔软 软不软
wash 洗 机洗 水洗 washable machine_washable machine_wash 洗涤
iron_it 熨 熨烫
wrinkle 皱 起皱 wrinkles crease
waterproof 防水 water_resistant water_proof
sweatproof 防汗
long_wearing 持妆 脱妆 last_all_day stay_on long_lasting
smudge 晕染 晕妆 smear transfer 沾杯
oily_skin 油皮 油性皮肤
dry_skin 干皮 干性皮肤
sensitive_skin 敏感肌 敏感皮 敏皮
acne 痘 痘痘 长痘 breakouts break_out
pregnant 孕妇 怀孕 pregnancy 孕期
kids_safe 小孩能 孩子能 kid_safe safe_for_kids
smell 味道 气味 香味 scent smells 异味
ingredients 成分 配料 配料表 ingredient
additives 添加剂 防腐剂 preservatives
gluten 麸质 gluten_free
vegan 素食 纯素
halal 清真
allergy 过敏 allergic allergens
expiry 保质期 过期 shelf_life expiration expire best_before
keeping 保存 存放 冷藏 refrigerate 放冰箱 store_it
origin 产地 哪里产 made_in where_is_it_made 哪产的
weight 重量 多重 重不重 heavy how_heavy weigh
capacity 容量 多少升 几升 多大容量 how_many_liters
dimensions 尺寸 多大 多长 多高 how_big how_tall how_long_is how_wide measurements
battery_life 续航 能用多久 battery_last
charge_time 充电多久 充满 charging_time
noise 声音大 噪音 吵 noisy loud
power 功率 多少瓦 watts wattage 费电
voltage 电压 220v 110v
compatible 兼容 适配 compatibility works_with
warranty 保修 质保 guarantee
authentic 正品 真的假的 genuine 真货 original authenticity
nickel 镍 nickel_free
tarnish 变色 氧化 tarnishes oxidize
gold_plated 镀金
real_gold 真金 solid_gold 足金
certificate 证书 鉴定证书 certified
handmade 手工 hand_made 纯手工
dishwasher_safe 洗碗机洗 dishwasher
microwave_safe 微波炉加热 进微波炉 microwave
induction_safe 电磁炉能用 induction
oven_safe 进烤箱 oven
nonstick 粘锅 不粘 non_stick
rust 生锈 rusty
breakable 易碎 摔 break fragile unbreakable
leak 漏水 leaks leakproof 漏不漏
age 几岁 多大年龄 适合几岁 what_age how_old
assemble 安装 组装 assembly install 怎么装
instructions 说明书 manual
gift_packaging 礼盒装 包装 packaging gift_wrapped
pockets 口袋 pocket 有兜
lining 内衬 里衬 lined
zipper 拉链 zip
hood 帽子可拆 detachable_hood
heel_height 跟高 跟多高
sole 鞋底 防滑 slippery non_slip
padding 胸垫 bra_pads
calories 热量 卡路里 calorie
sugar_free 无糖 含糖
caffeine 咖啡因
chew 嚼劲 口感 texture crunchy 脆
cook 怎么做 怎么煮 怎么吃 how_to_cook how_do_i_cook how_to_eat
use_it 怎么用 用法 how_to_use how_do_you_use
`;
