/** Make-up, care and jewellery, a line each. */
export const beauty = `
lipstick 口红 唇膏 lippie
lip_gloss 唇釉 唇彩 唇蜜 lip_tint 唇泥
lip_balm 润唇膏 chapstick
lip_liner 唇线笔
foundation 粉底 粉底液 粉底霜
cushion 气垫 cushion_foundation 气垫bb
bb_cream bb霜
concealer 遮瑕 遮瑕膏
powder 散粉 粉饼 setting_powder 蜜粉
setting_spray 定妆喷雾
primer 妆前乳 隔离霜 隔离 makeup_base
blush 腮红 blusher 胭脂
highlighter 高光
contour 修容 bronzer
eyeshadow 眼影 眼影盘 eyeshadow_palette
eyeliner 眼线笔 眼线液 liquid_liner
mascara 睫毛膏
lashes 假睫毛 eyelashes false_lashes
eyebrow_pencil 眉笔 眉粉 brow_pencil
eyelash_curler 睫毛夹
makeup_brush 化妆刷 刷子套装 makeup_brushes
beauty_blender 美妆蛋 粉扑 makeup_sponge powder_puff
makeup_remover 卸妆水 卸妆油 卸妆膏 cleansing_oil micellar_water cleansing_balm
cotton_pads 化妆棉
cleanser 洗面奶 洁面 洁面乳 face_wash
toner 爽肤水 化妆水
essence 精华水
serum 精华 精华液 安瓶 ampoule
lotion 乳液
face_cream 面霜 moisturizer moisturiser 润肤霜
eye_cream 眼霜
face_mask 面膜 sheet_mask facial_mask
clay_mask 泥膜 清洁面膜
eye_mask 眼膜 eye_patches
sunscreen 防晒霜 防晒 防晒乳 spf sun_cream sunblock
body_lotion 身体乳 body_cream body_butter
hand_cream 护手霜
body_wash 沐浴露 shower_gel
body_scrub 磨砂膏 身体磨砂
bath_bomb 浴盐球 泡澡球 bath_salts 浴盐
soap 香皂 肥皂 手工皂 soap_bar
hand_soap 洗手液
shampoo 洗发水 洗发露 洗头膏
conditioner 护发素
hair_mask 发膜
hair_oil 护发精油 发油
hair_dye 染发剂 染发膏 hair_color
hair_spray 发胶 定型喷雾
comb 梳子 hairbrush 气垫梳 hair_brush
hair_dryer 吹风机 电吹风 hairdryer blow_dryer
straightener 直发器 直板夹 flat_iron hair_straightener
curling_iron 卷发棒 curling_wand 卷发器
hair_growth 生发液 防脱
razor 剃须刀 刮胡刀 shaver electric_razor 电动剃须刀
epilator 脱毛仪 脱毛膏 hair_removal
trimmer 理发器 推子 clippers
toothbrush 牙刷
electric_toothbrush 电动牙刷
toothpaste 牙膏
mouthwash 漱口水
floss 牙线 dental_floss
water_flosser 冲牙器
perfume 香水 fragrance cologne
deodorant 止汗露 香体
nail_polish 指甲油 甲油胶 gel_polish
press_on_nails 穿戴甲 美甲片 fake_nails nail_tips
nail_clippers 指甲刀 指甲剪
gua_sha 刮痧板
face_roller 美容仪 jade_roller 滚轮
massager 按摩仪 按摩器 massage_gun 筋膜枪
foot_bath 泡脚桶 足浴盆
essential_oil 精油
sanitary_pads 卫生巾 pads
contact_lenses 美瞳 隐形眼镜 contacts
tattoo_sticker 纹身贴 temporary_tattoo
necklace 项链 颈链 choker 锁骨链
pendant 吊坠 挂坠
bracelet 手链 手串 bracelets
bangle 手镯 镯子 jade_bangle
ring 戒指 对戒 指环
earrings 耳环 耳钉 耳坠 earring studs hoops
ear_cuff 耳夹 clip_on
anklet 脚链
brooch 胸针 胸花
watch 手表 腕表 watches
watch_strap 表带 watch_band
pearl 珍珠 pearls
jade 翡翠 玉 和田玉 玉石
crystal 水晶 crystals
amber 琥珀 蜜蜡
gold_bar 金条
jewelry_box 首饰盒 jewelry_organizer
tiara 皇冠 头冠 crown
keychain 钥匙扣 key_ring 钥匙链 key_chain
bead 珠子 串珠 beads
`;
