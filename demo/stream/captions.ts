/** What the kitchen says while it shows things, as WebVTT: the picture has no voice, so these are its words. */
import { loop } from './loop.ts';

export type CaptionLanguage = 'en' | 'zh';

/** Two lines for each moment of the loop, in its order. */
const spoken: readonly Readonly<Record<CaptionLanguage, readonly [string, string]>>[] = [
  {
    en: ['Cold skin noodles, steamed this morning.', 'Lift them once, so they do not stick.'],
    zh: ['凉皮，今儿早上刚蒸的。', '提起来抖一下，就不粘了。'],
  },
  {
    en: ['Vinegar first, from the clay jar.', 'Two rounds over the noodles.'],
    zh: ['先来醋，坛子里打的。', '绕着浇两圈。'],
  },
  {
    en: ['Now listen: the hot oil goes on.', 'Red, fragrant, and only then hot. This jar is no. 3.'],
    zh: ['听着啊，泼油了。', '先香后红再辣，这一罐就是三号。'],
  },
  { en: ['Walnuts with a paper shell.', 'Two hands, no hammer.'], zh: ['纸皮核桃。', '两手一捏，不用锤子。'] },
  {
    en: ['This basket is our neighbours’.', 'Theirs to sell, not ours.'],
    zh: ['这一篮是隔壁家的。', '他们家卖，我不卖。'],
  },
  {
    en: ['Persimmon cakes, frosted by themselves.', 'Soft inside, see.'],
    zh: ['柿饼，自己挂的霜。', '看，里头是软的。'],
  },
  { en: ['A cup of green tea, from before the rain.', 'Ah. That is good.'], zh: ['来一杯雨前绿茶。', '啊，舒坦。'] },
  {
    en: ['The wok wants a big fire.', 'One toss, two tosses, done.'],
    zh: ['这锅就得大火。', '颠一下，再一下，好了。'],
  },
  {
    en: ['The apron: indigo, persimmon, wheat.', 'It has the big pocket.'],
    zh: ['围裙三个颜色：靛蓝、柿子、麦黄。', '前头有个大兜。'],
  },
  { en: ['Sesame paste, ground on stone.', 'See how it runs.'], zh: ['石磨芝麻酱。', '看这挂勺。'] },
  { en: ['And the steamer. Mind the steam!', 'The buns are ready.'], zh: ['开笼咯，小心烫！', '包子好了。'] },
  {
    en: ['I teach this one: pulled noodles.', 'Twelve lessons, with my father.'],
    zh: ['这个我教：扯面。', '十二节课，跟我爹一起上。'],
  },
  { en: ['And this spoon is mine.', 'Unless you ask for it.'], zh: ['这把勺是我自己的。', '想要就在评论里说。'] },
];

/** The words of `loops` rounds from their beginning. */
export function captions(language: CaptionLanguage, loops: number): string {
  const ends = [...loop.run.slice(1).map(({ at }) => at), loop.seconds];
  const rounds = Array.from({ length: loops }, (_, nth) => nth * loop.seconds);
  const cues = rounds.flatMap((start) =>
    loop.run.flatMap(({ at }, place) => {
      const end = ends[place] ?? loop.seconds;
      const middle = (at + end) / 2;
      const [first = '', second = ''] = spoken[place]?.[language] ?? [];
      return [cue(start + at, start + middle, first), cue(start + middle, start + end, second)];
    }),
  );
  return ['WEBVTT', ...cues].join('\n\n').concat('\n');
}

const cue = (from: number, to: number, text: string): string => `${stamp(from)} --> ${stamp(to)}\n${text}`;

/** `00:01:04.500` */
const stamp = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23);
