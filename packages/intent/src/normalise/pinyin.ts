import { isLetter } from '../lexicon/table.ts';
import type { Normal } from './normalise.ts';

/** What people type who have no Chinese keyboard at hand, syllables in one piece or apart. */
const spoken =
  'duoshao=多少 duo_shao=多少 qian=钱 zenme=怎么 zen_me=怎么 zenmo=怎么 za=怎么 mai=买 maima=卖吗 you=有 meiyou=没有 mei=没 huo=货 hai=还 haiyou=还有 lianjie=链接 lian_jie=链接 shang=上 ji=几 jige=几个 jikuai=几块 liang=两 yi=一 er=二 san=三 si=四 wu=五 liu=六 qi=七 ba=八 jiu=九 shi=十 hao=号 haolianjie=号链接 lian=链 jie=接 ge=个 jian=件 he=盒 bao=包 dai=袋 ping=瓶 tiao=条 shuang=双 xiang=箱 fen=份 dan=单 tao=套 zhi=支 jin=斤 yao=要 woyao=我要 xiangyao=想要 wo=我 lai=来 pai=拍 yipai=已拍 yi_pai=已拍 paile=拍了 fahuo=发货 fa_huo=发货 fa=发 shenme=什么 shen_me=什么 sha=什么 shihou=时候 shi_hou=时候 kuaidi=快递 kuai_di=快递 pianyi=便宜 pian_yi=便宜 dian=点 quan=券 youhui=优惠 youhuiquan=优惠券 tui=退 huan=换 tuihuo=退货 tuikuan=退款 chima=尺码 chi_ma=尺码 ma=吗 duoda=多大 chuan=穿 zhong=重 shengao=身高 baoyou=包邮 bao_you=包邮 yunfei=运费 yun_fei=运费 youfei=邮费 de=的 le=了 zhe=这 zhege=这个 zhe_ge=这个 na=那 nage=那个 na_ge=那个 neng=能 nengbuneng=能不能 keyi=可以 ke_yi=可以 haokan=好看 haochi=好吃 zhubo=主播 zhu_bo=主播 zaina=在哪 zai=在 nali=哪里 na_li=哪里 nar=哪儿 xiadan=下单 xia_dan=下单 xia=下 gei=给 liu_yige=留一个 kou=扣 hong=红 hongse=红色 hei=黑 heise=黑色 bai=白 baise=白色 lan=蓝 lanse=蓝色 lvse=绿色 zise=紫色 fense=粉色 huise=灰色 jiage=价格 jia_ge=价格 jia=价 zuidi=最低 dazhe=打折 songma=送吗 song=送 zengpin=赠品 xianhuo=现货 bu=不 buhuo=补货 zhiliang=质量 mianliao=面料 diaose=掉色 qiqiu=起球 shunfeng=顺丰 dao=到 jitian=几天 tian=天 hui=会 dui=对 shide=是的 jiejie=姐姐 laotie=老铁 nihao=你好 xiexie=谢谢 kan=看 kankan=看看 yixia=一下 shou=收 shoudao=收到 le_ma=了吗 ne=呢 a=啊 ya=呀 ba_=吧 hao_ma=号码 da=大 xiao=小 ni=你 nimen=你们 men=们 jintian=今天 mingtian=明天 haha=哈哈 jiayou=加油 wan=晚 wanshang=晚上 hen=很 piaoliang=漂亮 tai=太 gui=贵 taigui=太贵';

const syllables = new Map(
  spoken.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split('=');
    return [from.replaceAll('_', ''), to];
  }),
);
const LONGEST = 12;
const LONGEST_WORD = 24;

/** These are English or slang as well: a comment of nothing else is left alone. */
const ambiguous = new Set(
  'you ma he bao men a ya le na dan long can fan me fen san bai tai hen da hao hai wan'.split(' '),
);

const out: Normal = { units: new Uint16Array(2048), from: new Uint16Array(2048), length: 0 };

/** The comment in characters where all its letters are pinyin that we know; undefined where they are not. */
export function spellPinyin({ units, from, length }: Normal): Normal | undefined {
  let letters = 0;
  for (let i = 0; i < length; i++) if (isLetter(units[i]!)) letters++;
  if (letters < 2 || letters > 60) return undefined;
  out.length = 0;
  let sure = false;
  let han = false;
  for (let i = 0; i < length; ) {
    const unit = units[i]!;
    if (!isLetter(unit)) {
      if (unit >= 0x4e00 && unit < 0xa000) han = true;
      // spaces between syllables are no words' ends
      if (unit !== 32) copy(unit, from[i]!);
      i++;
      continue;
    }
    let end = i;
    while (end < length && isLetter(units[end]!)) end++;
    const word = String.fromCharCode(...units.subarray(i, end));
    const spelt = spell(word);
    if (spelt === undefined) return undefined;
    if (!ambiguous.has(word) && word.length > 1) sure = true;
    for (const sign of spelt) copy(sign.charCodeAt(0), from[i]!);
    i = end;
  }
  return sure && (han || letters > 3) ? out : undefined;
}

function copy(unit: number, from: number): void {
  out.units[out.length] = unit;
  out.from[out.length++] = from;
}

/** A word cut into known pieces, the longest first, with a step back where that ends nowhere. */
function spell(word: string): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const whole = syllables.get(word);
  if (whole !== undefined) return whole;
  for (let cut = Math.min(LONGEST, word.length - 1); cut > 0; cut--) {
    const head = syllables.get(word.slice(0, cut));
    if (head === undefined) continue;
    const tail = spell(word.slice(cut));
    if (tail !== undefined) return head + tail;
  }
  return undefined;
}
