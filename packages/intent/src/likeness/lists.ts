import { WordTable } from '../lexicon/table.ts';

/** Words too wide to name a thing. */
export const vague = new Set(
  (
    'set sets item items product products stuff thing things one ones pack packs piece pieces pair pairs bundle kind type sort style brand version colour color same new old single singles ' +
    '东西 产品 商品 宝贝 款 这款 那款 同款 新款 爆款 套餐 礼盒 样品 小样 试用装 套盒 大礼包 套装 玩意 玩意儿 好物 单品 大家 里面 边 起来 一下 呢款'
  ).split(' '),
);

/** English words that say nothing by themselves and stand in no list of the reader's. */
export const idle = new Set(
  'ever also again still back come comes coming gonna make makes made got gets getting going goes see seen look looks looking wearing holding using used use here there really actually maybe perhaps omg wow yall folks ever next live video today guess idea possible thanks having been being than then them they their his her him she what something anything everything someone anyone name called ask asking question tell know need needs obsessed gorgeous amazing lovely nice pls hiya hun ever sale sales available stocking restocking interested saw earlier before showed shown keep kept put during safe good bad better best okay much have has had free out full over after only easy all about yet say said try find way per already read real really just even please come does done down up work works same change together has say bring back for lot tho though too app one ones number reason person difference between compare'.split(
    ' ',
  ),
);

/** What stands after these is where the thing is, or what is with it, not the thing. */
export const aside = new Set([
  'behind',
  'beside',
  'near',
  'under',
  'next',
  'on',
  'in',
  'with',
  'at',
  'from',
  'below',
  'above',
]);
/** And in Chinese, what stands before them. */
export const places = new WordTable(100);
places.addAll(
  '后面 背后 身后 后边 旁边 边上 侧边 前面 前边 上面 下面 里面 左边 右边 左手边 右手边 里的 上的 下的 旁的 里那 上那 手里 手上 手边 身上 头上 脚上 脖子上 桌上 桌子上 墙上 架子上 柜子上 床上 台上 地上 沙发上 那边 这边',
  1,
);

/** What hangs on to a Chinese word that no list has. */
export const trimmings = /^[有没的个上点要来买卖求想这那能会是款就都还也请给我你]+|[吗呢啊呀的了没有不吧嘛么啦哦卖]+$/g;
