/** Clothes, shoes and bags, a line each. */
export const clothes = `
tshirt t恤 tee tee_shirt 短袖 体恤 短袖t恤
shirt 衬衫 衬衣 button_down
blouse 雪纺衫 罩衫
polo polo衫 polo_shirt
hoodie 卫衣 连帽衫 sweatshirt 帽衫
sweater 毛衣 针织衫 jumper pullover knitwear 毛线衣
cardigan 开衫 针织开衫
vest 马甲 waistcoat gilet 坎肩
tank_top 背心 吊带 camisole cami singlet
jacket 夹克 外套 jackets
coat 大衣 风衣 trench_coat overcoat
down_jacket 羽绒服 puffer puffer_jacket down_coat
padded_coat 棉服 棉衣 棉袄
leather_jacket 皮衣 皮夹克
blazer 西装外套 小西装 suit_jacket
suit 西装 西服
raincoat 雨衣 rain_jacket
dress 连衣裙 裙子 dresses 长裙
skirt 半身裙 短裙 半裙
jeans 牛仔裤 denim_pants
trousers 裤子 pants slacks 长裤
leggings 打底裤 紧身裤 瑜伽裤 yoga_pants
shorts 短裤
sweatpants 运动裤 joggers 卫裤 track_pants
overalls 背带裤 dungarees
jumpsuit 连体裤 romper
pyjamas 睡衣 pajamas pjs 家居服 nightgown sleepwear
robe 浴袍 睡袍 bathrobe
underwear 内裤 panties boxers briefs knickers
bra 文胸 内衣 胸罩 bralette
thermals 保暖内衣 秋衣 秋裤 thermal_underwear long_johns
shapewear 塑身衣 束腰
socks 袜子 sock
tights 丝袜 连裤袜 stockings pantyhose
swimsuit 泳衣 bikini 比基尼 bathing_suit swimwear 泳装
qipao 旗袍 cheongsam
hanfu 汉服
uniform 校服 制服
costume cosplay服 演出服
scarf 围巾 丝巾 scarves
shawl 披肩
gloves 手套 glove mittens
hat 帽子 渔夫帽 bucket_hat 草帽 straw_hat
cap 鸭舌帽 棒球帽 baseball_cap
beanie 毛线帽 针织帽
belt 皮带 腰带
tie 领带 necktie
bow_tie 领结
headband 发带 头带
hair_clip 发夹 发卡 抓夹 claw_clip hairpin barrette
scrunchie 发圈 皮筋 hair_tie 头绳
wig 假发
umbrella 雨伞 伞 太阳伞 遮阳伞 parasol
shoes 鞋子 鞋 shoe
trainers 运动鞋 sneakers 球鞋 跑鞋 running_shoes sneaker
canvas_shoes 帆布鞋
white_shoes 小白鞋
leather_shoes 皮鞋 loafers 乐福鞋 oxfords
heels 高跟鞋 high_heels
flats 平底鞋 单鞋 ballet_flats
sandals 凉鞋 sandal
slippers 拖鞋 slipper flip_flops 人字拖
boots 靴子 短靴 长靴 boot ankle_boots
martens 马丁靴 doc_martens
snow_boots 雪地靴 uggs
rain_boots 雨靴 雨鞋 wellies
insoles 鞋垫 insole
shoelaces 鞋带 laces
handbag 手提包 手提袋 purse
shoulder_bag 单肩包 斜挎包 crossbody crossbody_bag 挎包 messenger_bag
tote 托特包 帆布袋 tote_bag canvas_bag
backpack 双肩包 书包 背包 school_bag rucksack
bag 包包 包包儿
wallet 钱包 钱夹
card_holder 卡包 card_case
coin_purse 零钱包
clutch 手拿包
fanny_pack 腰包 bum_bag belt_bag
suitcase 行李箱 拉杆箱 luggage 旅行箱
makeup_bag 化妆包 cosmetic_bag toiletry_bag 洗漱包
duffel 旅行袋 旅行包 gym_bag travel_bag
phone_lanyard 手机挂绳 phone_strap
sunglasses 墨镜 太阳镜
glasses 眼镜 眼镜框 eyeglasses
blue_light_glasses 防蓝光眼镜
mask 口罩 face_covering
baby_clothes 婴儿衣服 宝宝衣服 onesie 连体衣
kids_clothes 童装 kids_wear
sun_sleeves 冰袖 防晒袖套 arm_sleeves
sun_jacket 防晒衣 防晒服
`;
