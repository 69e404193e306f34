/** Moments in which he shows, tastes or holds something up. */
import { steam } from '../../art/source/chili-oil.ts';
import { spoon, teaCup, teaTin } from '../../art/source/drinks-and-sauces.ts';
import { basket, persimmonCake, walnut, walnutHalf } from '../../art/source/food.ts';
import { at, down, ellipse, repeat, shadow } from '../../art/source/paint.ts';
import { apron } from '../../art/source/tools.ts';
import { between, cycle, during, mix, rise, sway } from './motion.ts';

import { type Act, held, leftRest, onCounter, rightRest } from './pose.ts';

export const showing: Record<string, Act> = {
  p_walnuts: (t, length, loop) => {
    const up = during(t, 0.1, length, 0.7);
    const close = during(t, 1.4, 2.7, 0.45);
    const open = rise(t, 2.3, 0.2);
    const gap = mix(118, 34, close) + open * (1 - close) * 12;
    const shake = close > 0.95 ? sway(loop, 9) * 3 : 0;
    const left = between(leftRest, [350 - gap + shake, 690], up);
    const right = between(rightRest, [350 + gap + shake, 690], up);
    const nut = (x: number): string => (open > 0.5 ? walnutHalf(46) : x ? walnut(42) : walnut(42));
    return {
      left,
      right,
      look: 0,
      brow: open,
      nod: close * 0.6,
      mouth: close > 0.5 && open < 0.5 ? 0 : undefined,
      held: '',
      over:
        up > 0.3
          ? at(left[0] + 4, left[1] - 44, nut(0), { turn: -14 }) + at(right[0] - 4, right[1] - 44, nut(1), { turn: 14 })
          : '',
      table: onCounter(
        t,
        length,
        350,
        shadow(0, 4, 190, 26) +
          repeat(7, (i) => at(-150 + i * 50, -38 - (i % 2) * 26, walnut(40), { turn: i * 50 })) +
          repeat(2, (i) => at(-60 + i * 130, -26, walnutHalf(36), { turn: i * 70 })),
        900,
      ),
    };
  },
  p_orchard_walnuts: (t, length, loop) => {
    const up = during(t, 0.2, length, 0.6);
    return {
      right: between(rightRest, [498, 752 + sway(loop, 1) * 8], up),
      left: between(leftRest, [202, 752 + sway(loop, 1) * 8], up),
      brow: 0.6,
      lean: sway(loop, 0.5) * 0.4,
      table: onCounter(t, length, 350, at(-210, -330, basket(), { scale: 0.7 }), 930),
    };
  },
  p_persimmon_cakes: (t, length, loop) => {
    const up = during(t, 0.2, length, 0.7);
    const bite = during(t, 2.5, 4.3, 0.6);
    const right = between(rightRest, [mix(540, 424, bite), mix(650, 590, bite) + sway(loop, 0.5) * 5], up);
    const chew = rise(t, 3.4, 0.1) * (1 - rise(t, length - 0.5, 0.3));
    return {
      right,
      left: between(leftRest, [150, 806], up * (1 - bite * 0.6)),
      look: mix(0.5, 0.1, bite),
      brow: bite,
      lean: bite * 0.3,
      eyes: chew > 0.5 ? 0 : undefined,
      mouth: bite > 0.9 && chew < 0.5 ? 0.7 : chew > 0.5 ? Math.max(0, sway(loop, 2.2) * 0.25) : undefined,
      over: at(right[0] - 18, right[1] - 14, persimmonCake(), { scale: 0.86, turn: -12 }),
      table: onCounter(
        t,
        length,
        340,
        shadow(0, 4, 190, 26) +
          ellipse(0, -10, 190, 34, down('#FFFFFF', '#D9CDB8')) +
          repeat(3, (i) => at(-104 + i * 104, -8, persimmonCake(), { scale: 0.85 })) +
          repeat(2, (i) => at(-52 + i * 104, -44, persimmonCake(), { scale: 0.85 })),
        900,
      ),
    };
  },
  p_tea: (t, length, loop) => {
    const up = during(t, 0.2, length, 0.7);
    const sip = during(t, 2, 4.1, 0.7);
    const right = between(rightRest, [mix(532, 440, sip), mix(676, 606, sip)], up);
    return {
      right,
      left: between(leftRest, [252, 800], up),
      look: mix(0.4, 0, sip),
      nod: -sip * 0.4,
      eyes: sip > 0.8 ? 0 : undefined,
      mouth: sip > 0.4 ? 0 : undefined,
      held: '',
      over:
        at(right[0] - 50, right[1] - 16 - 40 - 8, steam(cycle(loop, 0.5), 130, 16, 0.55 * up)) +
        at(right[0] - 50, right[1] + 26, teaCup(), { scale: 0.62, turn: -16 * sip }),
      table: onCounter(t, length, 236, shadow(0, 4, 110, 18) + at(0, 0, teaTin()), 906, 0.86),
    };
  },
  p_apron: (t, length, loop) => {
    const up = during(t, 0.1, length, 0.7);
    const dye = t < 1.75 ? 'indigo' : t < 3.15 ? 'persimmon' : 'wheat';
    const turn = Math.min(1, Math.abs(t - 1.75) / 0.22, Math.abs(t - 3.15) / 0.22);
    const left = between(leftRest, [258, 622 + sway(loop, 0.5) * 5], up);
    const right = between(rightRest, [442, 622 + sway(loop, 0.5) * 5], up);
    const cloth = `<g transform="translate(${(left[0] + right[0]) / 2} ${(left[1] + right[1]) / 2 - 40}) rotate(${sway(loop, 0.5, 1) * 2}) scale(${(0.98 * Math.max(0.05, turn)).toFixed(3)} 0.8)">${apron(dye)}</g>`;
    return { left, right, brow: 1 - turn + 0.3, lean: sway(loop, 0.5, 1) * 0.3, held: up > 0.05 ? cloth : '' };
  },
  p_spoon: (t, length, loop) => {
    const up = during(t, 0.1, length, 0.6);
    const right = between(rightRest, [548, 668 + sway(loop, 0.5) * 6], up);
    return {
      right,
      left: between(leftRest, [150, 806], up * 0.9),
      look: 0.5,
      brow: up,
      lean: 0.4 * up,
      eyes: t > 1.2 && t < 1.7 ? 0 : undefined,
      held: held(right, 6, -110, spoon(), 0.74, 6 + sway(loop, 1) * 3),
    };
  },
};
