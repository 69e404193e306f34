import { across, circle, diagonal, down, ellipse, glow, line, path, rect } from './paint.ts';

export interface Face {
  /** 0 closed … 1 wide, for talking */ mouth?: number /** 0 closed … 1 open */;
  eyes?: number /** −1 … 1, where the eyes look */;
  look?: number;
  brow?: number;
}
export interface Person {
  skin: readonly [string, string];
  hair: string;
  cap: boolean;
  grey: boolean;
}

export const father: Person = { skin: ['#F2C095', '#DE9F70'], hair: '#4A4541', cap: true, grey: true };
export const son: Person = { skin: ['#F6CBA2', '#E4A97C'], hair: '#2A201B', cap: false, grey: false };

/** A head around the origin, face 200 × 230. */
export function head(
  { skin: [light, deep], hair, cap, grey }: Person,
  { mouth = 0, eyes = 1, look = 0, brow = 0 }: Face = {},
): string {
  const lift = brow * -6;
  const eye = (x: number): string =>
    eyes < 0.2
      ? line(`M${x - 13} 2 q13 9 26 0`, '#3A2A22', 6)
      : ellipse(x + look * 5, 0, 9.5, 11 * eyes, '#33251E') + circle(x + look * 5 + 3.5, -4 * eyes, 3.2, '#FFFFFF');
  return (
    circle(-101, 14, 20, deep) +
    circle(101, 14, 20, deep) +
    circle(-99, 14, 11, '#C98560', 'opacity=".5"') +
    circle(99, 14, 11, '#C98560', 'opacity=".5"') +
    path('M-104 -26 C-106 -120 106 -120 104 -26 V6 H-104 Z', hair) +
    path(
      'M-98 -34 C-100 -96 -52 -92 0 -92 C52 -92 100 -96 98 -34 V24 C98 88 50 118 0 118 C-50 118 -98 88 -98 24 Z',
      diagonal(light, light, deep),
    ) +
    ellipse(-56, 40, 24, 15, glow('#E9785466', '#E9785400')) +
    ellipse(56, 40, 24, 15, glow('#E9785466', '#E9785400')) +
    path(
      'M-98 -40 C-92 -62 -60 -70 0 -70 C60 -70 92 -62 98 -40 L100 -10 C94 -30 88 -42 80 -48 C40 -58 -40 -58 -80 -48 C-88 -42 -94 -30 -100 -10 Z',
      hair,
      cap ? '' : 'opacity="0"',
    ) +
    line(`M-58 ${-30 + lift} q18 -11 36 -2 M22 ${-32 + lift} q18 -9 36 2`, grey ? '#6B625C' : hair, grey ? 8 : 7) +
    eye(-38) +
    eye(38) +
    line('M-2 8 q-10 20 4 24', '#C07A52', 5, 'opacity=".75"') +
    (grey ? path('M-44 54 Q-22 36 0 46 Q22 36 44 54 Q22 60 0 55 Q-22 60 -44 54 Z', '#857B74') : '') +
    (mouth > 0.08
      ? path(
          `M-30 64 Q0 ${60 - mouth * 4} 30 64 Q${26 - mouth * 2} ${72 + mouth * 30} 0 ${74 + mouth * 30} Q${-26 + mouth * 2} ${72 + mouth * 30} -30 64 Z`,
          '#7A2A1E',
        ) +
        path('M-22 64 Q0 61 22 64 L20 70 Q0 68 -20 70 Z', '#FFFFFF') +
        ellipse(0, 72 + mouth * 22, 14, 3 + mouth * 5, '#D8694F')
      : line('M-30 64 Q0 88 30 64', '#8A4030', 6)) +
    (grey ? line('M-84 52 q4 10 2 20 M84 52 q-4 10 -2 20', '#C98560', 3, 'opacity=".6"') : '') +
    (cap ? chefCap() : fringe(hair))
  );
}

const chefCap = (): string =>
  path('M-108 -54 C-122 -150 -60 -176 0 -176 C60 -176 122 -150 108 -54 Z', across('#FFFFFF', '#FBF4E4', '#DDCFB4')) +
  line(
    'M-54 -160 C-66 -120 -62 -90 -58 -70 M8 -168 C4 -130 6 -90 6 -70 M66 -154 C74 -120 68 -90 64 -70',
    '#D3C3A4',
    4,
    'opacity=".6"',
  ) +
  rect(-114, -78, 228, 42, 20, across('#F3E7CF', '#FFF9EC', '#D9C8A8')) +
  rect(-114, -50, 228, 12, 6, '#C9B48C', 'opacity=".35"');

const fringe = (hair: string): string =>
  path(
    'M-106 -14 C-118 -120 -50 -136 6 -132 C74 -130 118 -98 106 -14 C98 -40 92 -52 84 -58 C60 -44 10 -46 -20 -70 C-40 -52 -70 -46 -86 -50 C-96 -42 -100 -30 -106 -14 Z',
    diagonal('#4A382E', hair, hair),
  );

/** Neck, shoulders and apron bib from the chin (origin) down `height`; shirt [light, dark], apron [light, deep]. */
export const torso = (
  person: Person,
  shirt: readonly [string, string],
  bib: readonly [string, string],
  height = 400,
): string =>
  path('M-42 -30 V46 Q0 84 42 46 V-30 Z', down(person.skin[1], person.skin[0])) +
  path('M-42 -14 Q0 34 42 -14 V10 Q0 52 -42 10 Z', '#9A5A34', 'opacity=".35"') +
  path(
    `M-46 34 C-120 48 -176 70 -196 140 L-214 ${height} H214 L196 140 C176 70 120 48 46 34 Q0 92 -46 34 Z`,
    across(shirt[0], shirt[0], shirt[1]),
  ) +
  path('M-46 34 Q0 92 46 34 L60 50 Q0 122 -60 50 Z', shirt[1]) +
  path(
    `M-84 46 L-96 150 C-112 200 -140 220 -150 240 L-160 ${height} H160 L150 240 C140 220 112 200 96 150 L84 46 L62 42 L70 134 H-70 L-62 42 Z`,
    across(bib[0], bib[0], bib[1]),
  ) +
  line('M-70 142 H70', bib[1], 4, 'stroke-dasharray="8 7"') +
  rect(-54, 230, 108, 70, 12, bib[1], 'opacity=".35"') +
  line('M-54 238 H54', '#FFFFFF', 2.5, 'opacity=".5" stroke-dasharray="6 5"');

/** An arm from shoulder to hand; the elbow bends outward (`side` −1 left, 1 right). */
export function arm(
  person: Person,
  sleeve: readonly [string, string],
  shoulder: readonly [number, number],
  hand: readonly [number, number],
  side: -1 | 1,
  upper = 170,
  fore = 170,
): string {
  const [sx, sy] = shoulder;
  let [hx, hy] = hand;
  const reach = Math.hypot(hx - sx, hy - sy);
  const limit = Math.min(reach, upper + fore - 4);
  hx = sx + ((hx - sx) * limit) / reach;
  hy = sy + ((hy - sy) * limit) / reach;
  const along = (upper ** 2 - fore ** 2 + limit ** 2) / (2 * limit);
  const out = Math.sqrt(Math.max(0, upper ** 2 - along ** 2));
  const ux = (hx - sx) / limit;
  const uy = (hy - sy) / limit;
  // Of the two places an elbow can be, the one further out and down.
  const bend = side * -uy + 0.5 * ux >= 0 ? out : -out;
  const ex = sx + ux * along - uy * bend;
  const ey = sy + uy * along + ux * bend;
  const fx = (hx - ex) / fore;
  const fy = (hy - ey) / fore;
  const cx = ex + (hx - ex) * 0.34;
  const cy = ey + (hy - ey) * 0.34;
  return (
    line(`M${ex} ${ey} L${hx} ${hy}`, person.skin[1], 50) +
    line(`M${ex} ${ey} L${hx} ${hy}`, person.skin[0], 42) +
    line(`M${sx} ${sy} L${ex} ${ey} L${cx} ${cy}`, sleeve[1], 76) +
    line(`M${sx} ${sy} L${ex} ${ey} L${cx} ${cy}`, sleeve[0], 66) +
    cuff(cx + fx * 22, cy + fy * 22, fx, fy, sleeve)
  );
}

/** A closed hand around the origin, thumb towards `side`. */
export const hand = (person: Person, side: -1 | 1): string =>
  circle(0, 0, 36, diagonal(person.skin[0], person.skin[1])) +
  line(`M${side * -26} -14 q${side * 26} -12 ${side * 44} 2`, person.skin[0], 17) +
  line('M-20 8 q10 10 20 2 M-2 12 q10 8 20 -2', '#C98560', 3.5, 'opacity=".7"');

/** The rolled-up end of a sleeve, across the direction (`fx`, `fy`) of the forearm. */
const cuff = (x: number, y: number, fx: number, fy: number, [light, deep]: readonly [string, string]): string =>
  line(`M${x - fy * 27} ${y + fx * 27} L${x + fy * 27} ${y - fx * 27}`, deep, 26) +
  line(`M${x - fy * 26} ${y + fx * 26} L${x + fy * 26} ${y - fx * 26}`, light, 18);
