import { chili, jar } from './chili-oil.ts';
import {
  across,
  at,
  circle,
  diagonal,
  down,
  ellipse,
  glow,
  line,
  path,
  rect,
  repeat,
  scatter,
  shadow,
} from './paint.ts';

/** A porcelain bowl with a cobalt rim, standing on the origin; `inside` is drawn at its mouth. */
export function porcelainBowl(inside = '', width = 340): string {
  const r = width / 2;
  return (
    shadow(0, 4, r * 0.95, r * 0.16) +
    path(
      `M${-r} ${-r * 0.74} C${-r * 0.92} ${-r * 0.2} ${-r * 0.5} ${-r * 0.06} ${-r * 0.36} ${-r * 0.04} V0 H${r * 0.36} V${-r * 0.04} C${r * 0.5} ${-r * 0.06} ${r * 0.92} ${-r * 0.2} ${r} ${-r * 0.74} Z`,
      across('#FFFFFF', '#F4EFE4', '#C9BFAE'),
    ) +
    line(`M${-r * 0.86} ${-r * 0.4} Q0 ${-r * 0.06} ${r * 0.86} ${-r * 0.4}`, '#2F5D8C', 4, 'opacity=".8"') +
    repeat(7, (i) =>
      circle((i - 3) * r * 0.2, -r * 0.23 - Math.abs(i - 3) ** 2 * r * 0.012 + r * 0.03, r * 0.035, '#2F5D8C'),
    ) +
    ellipse(0, -r * 0.74, r, r * 0.28, '#2F5D8C') +
    ellipse(0, -r * 0.735, r * 0.965, r * 0.262, down('#D9CFBD', '#FFFFFF')) +
    at(0, -r * 0.72, inside)
  );
}

/** Liangpi in a bowl of radius `r`: noodles, cucumber, sprouts and red oil. */
export function liangpi(r: number): string {
  const noodles = scatter(26, 11)
    .map(([u, v], i) => {
      const x = (u - 0.5) * r * 1.4;
      const y = (v - 0.5) * r * 0.28 - (1 - Math.abs(u - 0.5) * 2) * r * 0.12;
      return line(
        `M${x - r * 0.26} ${y} q${r * 0.13} ${-r * 0.13} ${r * 0.26} 0 t${r * 0.26} ${i % 2 ? 4 : -4}`,
        i % 3 ? '#FFF8E8' : '#EBDDBE',
        r * 0.085,
      );
    })
    .join('');
  return (
    ellipse(0, 0, r * 0.9, r * 0.22, '#C9381E') +
    ellipse(0, -4, r * 0.86, r * 0.2, glow('#F07B3A', '#C9301B')) +
    noodles +
    repeat(7, (i) =>
      line(
        `M${-r * 0.62 + i * 13} ${-r * 0.12 + (i % 3) * 6} l${r * 0.2} ${-r * 0.17}`,
        i % 2 ? '#7DAF4E' : '#B6D586',
        r * 0.06,
      ),
    ) +
    repeat(
      6,
      (i) =>
        line(`M${r * 0.3 + i * 12} ${-r * 0.2 + (i % 2) * 12} q10 14 26 8`, '#FFF6D8', r * 0.04) +
        circle(r * 0.3 + i * 12, -r * 0.2 + (i % 2) * 12, r * 0.035, '#E9C85B'),
    ) +
    scatter(18, 3)
      .map(([u, v]) =>
        ellipse((u - 0.5) * r * 1.1, (v - 0.6) * r * 0.3, r * 0.035, r * 0.02, v > 0.5 ? '#A31810' : '#FFE3A6'),
      )
      .join('') +
    ellipse(-r * 0.05, -r * 0.2, r * 0.26, r * 0.075, '#C3240F', 'opacity=".85"') +
    ellipse(-r * 0.1, -r * 0.22, r * 0.12, r * 0.025, '#FF9A5A', 'opacity=".8"')
  );
}

/** The kit: a kraft box with noodles, bottles and a jar looking out. Stands on the origin. */
export const kitBox = (): string =>
  shadow(0, 4, 250, 34) +
  path('M-190 -150 L-150 -230 H150 L190 -150 Z', down('#8F6238', '#B98652')) +
  at(88, -128, jar('medium'), { scale: 0.56, turn: 5 }) +
  at(-112, -128, sauceBottle('#5A3420'), { scale: 0.92, turn: -7 }) +
  at(-58, -128, sauceBottle('#C8B06A'), { scale: 0.84, turn: 3 }) +
  at(14, -148, noodleNest(), { scale: 1 }) +
  path('M-190 -150 H190 L178 0 H-178 Z', down('#D9A86E', '#C08A50', '#A8733D')) +
  path('M-190 -150 H190 L189 -138 H-189 Z', '#FFFFFF', 'opacity=".25"') +
  rect(-86, -112, 172, 82, 10, '#FFF6E2') +
  at(-32, -98, chili(44, '#D8361E', '#8F1710', 8), { turn: -20 }) +
  line('M-4 -84 H62 M-4 -66 H44', '#A8733D', 8) +
  line('M-62 -46 H62', '#D8361E', 4);
const sauceBottle = (colour: string): string =>
  rect(-24, -120, 48, 130, 12, across(colour, colour, '#2A1810')) +
  rect(-13, -150, 26, 38, 6, colour) +
  rect(-15, -164, 30, 22, 6, '#D8361E') +
  rect(-24, -78, 48, 40, 2, '#FFF3DC') +
  line('M-14 -62 H14', colour, 5);
const noodleNest = (): string =>
  ellipse(0, 0, 74, 42, '#FBF2DC') +
  repeat(6, (i) =>
    ellipse(0, -6 - i, 68 - i * 11, 36 - i * 6, 'none', `stroke="${i % 2 ? '#FFFFFF' : '#E0CFA8'}" stroke-width="7"`),
  );

/** A walnut of radius ~60 around the origin. */
export const walnut = (r = 60): string =>
  path(
    `M0 ${-r} C${r * 0.7} ${-r} ${r * 0.98} ${-r * 0.4} ${r * 0.92} ${r * 0.1} C${r * 0.86} ${r * 0.7} ${r * 0.4} ${r} 0 ${r} C${-r * 0.4} ${r} ${-r * 0.86} ${r * 0.7} ${-r * 0.92} ${r * 0.1} C${-r * 0.98} ${-r * 0.4} ${-r * 0.7} ${-r} 0 ${-r} Z`,
    diagonal('#E9BE83', '#C08B4D', '#7E5025'),
  ) +
  line(`M0 ${-r} C${r * 0.14} ${-r * 0.4} ${-r * 0.1} ${r * 0.4} 0 ${r}`, '#6B4220', r * 0.09) +
  line(
    `M${-r * 0.3} ${-r * 0.74} q${-r * 0.2} ${r * 0.5} ${r * 0.06} ${r * 0.7} q${-r * 0.24} ${r * 0.3} ${-r * 0.02} ${r * 0.66} M${-r * 0.62} ${-r * 0.4} q${-r * 0.06} ${r * 0.4} ${r * 0.04} ${r * 0.8} M${r * 0.34} ${-r * 0.72} q${r * 0.16} ${r * 0.5} ${-r * 0.04} ${r * 0.74} q${r * 0.2} ${r * 0.3} 0 ${r * 0.6} M${r * 0.66} ${-r * 0.36} q${r * 0.06} ${r * 0.4} ${-r * 0.05} ${r * 0.76}`,
    '#8F602F',
    r * 0.055,
    'opacity=".7"',
  ) +
  ellipse(-r * 0.4, -r * 0.5, r * 0.22, r * 0.14, '#FFFFFF', 'opacity=".4" transform="rotate(-30)"');

/** Half a walnut, kernel up. */
export const walnutHalf = (r = 60): string =>
  circle(0, 0, r, diagonal('#C08B4D', '#7E5025')) +
  circle(0, 0, r * 0.88, '#F6E3BE') +
  circle(0, 0, r * 0.8, '#D9AE72') +
  path(
    `M${-r * 0.06} ${-r * 0.62} C${-r * 0.5} ${-r * 0.72} ${-r * 0.76} ${-r * 0.3} ${-r * 0.6} 0 C${-r * 0.78} ${r * 0.3} ${-r * 0.4} ${r * 0.72} ${-r * 0.06} ${r * 0.6} Z M${r * 0.06} ${-r * 0.62} C${r * 0.5} ${-r * 0.72} ${r * 0.76} ${-r * 0.3} ${r * 0.6} 0 C${r * 0.78} ${r * 0.3} ${r * 0.4} ${r * 0.72} ${r * 0.06} ${r * 0.6} Z`,
    diagonal('#F3CE8F', '#C98F45'),
  ) +
  line(
    `M${-r * 0.3} ${-r * 0.46} q${-r * 0.2} ${r * 0.2} 0 ${r * 0.36} q${-r * 0.24} ${r * 0.2} 0 ${r * 0.46} M${r * 0.3} ${-r * 0.46} q${r * 0.2} ${r * 0.2} 0 ${r * 0.36} q${r * 0.24} ${r * 0.2} 0 ${r * 0.46}`,
    '#9A6527',
    r * 0.07,
  );

/** A frosted persimmon cake, flat on the origin, ~130 wide. */
export const persimmonCake = (frost = 1): string =>
  ellipse(0, -22, 66, 34, diagonal('#E88A35', '#B9531A')) +
  ellipse(0, -30, 64, 30, diagonal('#F3A04A', '#CF6A22')) +
  `<g opacity="${frost}">${ellipse(-4, -33, 60, 27, glow('#FFFFFFF2', '#FFF9F0D0', '#FFF6E800'))}${scatter(26, 9)
    .map(([u, v]) =>
      circle((u - 0.5) * 104, -30 + (v - 0.5) * 40 * (1 - Math.abs(u - 0.5)), 2.6, '#FFFFFF', 'opacity=".7"'),
    )
    .join('')}</g>` +
  ellipse(0, -38, 17, 7, '#B9652A', 'opacity=".55"') +
  path('M-13 -40 L-4 -44 L0 -49 L5 -44 L13 -41 L6 -37 L1 -34 L-5 -37 Z', '#7B6A3A') +
  circle(0, -41, 2.6, '#4F3F1E');

/** A cake cut open: the soft heart. */
export const persimmonCut = (): string =>
  path('M-66 -26 A66 34 0 0 1 66 -26 V-14 A66 30 0 0 1 -66 -14 Z', diagonal('#FFF3E0', '#E8B070')) +
  ellipse(0, -20, 58, 26, diagonal('#E9742A', '#A33C0E')) +
  ellipse(0, -18, 42, 17, glow('#FFB14A', '#E9742A', '#C9571A')) +
  ellipse(-14, -24, 14, 5, '#FFFFFF', 'opacity=".55"');

/** A fresh persimmon hanging from the origin. */
export const persimmon = (r = 40): string =>
  line('M0 -30 V4', '#8B6238', 4) +
  path(
    `M0 ${r * 0.1} C${r} ${r * 0.1} ${r * 1.15} ${r * 0.8} ${r * 0.8} ${r * 1.5} Q${r * 0.3} ${r * 2.1} 0 ${r * 2.1} Q${-r * 0.3} ${r * 2.1} ${-r * 0.8} ${r * 1.5} C${-r * 1.15} ${r * 0.8} ${-r} ${r * 0.1} 0 ${r * 0.1} Z`,
    diagonal('#FFB357', '#EE7A22', '#B9470F'),
  ) +
  ellipse(-r * 0.4, r * 0.75, r * 0.16, r * 0.34, '#FFFFFF', 'opacity=".45" ') +
  path(
    `M${-r * 0.6} ${r * 0.26} Q0 ${-r * 0.2} ${r * 0.6} ${r * 0.26} Q0 ${r * 0.5} ${-r * 0.6} ${r * 0.26} Z`,
    '#7B8A45',
  );

/** The neighbours' wicker basket, filled; drawn in a square of 600 from its top left corner. */
export const basket = (): string =>
  shadow(300, 520, 240, 34) +
  repeat(11, (i) => at(130 + (i % 6) * 68 + (i > 5 ? 34 : 0), i > 5 ? 246 : 296, walnut(50), { turn: i * 47 })) +
  path('M70 310 Q300 360 530 310 L486 510 Q300 548 114 510 Z', across('#B98347', '#EBC78A', '#D3A35E', '#8A5C2C')) +
  repeat(5, (row) =>
    repeat(12, (i) =>
      line(
        `M${84 + row * 8 + i * (37 - row * 1.4)} ${338 + row * 36 + Math.sin((i / 11) * Math.PI) * 26} q18 ${row % 2 ? 10 : -10} ${34 - row} 0`,
        row % 2 ? '#8F602F' : '#A8763E',
        8,
        'opacity=".55"',
      ),
    ),
  ) +
  path('M62 296 Q300 350 538 296 V322 Q300 376 62 322 Z', across('#9A6A36', '#E0B878', '#8A5C2C'));
