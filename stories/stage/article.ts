import type { Context } from '../kitchen.ts';
import { adopt } from './adopt.ts';

/** What a creator wrote, in the language of the toolbar. */
const PROSE = {
  en: {
    eyebrow: 'Field notes · Qinling',
    title: 'The oil goes on last, and it has to sing',
    first:
      'Every jar starts the same way: three chilies from three slopes, pounded by hand, then rapeseed oil at two hundred degrees, poured in thirds. The first wakes the aroma, the second the colour, the third the heat.',
    second:
      'He learned it from his mother, who never measured anything. When viewers asked for the recipe he gave it. When they asked for the spoon, he laughed, and then he found the smith who makes it.',
  },
  zh: {
    eyebrow: '田野笔记 · 秦岭',
    title: '油要最后泼，得听见它唱',
    first:
      '每一瓶都从同样的动作开始：三个坡上的三种辣椒，手工捣碎；菜籽油烧到二百度，分三次泼。一泼香，二泼色，三泼辣。',
    second: '手艺是跟他母亲学的，她从来不用秤。观众要方子，他给了；观众要那把勺子，他先笑，后来真去找了打勺子的匠人。',
  },
  ar: {
    eyebrow: 'يوميات · تشينلينغ',
    title: 'الزيت يُسكب آخرًا، ولا بد أن يغنّي',
    first:
      'كل مرطبان يبدأ بالطريقة نفسها: ثلاثة أنواع من الفلفل الحار من ثلاثة سفوح، تُدق باليد، ثم زيت بذور اللفت على مئتي درجة يُسكب على ثلاث دفعات. الأولى توقظ الرائحة، والثانية اللون، والثالثة الحرارة.',
    second:
      'تعلّمها من أمه التي لم تستعمل ميزانًا قط. سأله المشاهدون عن الوصفة فأعطاها لهم. ثم سألوه عن الملعقة فضحك، وبعدها ذهب وبحث عن الحدّاد الذي يصنعها.',
  },
};

export const proseOf = ({ globals }: Pick<Context, 'globals'>) =>
  PROSE[String(globals['language']).slice(0, 2) as keyof typeof PROSE] ?? PROSE.en;

adopt(`
  .creator { display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: 48px; max-inline-size: 1060px; margin-inline: auto; padding: 24px; }
  @media (width < 860px) { .creator { grid-template-columns: minmax(0, 1fr); padding: 4px; } }
  .creator .eyebrow { margin: 0; color: light-dark(#6b6258, #b3a99c); font: 600 14px/1.5 system-ui, sans-serif; letter-spacing: .06em; text-transform: uppercase; }
  .creator h1 { margin: 8px 0 16px; font: 600 clamp(30px, 5vw, 46px)/1.15 'Source Serif 4', 'Noto Serif CJK SC', Georgia, serif; text-wrap: balance; }
  .creator p.text { margin: 0 0 20px; font: 19px/1.65 'Source Serif 4', 'Noto Serif CJK SC', Georgia, serif; }
  .creator laotie-product-card { margin-block-end: 24px; }
  .creator aside { display: grid; gap: 20px; align-content: start; }
`);
