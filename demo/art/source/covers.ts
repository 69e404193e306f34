/** The seller's portrait and the covers of the three shows. */
import { chiliInBowl, clayBowl, jar, ladle, oilStream, steam } from './chili-oil.ts';
import { liangpi, persimmon, porcelainBowl } from './food.ts';
import { at, circle, down, ellipse, glow, line, path, rect, repeat, svg } from './paint.ts';
import { arm, father, hand, head, son, torso } from './people.ts';
import { counter, wall } from './room.ts';

export const teal = ['#2F6B66', '#1F4A48'] as const;
export const linen = ['#FBF1DC', '#D9C29A'] as const;
export const rust = ['#C4633A', '#8F3F22'] as const;
export const denim = ['#486A9C', '#2C4A7C'] as const;

const avatar = svg(
  600,
  600,
  rect(0, 0, 600, 600, 0, down('#FCE6B8', '#F2B65C')) +
    ellipse(300, 260, 340, 300, glow('#FFFFFF88', '#FFFFFF00')) +
    at(424, 300, at(0, 108, torso(son, rust, denim, 420)) + head(son, { mouth: 0.35 }), { scale: 0.92 }) +
    at(222, 300, at(0, 116, torso(father, teal, linen, 420)) + head(father), { scale: 1.16 }),
);

const live = svg(
  720,
  1280,
  wall() +
    at(500, 500, at(0, 108, torso(son, rust, denim, 420)) + head(son, { mouth: 0.5, look: -0.6 }), { scale: 0.92 }) +
    at(286, 470, at(0, 116, torso(father, teal, linen, 420)) + head(father, { mouth: 0.7, brow: 0.5 }), {
      scale: 1.08,
    }) +
    counter(860) +
    at(290, 1010, porcelainBowl(liangpi(150), 320)) +
    at(290, 880, steam(0.4, 200, 70, 0.4)) +
    arm(father, teal, [474, 700], [548, 690], 1, 120, 110) +
    at(566, 720, jar('medium'), { scale: 0.56, turn: 6 }) +
    at(556, 694, hand(father, -1)),
);

const coming = svg(
  720,
  1280,
  rect(0, 0, 720, 1280, 0, down('#7C4A54', '#D9744A', '#F6B65C', '#FCE0A0')) +
    circle(480, 620, 84, '#FFF1C4') +
    circle(480, 620, 240, glow('#FFE9A8AA', '#FFE9A800')) +
    path('M0 760 L130 600 L210 668 L360 520 L500 690 L600 610 L720 720 V1280 H0 Z', down('#9A5A5C', '#C97A58')) +
    path('M0 880 Q200 700 400 840 T720 800 V1280 H0 Z', down('#6B3F46', '#8A4A40')) +
    path('M0 1010 Q240 900 460 990 T720 960 V1280 H0 Z', down('#4A2A30', '#2A1614')) +
    rect(-10, 90, 740, 26, 6, down('#5A3424', '#2E180F')) +
    repeat(
      7,
      (i) =>
        line(`M${54 + i * 102} 110 V${720 + (i % 3) * 90}`, '#E8C48A', 3, 'opacity=".7"') +
        repeat(5 + (i % 3), (j) => at(54 + i * 102, 150 + j * 116 + (i % 2) * 44, persimmon(40))),
    ),
);

const recorded = svg(
  720,
  1280,
  rect(0, 0, 720, 1280, 0, down('#4A3026', '#2E1A13', '#1A0E0A')) +
    ellipse(360, 720, 420, 460, glow('#F2962E77', '#F2962E00')) +
    at(360, 700, steam(0.35, 430, 170, 0.5)) +
    rect(0, 960, 720, 320, 0, down('#6B3C20', '#2A140B')) +
    at(360, 1040, clayBowl(chiliInBowl(280, 0.6), 560)) +
    at(384, 846, oilStream(10, -300, 20)) +
    at(392, 556, ladle(), { scale: 1.7 }) +
    at(360, 850, steam(0.75, 300, 190, 0.45)),
);

export const covers: Record<string, string> = {
  'seller-avatar': avatar,
  'show-live': live,
  'show-coming': coming,
  'show-recorded': recorded,
};
