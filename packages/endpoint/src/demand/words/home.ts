/** What stands, lies and hangs at home, and what keeps it clean, a line each. */
export const home = `
lamp 台灯 灯 desk_lamp table_lamp
floor_lamp 落地灯
night_light 小夜灯 夜灯 night_lamp
chandelier 吊灯 ceiling_light 吸顶灯 pendant_light
fairy_lights 灯串 string_lights 彩灯
light_bulb 灯泡 bulb led灯
candle 蜡烛 香薰蜡烛 scented_candle
candle_holder 烛台 candlestick
diffuser 香薰机 香薰 aroma_diffuser 无火香薰 reed_diffuser
incense 香 线香 熏香
incense_burner 香炉
vase 花瓶 花器
flowers 鲜花 花束 bouquet 玫瑰 roses
dried_flowers 干花 永生花 preserved_flowers
fake_plant 假花 仿真花 artificial_flowers
plant 绿植 盆栽 植物 potted_plant houseplant
succulent 多肉 多肉植物 succulents cactus 仙人掌
flower_pot 花盆 planter plant_pot
seeds 种子 花种
watering_can 浇水壶 洒水壶
fertilizer 肥料 化肥 营养液 plant_food
mirror 镜子 全身镜 full_length_mirror 化妆镜 makeup_mirror
clock 挂钟 时钟 闹钟 alarm_clock wall_clock
picture_frame 相框 画框 photo_frame
painting 挂画 装饰画 油画 wall_art poster 海报
ornament 摆件 figurine 装饰品 ornaments
pillow 枕头 pillows
pillowcase 枕套
cushion_cover 抱枕 throw_pillow 靠垫 靠枕
blanket 毯子 毛毯 盖毯 throw_blanket
quilt 被子 duvet comforter 羽绒被 蚕丝被
duvet_cover 被套
bedsheet 床单 sheets bed_sheets fitted_sheet 床笠
bedding 四件套 床上用品 bedding_set 三件套
mattress 床垫
bed 床 bed_frame 床架
mosquito_net 蚊帐
mat 凉席 席子
rug 地毯 carpet 地垫
doormat 门垫 脚垫 bath_mat
curtain 窗帘 curtains blinds 百叶窗
shower_curtain 浴帘
towel 毛巾 面巾
bath_towel 浴巾
face_towel 洗脸巾 棉柔巾 disposable_towel
bathrobe_hook 挂钩 hook hooks 粘钩
hanger 衣架 晾衣架 clothes_hanger
clothespin 晾衣夹 衣夹
laundry_basket 脏衣篮 洗衣篮
laundry_bag 洗衣袋
iron 熨斗 挂烫机 steamer_iron garment_steamer
ironing_board 熨衣板
storage_box 收纳箱 收纳盒 storage_bin organizer 整理箱
basket 篮子 收纳筐 编织篮
shelf 置物架 书架 bookshelf shelves 架子
shoe_rack 鞋架 鞋柜 shoe_cabinet
wardrobe 衣柜 closet
cabinet 柜子 床头柜 nightstand drawer
table 桌子 餐桌 茶几 coffee_table dining_table
desk 书桌 电脑桌 办公桌 standing_desk
chair 椅子 餐椅 chairs
office_chair 办公椅 电脑椅 gaming_chair 电竞椅
stool 凳子 小板凳 板凳
sofa 沙发 couch
sofa_cover 沙发套 沙发垫
bean_bag 懒人沙发
folding_table 折叠桌
hammock 吊床
vacuum 吸尘器 vacuum_cleaner hoover
robot_vacuum 扫地机 扫地机器人
mop 拖把 平板拖把
broom 扫把 扫帚
dustpan 簸箕
trash_can 垃圾桶 bin garbage_can dustbin
trash_bag 垃圾袋 garbage_bags bin_bags
bucket 水桶 桶
basin 盆子 脸盆
rag 抹布 洗碗布 dishcloth cleaning_cloth
sponge 洗碗海绵 百洁布 scrubber 钢丝球
cleaning_brush 清洁刷 马桶刷 toilet_brush
detergent 洗衣液 laundry_detergent 洗衣粉 洗衣凝珠 laundry_pods
fabric_softener 柔顺剂
dish_soap 洗洁精 dishwashing_liquid
bleach 漂白剂 消毒液 84消毒液 disinfectant
cleaner 清洁剂 油污清洁剂 cleaning_spray
toilet_paper 卫生纸 卷纸
tissue 纸巾 抽纸 tissues
wet_wipes 湿巾 wipes
air_freshener 空气清新剂
lint_roller 粘毛器
dehumidifier 除湿机 除湿袋
humidifier 加湿器
air_purifier 空气净化器 净化器
heater 取暖器 暖风机 电暖器 space_heater
fan 风扇 电风扇 小风扇
air_conditioner 空调 ac_unit
hot_water_bottle 热水袋 暖水袋
heating_pad 暖宝宝 电热毯 electric_blanket hand_warmer 暖手宝
shower_head 花洒 淋浴头
faucet 水龙头
toilet_seat 马桶圈 马桶垫
soap_dish 肥皂盒 皂盒
soap_dispenser 皂液器
toothbrush_holder 牙刷架
screwdriver 螺丝刀
drill 电钻
hammer 锤子
tape 胶带 双面胶
glue 胶水
ladder 梯子
lock 锁 门锁 smart_lock 智能锁
key_holder 钥匙架
wallpaper 墙纸 壁纸 墙贴 wall_sticker
christmas_tree 圣诞树
wreath 花环
lantern 灯笼 lanterns
couplets 春联 对联
red_envelope 红包 red_packet
tent 帐篷
sleeping_bag 睡袋
camping_chair 露营椅 折叠椅 folding_chair
grill 烧烤架 烤架 bbq_grill
picnic_mat 野餐垫
fishing_rod 鱼竿
`;
