/** What viewers of the rehearsal say, by product where it is about one. Both languages were written for it. */
export const viewers = [
  { name: '小满', lang: 'zh', country: 'CN' },
  { name: '关中老李', lang: 'zh', country: 'CN' },
  { name: 'Mei', lang: 'en', country: 'DE' },
  { name: '阿青', lang: 'zh', country: 'CN' },
  { name: 'Jonas', lang: 'en', country: 'DE' },
  { name: '凉皮不放糖', lang: 'zh', country: 'CN' },
  { name: 'Noor', lang: 'en', country: 'FR' },
  { name: '汉江边', lang: 'zh', country: 'CN' },
  { name: 'spoonful', lang: 'en', country: 'US' },
  { name: '一碗面', lang: 'zh', country: 'CN' },
  { name: 'Late Lunch', lang: 'en', country: 'US' },
  { name: '山里的风', lang: 'zh', country: 'CN' },
] as const;

export type Viewer = (typeof viewers)[number];

export const chatter = {
  zh: [
    '晚上好老铁们',
    '刚下班，来了来了',
    '这声音听饿了',
    '今天锅气足',
    '老爹今天心情好',
    '又来蹲直播了',
    '看着就香',
    '厨房好亮堂',
    '儿子手艺见长啊',
    '从汉中发的吗',
    '弹幕慢点看不清菜了',
  ],
  en: [
    'Evening from Hamburg',
    'That sound when the oil hits',
    'I can smell it from here',
    'Is the son cooking tonight?',
    'Third show this week, no regrets',
    'What a kitchen',
    'My cat is watching too',
  ],
} as const;

/** Of what the father tastes with: on screen, not for sale. Asked for until it is; then they are glad. */
export const spoon = {
  wish: {
    zh: [
      '那个蓝边勺子卖吗?',
      '勺子有链接吗',
      '蓝边那把勺上不上架',
      '想要老爹那把勺子',
      '勺子哪里买',
      '求同款蓝边勺',
      '勺子能不能单卖',
      '蓝边勺什么时候上架',
    ],
    en: [
      'Can you sell that blue spoon?',
      'Spoon link?',
      'Where can I buy the blue-rimmed spoon?',
      'Is the spoon for sale?',
      'I want that spoon',
      'Please sell the spoon too',
      'Do you sell the spoon he tastes with?',
    ],
  },
  granted: {
    zh: ['勺子真上架了!', '蓝边勺拿下', '等的就是这把勺', '老爹说到做到'],
    en: ['The spoon is really there!', 'Got my spoon', 'You listened, thank you', 'Spoon ordered, finally'],
  },
} as const;

export const about: Readonly<Record<string, { zh: readonly string[]; en: readonly string[] }>> = {
  p_chili_oil: {
    zh: ['这个辣不辣啊', '回购第三次了，夹馍一绝', '3号来两瓶 中辣', '特辣还有吗', '多少钱一瓶'],
    en: ['How hot is the medium?', 'How much is number 3?', 'Two jars please', 'Best on cold noodles'],
  },
  p_liangpi_kit: {
    zh: ['凉皮带料包吗', '1号怎么买', '够几个人吃'],
    en: ['How many servings in a kit?', 'Is it vegan?', 'Link for the noodles?'],
  },
  p_vinegar: { zh: ['醋是几年陈的', '2号来一瓶'], en: ['Is the vinegar sweet?', 'One vinegar for me'] },
  p_walnuts: { zh: ['核桃好剥吗', '今年的新货?', '4号两斤'], en: ['New harvest?', 'Do they crack by hand?'] },
  p_persimmon_cakes: {
    zh: ['柿饼流心的吗', '给奶奶来一盒', '包邮吗'],
    en: ['Are they soft inside?', 'Do you ship to France?', 'Box of persimmons please'],
  },
  p_tea: { zh: ['明前的吗', '6号有小包装吗'], en: ['First flush?', 'Which grade is that?'] },
  p_wok: { zh: ['开锅了没', '电磁炉能用吗', '7号多重'], en: ['Works on induction?', 'How heavy is it?'] },
  p_apron: {
    zh: ['围裙有大号吗', '靛蓝色好看', '8号 柿红 M'],
    en: ['Does it come in L?', 'Indigo is lovely', 'Wheat, size M please'],
  },
  p_sesame_paste: { zh: ['麻酱稠不稠', '拌凉菜香'], en: ['Stone ground?', 'Good for noodles?'] },
  p_steamer: { zh: ['蒸笼是竹的吗', '几寸的'], en: ['What size is the steamer?'] },
  p_course: { zh: ['课程能回看吗', '小白学得会吗'], en: ['Is the course in English?', 'Can I watch it later?'] },
};

/** Where a viewer of that country has things sent. Invented streets in real towns. */
export const addresses = {
  CN: {
    street_address: '麦田路 8 号',
    address_locality: '西安',
    address_region: '陕西',
    postal_code: '710000',
    address_country: 'CN',
  },
  DE: { street_address: 'Kornweg 8', address_locality: 'Hamburg', postal_code: '20095', address_country: 'DE' },
  FR: { street_address: '8 rue du Blé', address_locality: 'Lyon', postal_code: '69001', address_country: 'FR' },
  US: {
    street_address: '8 Wheat Street',
    address_locality: 'Portland',
    address_region: 'OR',
    postal_code: '97201',
    address_country: 'US',
  },
} as const;
