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

/** A tea tin, 170 × 260, on the origin: mountains for a label. */
export const teaTin = (): string =>
  rect(-86, -222, 172, 222, 16, across('#2E5A45', '#4C8163', '#3A6C53', '#183528')) +
  path('M-86 -96 Q-50 -170 -18 -118 Q14 -176 50 -122 Q70 -146 86 -112 V-54 H-86 Z', '#A9C795', 'opacity=".55"') +
  path('M-86 -70 Q-40 -120 0 -82 Q40 -118 86 -76 V-30 H-86 Z', '#DCE9C8', 'opacity=".7"') +
  circle(40, -172, 15, '#F2B632') +
  rect(-86, -34, 172, 34, 0, across('#244A38', '#3A6C53', '#12291F')) +
  rect(-86, -14, 172, 14, 7, '#12291F') +
  at(0, -17, leaf(34), { turn: 90 }) +
  rect(-90, -262, 180, 52, 14, across('#C79A52', '#F4DCA0', '#D9B36A', '#8B6428')) +
  rect(-90, -216, 180, 7, 3, '#00000033') +
  line('M-68 -196 V-26', '#FFFFFF', 8, 'opacity=".22"');

export const leaf = (length = 40, colour = '#86AE5C'): string =>
  path(
    `M0 0 Q${length * 0.34} ${-length * 0.5} 0 ${-length} Q${-length * 0.34} ${-length * 0.5} 0 0 Z`,
    diagonal('#C2DB92', colour, '#4E7A39'),
  ) + line(`M0 0 V${-length * 0.8}`, '#4E7A39', 1.5);

/** A cup of pale tea on a saucer; stands on the origin. */
export const teaCup = (): string =>
  shadow(0, 2, 120, 20) +
  ellipse(0, -10, 104, 20, down('#FFFFFF', '#D8CDBA')) +
  ellipse(0, -14, 84, 13, '#E7DECC') +
  path('M-70 -96 C-66 -30 -40 -14 -24 -14 H24 C40 -14 66 -30 70 -96 Z', across('#FFFFFF', '#F6F1E6', '#C8BEAB')) +
  line('M-64 -66 Q0 -50 64 -66', '#3E7A5A', 4, 'opacity=".7"') +
  ellipse(0, -96, 70, 18, '#FFFFFF') +
  ellipse(0, -94, 62, 14, glow('#E6E39A', '#BFC45F', '#98A548')) +
  at(-14, -92, leaf(26), { turn: 70 }) +
  at(24, -90, leaf(20), { turn: 110 });

/** The vinegar bottle, 120 × 330. */
export const vinegarBottle = (): string =>
  path(
    'M-22 -262 C-22 -222 -62 -220 -62 -176 V-18 Q-62 0 -44 0 H44 Q62 0 62 -18 V-176 C62 -220 22 -222 22 -262 Z',
    across('#1B0D09', '#4A231A', '#2C140F', '#0E0605'),
  ) +
  line('M-46 -182 V-150 M-46 -40 V-24', '#FFFFFF', 8, 'opacity=".5"') +
  line('M46 -178 V-24', '#8E4A34', 5, 'opacity=".5"') +
  path('M-62 -142 Q0 -132 62 -142 V-44 Q0 -34 -62 -44 Z', across('#DCC7A0', '#FBF0D8', '#F5E6C6', '#CDB488')) +
  circle(0, -98, 28, 'none', 'stroke="#8C2A1B" stroke-width="5"') +
  grain(0, -78) +
  line('M-36 -56 Q0 -50 36 -56', '#8C2A1B', 4) +
  rect(-25, -300, 50, 48, 8, across('#7D1A12', '#C9301B', '#8F1710')) +
  rect(-28, -264, 56, 12, 5, '#5A0F0A') +
  line('M-14 -290 V-270', '#FFFFFF', 5, 'opacity=".35"') +
  line('M-24 -250 q24 12 48 0', '#D9B36A', 4);
const grain = (x: number, y: number): string =>
  line(`M${x} ${y} V${y - 36}`, '#8C2A1B', 3) +
  repeat(
    3,
    (i) =>
      at(x, y - 8 - i * 10, leaf(15, '#C98F45'), { turn: 42 }) +
      at(x, y - 8 - i * 10, leaf(15, '#C98F45'), { turn: -42 }),
  );

/** A big ageing jar, 220 × 300. */
export const urn = (): string =>
  shadow(0, 2, 130, 22) +
  path(
    'M-64 -262 C-66 -236 -118 -220 -118 -150 C-118 -70 -84 -10 -70 0 H70 C84 -10 118 -70 118 -150 C118 -220 66 -236 64 -262 Z',
    across('#7A4227', '#A4623C', '#6B351C', '#32140A'),
  ) +
  line('M-108 -186 Q0 -160 108 -186 M-112 -124 Q0 -98 112 -124', '#32140A', 5, 'opacity=".4"') +
  ellipse(-66, -170, 14, 44, '#FFFFFF', 'opacity=".16"') +
  path('M-78 -268 Q0 -312 78 -268 L84 -228 Q0 -206 -84 -228 Z', across('#B3261A', '#D8361E', '#8F1710')) +
  line('M-78 -240 Q0 -218 78 -240', '#E8C98A', 7) +
  rect(-32, -150, 64, 64, 4, '#E9D3AC', 'transform="rotate(45 0 -118)"') +
  circle(0, -118, 20, 'none', 'stroke="#8C2A1B" stroke-width="5"');

/** A jar of sesame paste, 200 × 270. */
export const sesameJar = (): string =>
  path(
    'M-94 -180 Q-94 -206 -78 -212 H78 Q94 -206 94 -180 V-28 Q94 0 66 0 H-66 Q-94 0 -94 -28 Z',
    across('#9C6B38', '#D6A668', '#C08A4E', '#7A4E25'),
  ) +
  path('M-94 -180 Q-94 -206 -78 -212 H78 Q94 -206 94 -180 V-164 Q0 -146 -94 -164 Z', down('#E3B876', '#C99A5C')) +
  rect(-94, -140, 188, 92, 0, across('#E6D6B8', '#FFFAEE', '#F7EBD2', '#D9C49A')) +
  scatter(26, 13)
    .map(([u, v]) =>
      at(-70 + u * 140, -124 + v * 60, ellipse(0, 0, 7, 4, v > 0.5 ? '#F1DDB0' : '#DDB878'), { turn: u * 180 }),
    )
    .join('') +
  line('M-36 -62 H36', '#8A5A2B', 5) +
  line('M-78 -186 V-160 M-78 -36 V-24', '#FFFFFF', 9, 'opacity=".6"') +
  rect(-86, -262, 172, 54, 12, across('#C69A62', '#EBCB96', '#D9B47A', '#9A6E3A')) +
  line('M-70 -244 H64 M-60 -228 H70', '#A87B45', 2, 'opacity=".7"') +
  rect(-80, -212, 160, 8, 3, '#00000030');

/** A wooden-handled drizzle of sesame paste falling on the origin. */
export const ribbon = (height = 220): string =>
  path(
    `M-16 ${-height} C-10 ${-height * 0.5} -6 ${-height * 0.3} -5 0 H5 C6 ${-height * 0.3} 10 ${-height * 0.5} 16 ${-height} Z`,
    across('#E3B876', '#B9854A'),
  ) + repeat(4, (i) => ellipse(i % 2 ? 6 : -6, 4 - i * 6, 40 - i * 8, 9 - i, i % 2 ? '#D6A668' : '#C08A4E'));

/** A porcelain spoon, bowl up, its handle running down from the origin; 90 × 330. */
export const spoon = (): string =>
  path(
    'M-15 60 C-14 150 -20 190 -17 214 Q0 236 17 214 C20 190 14 150 15 60 Z',
    across('#FFFFFF', '#F4EFE4', '#C9BFAE'),
  ) +
  line('M0 96 V188', '#2F5D8C', 8) +
  circle(0, 206, 6, '#2F5D8C') +
  ellipse(0, 0, 62, 84, '#2F5D8C') +
  ellipse(0, 0, 52, 74, diagonal('#FFFFFF', '#F4EFE4', '#CFC4B2')) +
  ellipse(4, 8, 38, 58, glow('#E7DECC', '#F4EFE400')) +
  path('M-30 -36 Q-20 -60 4 -62 Q-14 -44 -20 -16 Z', '#FFFFFF', 'opacity=".9"');
