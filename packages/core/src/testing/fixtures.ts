import type { Availability, Media, Price, Product, Show, ShowItem, ShowSnapshot, Variant } from '@laotie/protocol';

/** Qinling Kitchen, a small believable shop: the same in tests and stories. */
export interface FixtureOptions {
  /** `en` (default) or `zh`: texts, and the currency that goes with them (USD, CNY). */
  language?: string;
  /** Where the pictures are. Default `https://shop.example/art/`. */
  art?: string;
  /** The moment it is, ms since the epoch. Default 2026-11-22T19:00:00Z. */
  now?: number;
}

export const FIXTURE_NOW = Date.parse('2026-11-22T19:00:00Z');

/** English and Chinese; for money, cents and fen. */
type Both<T> = readonly [en: T, zh: T];

interface Row {
  id: string;
  title: Both<string>;
  text: Both<string>;
  art: string;
  axes?: { name: Both<string>; labels: Record<string, Both<string>> }[];
  /** id suffix, chosen labels, price, list price, availability */
  variants: {
    id: string;
    picks?: string[];
    price: Both<number>;
    list?: Both<number>;
    stock?: Availability;
    title?: Both<string>;
  }[];
  more?: Partial<Product>;
}

const left = (quantity: number): Availability => ({
  available: quantity > 0,
  status: quantity === 0 ? 'out_of_stock' : quantity < 10 ? 'low_stock' : 'in_stock',
  quantity,
});

const ROWS: readonly Row[] = [
  {
    id: 'p_chili_oil',
    title: ['Hand-poured chili oil', '油泼辣子 · 菜籽油现泼'],
    text: [
      'Three chilies from three slopes, pounded by hand, then rapeseed oil at two hundred degrees, poured in thirds.',
      '三个坡上的三种辣椒，手工捣碎；菜籽油烧到二百度，分三次泼：一泼香，二泼色，三泼辣。',
    ],
    art: 'chili-oil.svg',
    axes: [
      {
        name: ['Heat', '辣度'],
        labels: { mild: ['Mild', '微辣'], medium: ['Medium', '中辣'], hot: ['Extra hot', '特辣'] },
      },
      { name: ['Size', '规格'], labels: { '280': ['280 g', '280g 单瓶'], '1kg': ['1 kg tub', '1kg 桶装'] } },
    ],
    variants: [
      { id: 'mild_280', picks: ['mild', '280'], price: [590, 3980], stock: left(160) },
      { id: 'medium_280', picks: ['medium', '280'], price: [590, 3980], stock: left(200) },
      { id: 'hot_280', picks: ['hot', '280'], price: [620, 4280], stock: left(90) },
      { id: 'hot_1kg', picks: ['hot', '1kg'], price: [1790, 11800], stock: left(8) },
    ],
    more: { rating: { value: 4.9, scale_max: 5, count: 1204 } },
  },
  {
    id: 'p_liangpi_kit',
    title: ['Liangpi noodle kit', '汉中热凉皮 · 三人份'],
    text: ['Steamed rice noodles for three. Ten minutes from door to bowl.', '三人份米皮，拆包到上桌，十分钟。'],
    art: 'liangpi.svg',
    variants: [
      { id: 'kit', price: [690, 4590], list: [780, 5200], stock: left(120), title: ['Kit for three', '三人份'] },
    ],
    more: { rating: { value: 4.8, scale_max: 5, count: 862 } },
  },
  {
    id: 'p_persimmon_cakes',
    title: ['Frosted persimmon cakes', '富平吊柿饼 · 出霜流心'],
    text: [
      'Hung for forty days, turned by hand, until the heart stays soft.',
      '吊晒四十天，一个个手捏，出了白霜，心还是软的。',
    ],
    art: 'persimmon-cakes.svg',
    axes: [{ name: ['Box', '礼盒'], labels: { '12': ['Box of 12', '12 枚'], '24': ['Box of 24', '24 枚礼盒'] } }],
    variants: [
      { id: '12', picks: ['12'], price: [740, 4880], stock: left(64) },
      { id: '24', picks: ['24'], price: [1320, 8800], list: [1480, 9760], stock: left(3) },
    ],
  },
  {
    id: 'p_apron',
    title: ['Kitchen apron, plant-dyed cotton', '植物染棉布围裙'],
    text: ['Heavy cotton dyed with indigo, persimmon skins or wheat straw.', '厚棉布，靛草、柿皮、麦秸染成。'],
    art: 'apron-indigo.svg',
    axes: [
      {
        name: ['Colour', '颜色'],
        labels: { indigo: ['Indigo', '靛蓝'], persimmon: ['Persimmon', '柿红'], wheat: ['Wheat', '麦黄'] },
      },
      { name: ['Size', '尺码'], labels: { s: ['S', 'S'], m: ['M', 'M'], l: ['L', 'L'] } },
    ],
    variants: [
      { id: 'indigo_s', picks: ['indigo', 's'], price: [1490, 9800], stock: left(24) },
      { id: 'indigo_m', picks: ['indigo', 'm'], price: [1490, 9800], stock: left(40) },
      { id: 'indigo_l', picks: ['indigo', 'l'], price: [1490, 9800], stock: left(31) },
      { id: 'persimmon_m', picks: ['persimmon', 'm'], price: [1490, 9800], stock: left(18) },
      { id: 'persimmon_l', picks: ['persimmon', 'l'], price: [1490, 9800], stock: left(2) },
      { id: 'wheat_m', picks: ['wheat', 'm'], price: [1490, 9800], stock: left(26) },
      { id: 'wheat_l', picks: ['wheat', 'l'], price: [1490, 9800], stock: left(0) },
    ],
  },
  {
    id: 'p_wok',
    title: ['Carbon steel wok, hand-hammered', '手工锻打熟铁锅'],
    text: ['Thirty-six thousand hammer strokes, no coating.', '三万六千锤，无涂层。'],
    art: 'wok.svg',
    variants: [{ id: '32', price: [4290, 28800], list: [4890, 32800], stock: left(15), title: ['32 cm', '32 厘米'] }],
  },
  {
    id: 'p_tea',
    title: ['Hanzhong green tea, first spring', '汉中仙毫 · 明前特级'],
    text: ['Picked in the ten days before Qingming.', '清明前十天采的。'],
    art: 'tea.svg',
    variants: [{ id: 'spring_100', price: [2590, 16800], stock: left(0), title: ['100 g', '100g'] }],
  },
  {
    id: 'p_course',
    title: ['Cooking course: noodles with father and son', '父子面食课 · 九节录播'],
    text: ['Nine lessons, four hours. Opens at once after payment.', '九节课，四小时。付款后马上能看。'],
    art: 'course.svg',
    variants: [{ id: 'all', price: [1990, 12900], list: [2590, 16800], title: ['All nine lessons', '全部九节'] }],
    more: { metadata: { digital: true } },
  },
  {
    id: 'p_orchard_walnuts',
    title: ['Orchard walnuts, 1 kg crate', '后山果园核桃 · 1kg 竹筐'],
    text: ['Our neighbour’s orchard sells these from its own shop.', '邻居家果园自己开的店：同一面坡，筐更大。'],
    art: 'walnuts-basket.svg',
    variants: [{ id: '1kg', price: [960, 6200], title: ['1 kg crate', '1kg 竹筐'] }],
    more: {
      url: 'https://walnuts.example/orchard/crate-1kg',
      metadata: { link_out: true, sold_by: 'Orchard walnuts' },
    },
  },
];

/** Every kind of product: axes with impossible combinations, few left, sold out, digital, sold elsewhere. */
export function fixtureProducts(options: FixtureOptions = {}): Product[] {
  const { of, price, media } = words(options);
  return ROWS.map((row) => {
    const variants = row.variants.map((variant): Variant => {
      const picks = (variant.picks ?? []).map((pick, i) => {
        const axis = row.axes?.[i] as NonNullable<Row['axes']>[number];
        return { name: of(axis.name), label: of(axis.labels[pick] as Both<string>) };
      });
      return {
        id: `v${row.id.slice(1)}_${variant.id}`,
        title: picks.map((pick) => pick.label).join(', ') || of(variant.title ?? row.title),
        description: { plain: of(row.text) },
        price: price(variant.price),
        ...(variant.list && { list_price: price(variant.list) }),
        availability: variant.stock ?? { available: true, status: 'in_stock' },
        ...(picks.length > 0 && { options: picks }),
      };
    });
    const amounts = variants.map((variant) => variant.price.amount);
    const range = (amount: number): Price => ({ ...price([0, 0]), amount });
    return {
      id: row.id,
      title: of(row.title),
      description: { plain: of(row.text) },
      price_range: { min: range(Math.min(...amounts)), max: range(Math.max(...amounts)) },
      media: [media(row.art, of(row.title))],
      ...(row.axes && {
        options: row.axes.map((axis) => ({
          name: of(axis.name),
          values: Object.values(axis.labels).map((label) => ({ label: of(label) })),
        })),
      }),
      variants,
      ...row.more,
    };
  });
}

/** Fits no check: its price is a text. Its own entry becomes `malformed`, the others stay well. */
export function malformedProduct(): unknown {
  return {
    id: 'p_malformed',
    title: 'A product with a bad price',
    price_range: { min: 'free', max: 'free' },
    variants: [],
  };
}

/** A show twenty minutes in: chili oil on air with an offer, some talk, some sales. */
export function fixtureShow(options: FixtureOptions = {}): ShowSnapshot {
  const { of, price, media } = words(options);
  const now = options.now ?? FIXTURE_NOW;
  const at = (seconds: number) => new Date(now + seconds * 1000).toISOString();
  const products = fixtureProducts(options);
  const items: ShowItem[] = products.map((product, i) => ({ number: i + 1, product_id: product.id }));
  const show: Show = {
    id: 'show_noodle_night',
    seller_id: 's_qinling',
    title: of(['Noodle night with father and son', '父子面馆 · 今晚吃面']),
    status: 'live',
    starts_at: at(-1200),
    media: [media('show-live.svg', of(['Father and son in their kitchen', '父子俩在厨房']), 720, 1280)],
    page_url: 'https://shop.example/watch/',
    items,
  };
  const talk: Both<string>[] = [
    ['Is the hot one very hot?', '特辣到底有多辣？'],
    ['Mine arrived yesterday, so good on eggs', '昨天刚到的，拌鸡蛋绝了'],
    ['Is the spoon for sale?', '那把勺子卖不卖？'],
    ['How long does the jar keep?', '开了盖能放多久？'],
  ];
  const names: Both<string>[] = [
    ['Lin', '小林'],
    ['Marta', '玛塔'],
    ['Old Zhou', '老周'],
    ['Ines', '伊内斯'],
  ];
  return {
    show,
    seller: {
      id: 's_qinling',
      name: of(['Qinling Kitchen', '秦岭厨房']),
      image_url: media('seller-avatar.svg', '').url,
      place: of(['Hanzhong', '汉中']),
      url: 'https://shop.example/store/',
    },
    cursor: 'k1:40',
    server_time: at(0),
    cues: [
      { id: 'cue_1', product_id: 'p_liangpi_kit', kind: 'pin', starts_at: at(-600), ends_at: at(-60) },
      { id: 'cue_2', product_id: 'p_chili_oil', kind: 'pin', starts_at: at(-60), offer_id: 'o_chili_oil_live' },
    ],
    offers: [
      {
        id: 'o_chili_oil_live',
        item_ids: ['v_chili_oil_mild_280', 'v_chili_oil_medium_280'],
        price: price([450, 2980]),
        list_price: price([590, 3980]),
        starts_at: at(-60),
        ends_at: at(120),
        remaining: 27,
        quantity: 40,
        per_buyer: 2,
      },
    ],
    coupons: [{ code: 'LIVE10', title: of(['Live show, 10 % off', '直播间九折']) }],
    products,
    comments: talk.map((text, i) => ({
      id: `c_${i + 1}`,
      author: { name: of(names[i] as Both<string>) },
      text: of(text),
      at: at(-50 + i * 12),
    })),
    purchases: [
      { product_id: 'p_chili_oil', orders: 2, quantity: 3, names: ['L***', 'M***'], from: at(-8), to: at(-7) },
    ],
    stats: { viewers: 1284, likes: 5310 },
  };
}

function words({ language = 'en', art = 'https://shop.example/art/' }: FixtureOptions) {
  const zh = /^zh\b/i.test(language);
  const of = <T>([en, cn]: Both<T>): T => (zh ? cn : en);
  return {
    of,
    price: (amounts: Both<number>): Price => ({ amount: of(amounts), currency: zh ? 'CNY' : 'USD' }),
    media: (file: string, alt_text: string, width = 600, height = 600): Media => ({
      type: 'image',
      url: art + file,
      alt_text,
      width,
      height,
    }),
  };
}
