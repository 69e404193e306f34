/** Toys, books, children, animals and sport, a line each. */
export const play = `
toy 玩具 toys
doll 娃娃 洋娃娃 芭比 barbie
plush 毛绒玩具 公仔 玩偶 plushie stuffed_animal soft_toy
labubu 拉布布
figure 手办 模型 figurine_model action_figure figurines
blind_box 盲盒 mystery_box
building_blocks 积木 lego 乐高
puzzle 拼图 jigsaw
rubiks_cube 魔方
board_game 桌游 board_games
playing_cards 扑克 扑克牌
trading_cards 卡牌 卡片 奥特曼卡 pokemon_cards
booster_box 卡盒 booster
mahjong 麻将
chess 象棋 围棋
kite 风筝
balloon 气球
bubble_machine 泡泡机
water_gun 水枪
remote_car 遥控车 rc_car
toy_car 玩具车 小汽车玩具
slime 史莱姆 起泡胶
play_dough 橡皮泥 彩泥 playdough
musical_box 八音盒 music_box
guitar 吉他
ukulele 尤克里里
piano 钢琴 电子琴
flute 笛子 竖笛
book 书 图书 books 小说 novel
picture_book 绘本
comic 漫画 manga
notebook 笔记本 本子 journal 手账本
planner 日程本 diary
pen 笔 钢笔 中性笔 fountain_pen
pencil 铅笔
pencil_case 笔袋 文具盒 pencil_box
marker 马克笔 markers 记号笔 highlighter_pen
crayon 蜡笔 彩笔 crayons
paint 颜料 paints 水彩
paint_brush 画笔 毛笔 paintbrush
eraser 橡皮
sticker 贴纸 stickers
washi_tape 和纸胶带
stationery 文具
calendar 日历 台历
desk_organizer 笔筒 pen_holder
yarn 毛线 wool
embroidery 刺绣 十字绣 cross_stitch
diaper 纸尿裤 尿不湿 diapers nappies
baby_bottle 奶瓶
pacifier 奶嘴
stroller 婴儿车 推车 pram
car_seat 安全座椅
crib 婴儿床 cot
baby_carrier 背带 腰凳
bib 围兜 口水巾
high_chair 宝宝餐椅
teether 牙胶
play_mat 爬行垫 爬爬垫
baby_food 辅食 米糊
cat_food 猫粮
cat_litter 猫砂
cat_tree 猫爬架
cat_toy 逗猫棒 猫玩具
cat_scratcher 猫抓板
dog_food 狗粮
dog_bed 狗窝 pet_bed 猫窝 cat_bed
leash 牵引绳 狗绳 dog_leash
collar 项圈 宠物项圈
pet_treats 宠物零食 猫条 dog_treats
pet_bowl 猫碗 狗碗 dog_bowl 宠物碗
pet_clothes 宠物衣服 狗衣服
pet_carrier 猫包 宠物包 航空箱
fish_tank 鱼缸 aquarium
bird_cage 鸟笼
yoga_mat 瑜伽垫
dumbbell 哑铃 dumbbells weights
resistance_band 弹力带 拉力带 resistance_bands
jump_rope 跳绳 skipping_rope
treadmill 跑步机
hula_hoop 呼啦圈
basketball 篮球
football 足球 soccer_ball
badminton_racket 羽毛球拍 racket 球拍
table_tennis 乒乓球拍 乒乓球 ping_pong
tennis_racket 网球拍
volleyball 排球
golf_club 高尔夫球杆
skateboard 滑板
roller_skates 轮滑鞋 溜冰鞋
swim_goggles 泳镜 goggles
swim_ring 游泳圈
knee_pads 护膝 knee_brace
gift_box 礼盒包装 礼品盒 gift_wrap
gift_card 礼品卡
greeting_card 贺卡 birthday_card
microscope 显微镜
telescope 望远镜 binoculars
globe 地球仪
statue 雕像 佛像 buddha
antique 古董 古玩
calligraphy 字画 书法
stamp 邮票 stamps
coin 纪念币 coins 硬币
`;
