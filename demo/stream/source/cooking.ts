/** Moments in which he cooks: a pose for `t` seconds into a moment of `length` seconds. */
import { chiliInBowl, clayBowl, jar, ladle, oilStream, steam } from '../../art/source/chili-oil.ts';
import { ribbon, sesameJar, spoon, vinegarBottle } from '../../art/source/drinks-and-sauces.ts';
import { liangpi, porcelainBowl } from '../../art/source/food.ts';
import { at, ellipse, fade, glow, line, repeat } from '../../art/source/paint.ts';
import { flames, noodle, steamer, stirFry, wok } from '../../art/source/tools.ts';
import { between, cycle, during, mix, type Point, rise, sway } from './motion.ts';

import { type Act, held, leftRest, onCounter, rightRest } from './pose.ts';

export const cooking: Record<string, Act> = {
  p_liangpi_kit: (t, length, loop) => {
    const lift = Math.max(0, Math.sin((t - 0.9) * 1.9)) * during(t, 0.6, length, 0.5);
    const right = between(rightRest, [474, 716 - lift * 86], during(t, 0.3, length, 0.6));
    const tip: Point = [right[0] - 92, right[1] + 44];
    const strands = repeat(6, (i) =>
      line(
        `M${tip[0] - 16 + i * 7} ${tip[1]} Q${tip[0] - 26 + i * 11 + sway(loop, 1.1, i) * 5} ${(tip[1] + 806) / 2} ${332 + i * 14} 806`,
        i % 2 ? '#FFF8E8' : '#EBDDBE',
        9,
      ),
    );
    const show = during(t, 0.9, length, 0.5);
    return {
      right,
      left: between(leftRest, [236, 800], during(t, 0.2, length)),
      look: 0.4 * lift,
      nod: lift * 0.5,
      brow: lift,
      held: line(
        `M${right[0] + 70} ${right[1] - 62} L${tip[0]} ${tip[1]} M${right[0] + 84} ${right[1] - 44} L${tip[0] + 6} ${tip[1] + 8}`,
        '#6B2A1A',
        9,
      ),
      poured: show > 0.05 ? fade(show, strands) : '',
      table: at(mix(1100, 350, rise(t, 0, 0.7)), 900, porcelainBowl(liangpi(150), 330)),
    };
  },
  p_vinegar: (t, length, loop) => {
    const pour = during(t, 1.2, length - 0.5, 0.6);
    const right = between(rightRest, [mix(520, 486, pour), mix(700, 664, pour)], during(t, 0.2, length - 0.1, 0.7));
    const bottle = held(right, 0, 0, at(0, 70, vinegarBottle()), 0.62, -104 * pour);
    return {
      right,
      left: between(leftRest, [232, 800], during(t, 0, length)),
      look: 0.5,
      lean: 0.4 * pour,
      nod: pour * 0.3,
      held: bottle,
      poured:
        pour > 0.85
          ? fade(
              (pour - 0.85) / 0.15,
              line(
                `M${right[0] - 146} ${right[1] - 2} Q${right[0] - 164} ${right[1] + 20} ${right[0] - 162} 806`,
                '#3A160E',
                6,
              ),
            )
          : '',
      table: at(
        350 - rise(t, length - 0.5, 0.5) * 820,
        900,
        porcelainBowl(
          liangpi(150) + ellipse(sway(loop, 0.8) * 8 - 20, -10, 40 * pour, 10 * pour, '#3A160E', 'opacity=".35"'),
          330,
        ),
      ),
    };
  },
  p_chili_oil: (t, length, loop) => {
    const pourEnd = 5.4;
    const flow = during(t, 1.1, pourEnd - 0.4, 0.3);
    const poured = mix(0.02, 0.94, rise(t, 1.2, 3.6));
    const pouring = t < pourEnd + 0.4;
    const hot = during(t, 1.3, 7.4, 0.8);
    const show = during(t, pourEnd + 0.5, length, 0.7);
    const right = pouring
      ? between(rightRest, [mix(494, 486, flow), mix(620, 600, flow)], during(t, 0.2, pourEnd + 0.4, 0.7))
      : between(rightRest, [554, 664 + sway(loop, 0.5) * 8], show);
    const left = pouring
      ? between(leftRest, [214, 800], during(t, 0.2, pourEnd, 0.6))
      : between(leftRest, [206, 806], show);
    const spoonAt = held(right, -126, 118, ladle(), 0.72, mix(0, -8, flow));
    return {
      right,
      left,
      look: pouring ? -0.2 : 0.5,
      brow: hot * 0.6 + show,
      lean: show * 0.5,
      nod: flow * 0.5,
      ...(show > 0.4 ? {} : flow > 0.3 ? { mouth: 0 } : {}),
      held: pouring ? spoonAt : held(right, 2, 24, jar('medium'), 0.6, sway(loop, 0.4) * 4),
      poured: flow > 0 ? fade(flow, at(right[0] - 128, 816, oilStream(2, right[1] + 118 - 816, 9))) : '',
      table:
        onCounter(t, length, 352, clayBowl(chiliInBowl(140, poured), 300), 900) +
        fade(hot, at(352, 790, steam(cycle(loop, 0.5), 300, 90, 0.85))),
    };
  },
  p_wok: (t, length, loop) => {
    const up = during(t, 0.1, length, 0.6);
    const toss = during(t, 1, length - 0.5, 0.8);
    const beat = cycle(t, 0.78125);
    const fly = Math.max(0, Math.sin(beat * 6.283)) * toss;
    const dip = -Math.sin(beat * 6.283 - 0.9) * 16 * toss;
    const right = between(rightRest, [596, 742 + dip], up);
    return {
      right,
      left: between(leftRest, [150, 806], up),
      look: 0.1,
      brow: fly,
      nod: -fly * 0.4 + 0.2,
      lean: 0.2 * toss,
      mouth: fly > 0.3 ? 0.6 : undefined,
      table: onCounter(
        t,
        length,
        330,
        at(0, 8, flames(cycle(loop, 1.5), 130)) +
          at(0, -12 + dip, wok(stirFry(fly * 190, fly * 220)), { scale: 0.8, turn: -dip * 0.12 }) +
          fade(toss, at(0, -130, steam(cycle(loop, 0.6), 260, 100, 0.6))),
        908,
      ),
    };
  },
  p_sesame_paste: (t, length, loop) => {
    const up = during(t, 0.1, length, 0.6);
    const run = during(t, 0.9, length - 0.5, 0.4);
    const right = between(rightRest, [462, 640 + sway(loop, 0.5) * 10], up);
    return {
      right,
      left: between(leftRest, [150, 800], up),
      look: 0.2,
      nod: run * 0.4,
      brow: run * 0.5,
      held: held(right, -84, 20, spoon(), 0.52, 74),
      poured: run > 0 ? fade(run, at(right[0] - 84, 812, ribbon(812 - right[1] - 30), { scale: 0.999 })) : '',
      table: onCounter(
        t,
        length,
        352,
        at(26, 0, porcelainBowl(ellipse(0, 4, 118, 28, glow('#E3B876', '#C99A5C', '#A8733D')), 270)) +
          at(-190, 10, sesameJar(), { scale: 0.72 }),
        896,
      ),
    };
  },
  p_steamer: (t, length, loop) => {
    const up = during(t, 0.3, length, 0.6);
    const lid = during(t, 1.1, length - 0.3, 0.9);
    const right = between(rightRest, [mix(440, 560, lid), mix(700, 640, lid)], up);
    return {
      right,
      left: between(leftRest, [168, 800], up),
      look: 0.3 * lid,
      brow: lid,
      lean: -lid * 0.3,
      mouth: lid > 0.7 && t < 2.6 ? 0.8 : undefined,
      table: onCounter(
        t,
        length,
        340,
        at(0, 0, steamer(lid * 0.92), { scale: 0.86 }) +
          fade(lid, at(-10, -180, steam(cycle(loop, 0.5), 330, 110, 0.9))),
        906,
      ),
    };
  },
  p_course: (t, length, loop) => {
    const up = during(t, 0.1, length, 0.6);
    const pull = 0.5 - 0.5 * Math.cos(Math.max(0, t - 0.5) * 2 * Math.PI * 0.75);
    const wave = sway(loop, 1.5) * 14 * pull;
    const left = between(leftRest, [mix(300, 150, pull), 660 + wave], up);
    const right = between(rightRest, [mix(400, 550, pull), 660 - wave], up);
    const sag = mix(250, 90, pull) + sway(loop, 1.5, 1) * 26;
    return {
      left,
      right,
      brow: pull * 0.7,
      lean: sway(loop, 0.75) * 0.3,
      held: repeat(4, (i) => noodle(left[0], left[1], right[0], right[1], sag * (0.6 + i * 0.28), 13)),
      table: fade(during(t, 0, length, 0.5), ellipse(350, 860, 240, 30, glow('#FFFFFFCC', '#FFFFFF66', '#FFFFFF00'))),
    };
  },
};
