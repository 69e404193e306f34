/** What has a plug or a battery, and what belongs to it, a line each. */
export const electronics = `
phone 手机 smartphone cellphone
iphone iphones
phone_case 手机壳 手机套 case phone_cover
screen_protector 钢化膜 手机膜 贴膜 tempered_glass
phone_stand 手机支架 支架 phone_holder 懒人支架
selfie_stick 自拍杆
tripod 三脚架
ring_light 补光灯 环形灯 fill_light 直播灯
charger 充电器 充电头 charging_brick wall_charger
wireless_charger 无线充电器 无线充 charging_pad
cable 数据线 充电线 charging_cable usb_cable
power_bank 充电宝 移动电源 powerbank
battery 电池 batteries
power_strip 插座 插排 extension_cord 排插
adapter 转换器 转接头 dongle 转换插头
headphones 耳机 头戴耳机 headset
earbuds 蓝牙耳机 无线耳机 airpods earphones tws
earbud_case 耳机套 耳机壳 airpods_case
speaker 音箱 音响 蓝牙音箱 bluetooth_speaker
microphone 麦克风 话筒 mic
laptop 笔记本电脑 notebook_computer macbook
laptop_stand 电脑支架
laptop_bag 电脑包 laptop_sleeve laptop_case
computer 电脑 台式机 pc_build
tablet 平板 平板电脑 ipad
tablet_case 平板套 ipad_case 平板保护套
stylus 触控笔 手写笔 apple_pencil
keyboard 键盘 机械键盘 mechanical_keyboard
keycaps 键帽
mouse 鼠标
mouse_pad 鼠标垫 mousepad desk_mat
monitor 显示器 屏幕显示器
monitor_stand 显示器支架
webcam 摄像头
router 路由器
printer 打印机
hard_drive 硬盘 移动硬盘 ssd 固态硬盘
usb_stick u盘 flash_drive
memory_card 内存卡 sd卡 sd_card
camera 相机 照相机 拍立得 polaroid instant_camera
dash_cam 行车记录仪
security_camera 监控 监控摄像头
drone 无人机
gimbal 云台 稳定器
projector 投影仪 投影
tv 电视 电视机 television
tv_box 电视盒子
remote 遥控器 remote_control
game_console 游戏机 switch_console ps5 xbox
controller 手柄 游戏手柄 gamepad
smart_watch 智能手表 smartwatch apple_watch 电话手表
fitness_band 手环 智能手环
e_reader 电子书 kindle 阅读器
fridge 冰箱 refrigerator mini_fridge 小冰箱
washing_machine 洗衣机 washer
dryer 烘干机
dishwasher 洗碗机
sewing_machine 缝纫机
scale 体重秤 bathroom_scale
thermometer 体温计 温度计
blood_pressure_monitor 血压计
mosquito_lamp 灭蚊灯 驱蚊器 蚊香 mosquito_repellent
flashlight 手电筒 torch
doorbell 门铃
e_bike 电动车 电瓶车 electric_bike
scooter 滑板车 electric_scooter
bike 自行车 单车 bicycle
helmet 头盔
car_mount 车载支架 phone_mount
car_charger 车载充电器
car_perfume 车载香水 car_freshener
seat_cover 汽车坐垫 座套 car_seat_cover
tyre 轮胎 tire
`;
