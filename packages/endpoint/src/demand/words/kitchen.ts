/** A line is one thing by all its names, in both languages; `_` is a space within one, plurals come by themselves. */
export const kitchen = `
spoon 勺子 勺 调羹 匙羹 饭匙 勺儿
teaspoon 茶匙 咖啡勺 coffee_spoon 小茶勺
ladle 汤勺 汤匙 大汤勺 soup_ladle 长柄勺
measuring_spoon 量勺
fork 叉子 叉 餐叉
chopsticks 筷子 chopstick 公筷
knife 刀子 小刀
chef_knife 菜刀 kitchen_knife 切菜刀 chefs_knife cleaver 厨刀
paring_knife 水果刀 fruit_knife
bread_knife 面包刀
peeler 削皮刀 削皮器 刨刀 刮皮刀 potato_peeler
spatula 锅铲 铲子 炒菜铲 turner 木铲
whisk 打蛋器 egg_beater 搅拌棒 egg_whisk
tongs 夹子 食物夹 kitchen_tongs
scissors 剪刀 kitchen_scissors 厨房剪 shears
wok 炒锅 铁锅 炒菜锅
pan 平底锅 煎锅 frying_pan skillet fry_pan 不粘锅
pot 汤锅 炖锅 stockpot cooking_pot 锅
milk_pan 奶锅 saucepan 雪平锅
casserole 砂锅 clay_pot 瓦煲 砂煲 dutch_oven 珐琅锅
steamer 蒸锅 蒸笼 bamboo_steamer
pressure_cooker 高压锅 压力锅
rice_cooker 电饭煲 电饭锅
air_fryer 空气炸锅 airfryer
slow_cooker 慢炖锅 电炖锅
induction_cooker 电磁炉 hot_plate induction_hob
hot_pot 火锅锅 鸳鸯锅
oven 烤箱
microwave 微波炉
toaster 多士炉 烤面包机 面包机 吐司机
blender 破壁机 料理机 榨汁机 搅拌机 juicer 榨汁杯
soymilk_maker 豆浆机
coffee_machine 咖啡机 coffee_maker espresso_machine
coffee_grinder 磨豆机
french_press 法压壶
moka_pot 摩卡壶
kettle 热水壶 烧水壶 水壶 电水壶 电热水壶
teapot 茶壶 紫砂壶 tea_pot
tea_set 茶具 茶具套装 功夫茶具
gaiwan 盖碗
teacup 茶杯 tea_cup 品茗杯
tea_tray 茶盘 茶海
mug 马克杯 coffee_mug 咖啡杯 coffee_cup
cup 杯子 水杯 杯
glass 玻璃杯 drinking_glass glassware tumbler_glass
wine_glass 红酒杯 高脚杯
thermos 保温杯 vacuum_flask insulated_bottle 焖烧杯
water_bottle 运动水壶 drink_bottle sports_bottle
tumbler 吸管杯 随行杯 stanley_cup
flask 酒壶
lunch_box 饭盒 便当盒 bento_box bento lunchbox
food_container 保鲜盒 tupperware 密封盒
bowl 碗 饭碗 rice_bowl 汤碗 面碗 soup_bowl
plate 盘子 盘 餐盘 碟子 碟 dinner_plate dish dishes
tray 托盘 serving_tray
tableware 餐具 碗碟 dinnerware 碗筷 dinner_set cutlery silverware
chopping_board 砧板 菜板 案板 cutting_board
knife_block 刀架 knife_holder
knife_sharpener 磨刀石 磨刀器 whetstone
grater 擦丝器 刨丝器
garlic_press 压蒜器 捣蒜器
mortar 石臼 捣药罐 mortar_and_pestle
rolling_pin 擀面杖
baking_tray 烤盘 baking_pan baking_sheet
cake_mould 蛋糕模具 cake_mold cake_tin cake_pan
colander 沥水篮 洗菜盆 strainer 漏勺 sieve 滤网
dish_rack 碗架 沥水架 drying_rack
can_opener 开罐器
bottle_opener 开瓶器 corkscrew 启瓶器
kitchen_scale 厨房秤 电子秤 food_scale
oven_mitt 隔热手套 oven_glove
apron 围裙
placemat 餐垫 隔热垫 table_mat
coaster 杯垫
tablecloth 桌布 table_cloth
napkin 餐巾 餐巾纸
straw 吸管
chopstick_rest 筷架 筷托
spoon_rest 勺托
oil_bottle 油壶 油瓶 oil_dispenser
spice_jar 调料罐 调味罐 调料盒 spice_rack
jar 罐子 密封罐 玻璃罐 储物罐
ice_tray 冰格 冰块模具 ice_cube_tray
lid 锅盖 盖子
dumpling_maker 包饺子器 饺子模具
cling_film 保鲜膜 plastic_wrap
foil 锡纸 铝箔 aluminum_foil
`;
