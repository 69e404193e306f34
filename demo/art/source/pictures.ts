/** Every picture of the demo's shop by file name, without its ending. */
import { still } from './backdrops.ts';
import { chili, chiliInBowl, chiliString, clayBowl, jar, ladle, oilStream, steam } from './chili-oil.ts';
import { covers } from './covers.ts';
import { leaf, ribbon, sesameJar, spoon, teaCup, teaTin, urn, vinegarBottle } from './drinks-and-sauces.ts';
import {
  basket,
  kitBox,
  liangpi,
  persimmon,
  persimmonCake,
  persimmonCut,
  porcelainBowl,
  walnut,
  walnutHalf,
} from './food.ts';
import { at, circle, diagonal, down, ellipse, glow, line, path, rect, repeat, shadow } from './paint.ts';
import { father, hand } from './people.ts';
import {
  brush,
  chopsticks,
  cloth,
  husk,
  mortar,
  napkin,
  openSteamer,
  plate,
  playMark,
  pocketFront,
  saucer,
  step,
  tiles,
  woodenSpatula,
} from './surroundings.ts';
import { apron, flames, noodle, steamer, stirFry, wok } from './tools.ts';

const jarPicture = (heat: 'mild' | 'medium' | 'hot', mood: 'wheat' | 'chili'): string =>
  still(
    mood,
    shadow(300, 482, 190, 30) +
      at(300, 484, jar(heat), { scale: 1.16 }) +
      at(118, 452, chili(120, '#D8361E', '#8F1710', 30), { turn: 62 }) +
      at(470, 506, chili(96, '#C92B1B', '#7D100C', -20), { turn: -64 }) +
      at(150, 520, chili(84, '#E8502C', '#A31D12', 16), { turn: 96 }),
  );

const nut = (x: number, y: number, r: number, turn = 0): string =>
  shadow(x, y + r * 0.86, r * 1.1, r * 0.26) + at(x, y, walnut(r), { turn });
const half = (x: number, y: number, r: number, turn = 0): string =>
  shadow(x, y + r * 0.86, r * 1.1, r * 0.26) + at(x, y, walnutHalf(r), { turn });
const cake = (x: number, y: number, scale = 1): string =>
  shadow(x, y, 82 * scale, 18 * scale) + at(x, y, persimmonCake(), { scale });
const apronPicture = (dye: 'indigo' | 'persimmon' | 'wheat', mood: 'sky' | 'clay' | 'cream'): string =>
  still(
    mood,
    rect(60, 66, 480, 18, 9, down('#A86B42', '#6B3C20')) +
      circle(300, 76, 13, '#3A1A08') +
      shadow(312, 330, 200, 230, '38') +
      at(300, 92, apron(dye), { scale: 1.12 }),
    545,
  );

const hills = (): string =>
  repeat(
    6,
    (i) =>
      path(
        `M0 ${250 + i * 62} Q${140 + (i % 2) * 120} ${170 + i * 62} ${330 - (i % 3) * 40} ${240 + i * 62} T600 ${220 + i * 62} V600 H0 Z`,
        down(['#A9C6B0', '#8FB58A', '#79A56F', '#659458', '#528447', '#41723A'][i] ?? '#41723A', '#DCE9C866'),
      ) +
      repeat(9, (j) =>
        line(`M${j * 72 - 20} ${296 + i * 62 + (j % 2) * 10} q34 -22 70 -4`, '#2F5D34', 5, 'opacity=".28"'),
      ),
  );

export const pictures: Record<string, string> = {
  'chili-oil': jarPicture('medium', 'wheat'),
  'chili-oil-mild': jarPicture('mild', 'wheat'),
  'chili-oil-hot': jarPicture('hot', 'chili'),
  'chili-oil-pour': still(
    'dusk',
    at(300, 330, steam(0.3, 260, 110, 0.6)) +
      shadow(300, 530, 240, 34) +
      at(300, 532, clayBowl(chiliInBowl(200, 0.62), 400)) +
      at(316, 392, oilStream(10, -170, 16)) +
      at(322, 226, ladle(), { scale: 1.2 }) +
      at(300, 392, steam(0.7, 200, 120, 0.5)),
    460,
  ),
  'chili-oil-chilies': still(
    'clay',
    line('M40 64 H560', '#6B3C20', 12) +
      at(130, 66, chiliString(13), { scale: 1 }) +
      at(236, 66, chiliString(10), { scale: 0.92 }) +
      at(440, 510, mortar(), { scale: 1.1 }) +
      at(250, 520, chili(110, '#D8361E', '#8F1710', 26), { turn: 80 }),
  ),
  liangpi: still('wheat', at(300, 500, kitBox(), { scale: 1.18 })),
  'liangpi-bowl': still('clay', at(300, 500, porcelainBowl(liangpi(205), 440)) + chopsticks(), 400),
  vinegar: still(
    'clay',
    shadow(300, 500, 130, 24) + at(300, 502, vinegarBottle(), { scale: 1.25 }) + at(450, 506, saucer(), { scale: 1 }),
  ),
  'vinegar-jars': still(
    'cream',
    tiles() +
      at(128, 470, urn(), { scale: 0.84 }) +
      at(470, 476, urn(), { scale: 0.9 }) +
      at(300, 520, urn(), { scale: 1.08 }),
  ),
  walnuts: still(
    'leaf',
    nut(186, 372, 94, -14) +
      nut(402, 350, 98, 12) +
      half(292, 442, 98, 10) +
      nut(480, 474, 68, 40) +
      nut(108, 482, 60, -50),
    410,
  ),
  'walnuts-cracked': still(
    'wheat',
    half(300, 330, 160, 18) +
      path('M60 470 q50 -50 110 -14 q-20 52 -80 46 Z', diagonal('#D9AE72', '#7E5025')) +
      path('M450 500 q40 -56 104 -20 q-24 50 -76 48 Z', diagonal('#E9BE83', '#8F602F')) +
      nut(470, 250, 66, -20),
    300,
  ),
  'walnuts-basket': still('leaf', basket()),
  'walnuts-tree': still(
    'sky',
    line('M-10 120 Q220 100 330 220 Q400 300 620 300', '#7E5025', 22) +
      [
        [150, 130, -40],
        [250, 150, 150],
        [340, 230, 30],
        [430, 280, 160],
        [520, 300, 10],
        [90, 124, 190],
      ]
        .map(([x = 0, y = 0, t = 0]) => at(x, y, leaf(150, '#79A552'), { turn: t }))
        .join('') +
      at(220, 270, husk()) +
      at(330, 370, husk()) +
      at(440, 400, walnut(58), { turn: 16 }),
    560,
  ),
  'persimmon-cakes': still(
    'sky',
    shadow(300, 478, 250, 34) +
      ellipse(300, 462, 246, 50, down('#FFFFFF', '#D9CDB8')) +
      ellipse(300, 455, 208, 36, '#EFE6D4') +
      cake(182, 446, 1.5) +
      cake(418, 446, 1.5) +
      cake(300, 462, 1.5) +
      cake(240, 372, 1.5) +
      cake(364, 376, 1.5) +
      at(300, 548, persimmonCut(), { scale: 1.55 }),
    400,
  ),
  'persimmon-hanging': still(
    'sky',
    line('M0 60 H600', '#6B3C20', 14) +
      repeat(
        6,
        (i) =>
          line(`M${60 + i * 96} 60 V520`, '#C9A36A', 3) +
          repeat(4, (j) => at(60 + i * 96, 90 + j * 112 + (i % 2) * 36, persimmon(36))),
      ),
    570,
  ),
  tea: still(
    'leaf',
    shadow(240, 490, 130, 24) +
      at(230, 492, teaTin(), { scale: 1.3 }) +
      at(432, 506, teaCup(), { scale: 0.98 }) +
      at(432, 410, steam(0.35, 190, 26, 0.55)),
  ),
  'tea-hills': still(
    'sky',
    circle(440, 140, 52, '#FFF6D8') +
      circle(440, 140, 110, glow('#FFF6D8AA', '#FFF6D800')) +
      hills() +
      repeat(3, (i) => ellipse(160 + i * 170, 300 + i * 80, 260, 26, glow('#FFFFFFB0', '#FFFFFF00'))) +
      at(150, 600, leaf(170, '#8FBF5A'), { turn: -24 }) +
      at(150, 600, leaf(150, '#79A552'), { turn: 26 }) +
      at(150, 600, leaf(190, '#A5CF70')),
  ),
  wok: still(
    'clay',
    shadow(280, 470, 220, 30) +
      at(244, 472, wok(), { scale: 0.94, turn: -3 }) +
      at(130, 530, chili(90, '#E8502C', '#A31D12', 16), { turn: 92 }),
  ),
  'wok-flame': still(
    'dusk',
    ellipse(270, 500, 330, 170, glow('#F26A2199', '#F26A2100')) +
      at(250, 540, flames(0.2, 130), { scale: 1.25 }) +
      at(250, 486, wok(stirFry(210, 40)), { scale: 0.9, turn: -4 }) +
      at(250, 330, steam(0.5, 240, 120, 0.4)),
    510,
  ),
  'apron-indigo': apronPicture('indigo', 'cream'),
  'apron-persimmon': apronPicture('persimmon', 'cream'),
  'apron-wheat': apronPicture('wheat', 'sky'),
  'apron-pocket': still(
    'sky',
    cloth() +
      at(206, 176, woodenSpatula(), { turn: -7 }) +
      at(390, 110, spoon(), { scale: 1.02, turn: 7 }) +
      pocketFront(),
    590,
  ),
  course: still(
    'dusk',
    ellipse(300, 250, 300, 240, glow('#F2B63266', '#F2B63200')) +
      noodle(110, 210, 490, 210, 230, 26) +
      noodle(110, 196, 490, 196, 150, 22) +
      noodle(110, 224, 490, 224, 320, 22) +
      at(110, 206, hand(father, 1), { scale: 1.5 }) +
      at(490, 206, hand(father, -1), { scale: 1.5 }) +
      playMark(),
    520,
  ),
  'course-steps': still(
    'wheat',
    repeat(4, (i) => at(162 + (i % 2) * 276, 162 + Math.floor(i / 2) * 276, plate(i) + step(i))),
    640,
  ),
  spoon: still(
    'sky',
    napkin() +
      at(352, 232, shadow(-8, 70, 96, 210, '66'), { turn: 24 }) +
      at(340, 200, spoon(), { scale: 1.35, turn: 24 }),
    640,
  ),
  'spoon-rim': still('sky', at(250, 330, spoon(), { scale: 1.9, turn: -18 }) + brush(), 560),
  'sesame-paste': still('clay', shadow(300, 484, 170, 28) + at(300, 486, sesameJar(), { scale: 1.32 })),
  'sesame-swirl': still(
    'wheat',
    at(
      300,
      500,
      porcelainBowl(
        ellipse(0, 4, 190, 46, glow('#E3B876', '#C99A5C', '#A8733D')) + at(10, 2, ribbon(330), { scale: 1.2 }),
        430,
      ),
    ),
    420,
  ),
  steamer: still('wheat', at(300, 476, steamer(), { scale: 1.18 })),
  'steamer-open': still('dusk', at(250, 520, openSteamer(), { scale: 1.06 }), 440),
  ...covers,
};
