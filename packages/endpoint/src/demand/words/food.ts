/** What is eaten and drunk, a line each. */
export const food = `
chili_oil 辣椒油 油泼辣子 红油 chilli_oil chili_crisp 老干妈
chili_sauce 辣椒酱 hot_sauce 辣酱
chili 辣椒 干辣椒 peppers 小米辣
sichuan_pepper 花椒 peppercorn
hotpot_base 火锅底料 hot_pot_base
soy_sauce 酱油 生抽 老抽
vinegar 醋 陈醋 香醋
cooking_oil 食用油 花生油 菜籽油 peanut_oil vegetable_oil
olive_oil 橄榄油
sesame_oil 香油 芝麻油
sesame_paste 芝麻酱 麻酱 tahini
peanut_butter 花生酱
jam 果酱
honey 蜂蜜
sugar 白糖 红糖 冰糖 brown_sugar
salt 盐 海盐
seasoning 调料 调味料 spice spices
curry 咖喱
rice 大米 米 香米
noodles 面条 挂面 noodle 拉面
instant_noodles 方便面 泡面 ramen 速食面
snail_noodles 螺蛳粉
rice_noodles 米粉 米线
glass_noodles 粉丝 粉条
flour 面粉
dumplings 饺子 水饺 dumpling
wontons 馄饨 抄手
buns 包子 馒头 bun
pasta 意面 意大利面
bread 面包 吐司 toast
cake 蛋糕 cakes
mooncake 月饼
zongzi 粽子
tangyuan 汤圆 元宵
egg_roll 蛋卷
egg_tart 蛋挞
biscuits 饼干 cookies cookie
chips 薯片 crisps
chocolate 巧克力
candy 糖果 软糖 gummies sweets
nougat 牛轧糖
ice_cream 冰淇淋 雪糕
yogurt 酸奶
milk 牛奶 纯牛奶
milk_powder 奶粉 baby_formula
cheese 奶酪 芝士
butter 黄油
egg 鸡蛋 eggs 土鸡蛋
salted_egg 咸鸭蛋 皮蛋
beef 牛肉 牛排 steak
beef_jerky 牛肉干 jerky
lamb 羊肉 mutton
pork 猪肉 排骨 ribs
bacon 腊肉 培根
sausage 香肠 腊肠 火腿肠
ham 火腿
chicken 鸡肉 鸡胸肉 chicken_breast
chicken_feet 鸡爪 凤爪 泡椒凤爪
duck_neck 鸭脖 卤味
fish 鱼 三文鱼 salmon
shrimp 虾 虾仁 prawns
crayfish 小龙虾 crawfish
crab 螃蟹 大闸蟹 hairy_crab
abalone 鲍鱼
oyster 生蚝 oysters
scallop 扇贝 scallops
squid 鱿鱼 鱿鱼丝
sea_cucumber 海参
seaweed 海苔 紫菜 nori
tofu 豆腐 豆干
spicy_strips 辣条 latiao
nuts 坚果 每日坚果 mixed_nuts
walnut 核桃 walnuts
cashew 腰果 cashews
almond 杏仁 巴旦木 almonds
pistachio 开心果 pistachios
macadamia 夏威夷果
peanut 花生 peanuts
sunflower_seeds 瓜子 葵花籽
chestnut 板栗 栗子
dried_fruit 果干 蜜饯
mango_dried 芒果干 dried_mango
raisins 葡萄干
jujube 红枣 枣 大枣 red_dates
goji 枸杞 goji_berries wolfberry
apple 苹果 apples
orange 橙子 脐橙 oranges
tangerine 橘子 砂糖橘 mandarin
lemon 柠檬
grape 葡萄 提子 阳光玫瑰 grapes
strawberry 草莓
cherry 樱桃 车厘子 cherries
blueberry 蓝莓
mango 芒果
durian 榴莲
mangosteen 山竹
lychee 荔枝
longan 龙眼 桂圆
banana 香蕉
watermelon 西瓜
melon 哈密瓜
peach 桃子 水蜜桃
pear 梨 雪梨
kiwi 猕猴桃 奇异果
pineapple 菠萝 凤梨
pomelo 柚子
pomegranate 石榴
avocado 牛油果
dragon_fruit 火龙果
coconut 椰子 椰青
sweet_potato 红薯 地瓜 番薯
potato 土豆
corn 玉米
tomato 番茄 西红柿
garlic 大蒜 蒜
ginger 生姜 姜
mushroom 蘑菇 香菇 mushrooms
wood_ear 木耳
white_fungus 银耳
bird_nest 燕窝 birds_nest
collagen 胶原蛋白
protein_powder 蛋白粉 protein
vitamins 维生素 vitamin 维c
fish_oil 鱼油
probiotics 益生菌
tea 茶叶 茶
green_tea 绿茶 龙井
black_tea 红茶
white_tea 白茶
puer 普洱 普洱茶 puerh
oolong 乌龙茶 铁观音
jasmine_tea 茉莉花茶 茉莉茶
flower_tea 花茶 菊花茶
milk_tea 奶茶 bubble_tea boba
coffee 咖啡 速溶咖啡 instant_coffee
coffee_beans 咖啡豆
matcha 抹茶
juice 果汁
soda 可乐 汽水 coke
wine 红酒 葡萄酒
baijiu 白酒 茅台 liquor
beer 啤酒
rice_wine 米酒 黄酒
pickles 咸菜 泡菜 榨菜 kimchi
fermented_bean_curd 腐乳
soup_base 汤料 高汤
oats 燕麦 oatmeal 麦片 cereal granola
lotus_root_starch 藕粉
black_sesame 黑芝麻 黑芝麻糊
beans 黄豆 绿豆 红豆
millet 小米
`;
