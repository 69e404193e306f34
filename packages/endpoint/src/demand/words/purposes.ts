/** For whom or what a thing is: a dog's raincoat is none of a child's. */
export const purposes = `
dog 狗狗 狗 puppy dogs
cat 猫咪 猫 kitten cats
pet 宠物
kids 儿童 小孩 孩子 children child toddler kid
baby 婴儿 宝宝 newborn infant
men 男士 男款 mens man
women 女士 女款 womens ladies woman
couple 情侣 couples
car 车载 汽车
travel 旅行
christmas 圣诞 xmas
halloween 万圣节
wedding 婚礼 bridal
birthday 生日
office 办公
mini 迷你
electric 电动
bluetooth 蓝牙
wireless 无线
folding 折叠 foldable
`;
