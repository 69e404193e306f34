import {
  across,
  at,
  circle,
  diagonal,
  down,
  ellipse,
  fade,
  glow,
  line,
  path,
  rect,
  repeat,
  scatter,
  shadow,
} from './paint.ts';

/** [clear oil, body, sediment, flakes, label, lid] */
const heats = {
  mild: ['#F6B24A', '#E07A22', '#B24A12', '#8C2F0C', '#FFF3DC', '#5A3824'],
  medium: ['#F0643A', '#CF2F1B', '#8C150F', '#5A0B08', '#FFF3DC', '#43281C'],
  hot: ['#C22A1B', '#8E120F', '#4A0708', '#260304', '#FBE3C4', '#24150F'],
} as const;
export type Heat = keyof typeof heats;

/** One chili, stem at the origin, hanging down `length`. */
export function chili(length = 120, colour = '#D8361E', deep = '#8F1710', bend = 18): string {
  const w = length * 0.13;
  return (
    path(
      `M${-w} 6 C${-w * 1.6} ${length * 0.45} ${bend - w} ${length * 0.8} ${bend} ${length} C${bend + w * 0.7} ${length * 0.75} ${w * 2} ${length * 0.4} ${w} 6 Q0 -4 ${-w} 6 Z`,
      across(colour, deep),
    ) +
    line(
      `M${-w * 0.4} 14 C${-w * 0.7} ${length * 0.4} ${bend * 0.4 - w * 0.4} ${length * 0.6} ${bend * 0.8} ${length * 0.8}`,
      '#FFFFFF',
      w * 0.3,
      'opacity=".35"',
    ) +
    path(`M${-w * 1.1} 8 Q0 -8 ${w * 1.1} 8 Q0 16 ${-w * 1.1} 8 Z`, '#5E7A3A') +
    line(`M0 2 Q2 -12 -4 -22`, '#5E7A3A', 4)
  );
}

/** A jar of chili oil, 210 × 320, standing on the origin. */
export function jar(heat: Heat = 'medium'): string {
  const [clear, body, sediment, flake, label, lid] = heats[heat];
  const count = { mild: 1, medium: 2, hot: 3 }[heat];
  return (
    path(
      'M-104 -196 C-104 -232 -84 -244 -74 -252 H74 C84 -244 104 -232 104 -196 V-34 C104 -8 88 0 66 0 H-66 C-88 0 -104 -8 -104 -34 Z',
      down(clear, body, body, sediment),
    ) +
    path(
      'M-104 -196 C-104 -232 -84 -244 -74 -252 H-46 C-70 -232 -72 -220 -72 -190 V-30 C-72 -12 -66 -4 -58 0 H-66 C-88 0 -104 -8 -104 -34 Z',
      '#FFFFFF',
      'opacity=".16"',
    ) +
    path(
      'M104 -196 C104 -232 84 -244 74 -252 H58 C78 -230 80 -220 80 -190 V-30 C80 -12 76 -4 66 0 C88 0 104 -8 104 -34 Z',
      '#2A0503',
      'opacity=".25"',
    ) +
    scatter(70, 7)
      .map(([u, v]) =>
        ellipse(-94 + u * 188, -8 - v * v * 78, 2 + v * 4, 1.5 + u * 2.4, u > 0.7 ? '#F7CE7E' : flake, 'opacity=".8"'),
      )
      .join('') +
    scatter(16, 23)
      .map(([u, v]) => circle(-88 + u * 176, -190 - v * 44, 1 + u * 2.5, '#FFE2A8', 'opacity=".7"'))
      .join('') +
    ellipse(0, -243, 74, 9, '#FFE2A8', 'opacity=".4"') +
    // label
    path('M-104 -172 Q0 -160 104 -172 V-62 Q0 -50 -104 -62 Z', across('#E9D3AC', label, label, '#E3C99C')) +
    path('M-104 -164 Q0 -152 104 -164 M-104 -70 Q0 -58 104 -70', 'none', `stroke="${body}" stroke-width="3"`) +
    repeat(count, (i) => at((i - (count - 1) / 2) * 30 - 6, -146, chili(46, body, sediment, 8), { turn: 8 })) +
    line('M-34 -88 Q0 -84 34 -88', sediment, 7) +
    line('M-20 -75 Q0 -72 20 -75', sediment, 4, 'opacity=".6"') +
    // shine
    line('M-86 -206 V-184 M-86 -48 V-32', '#FFFFFF', 9, 'opacity=".65"') +
    // lid with a paper seal
    rect(-80, -262, 160, 16, 6, down('#00000033', '#00000011')) +
    rect(-84, -318, 168, 60, 14, across(lid, '#7A543C', lid, '#1A0E09')) +
    repeat(17, (i) => line(`M${-74 + i * 9.2} -304 V-268`, '#00000040', 2)) +
    rect(-84, -318, 168, 12, 6, '#FFFFFF', 'opacity=".18"') +
    path('M-17 -318 H17 V-222 Q0 -214 -17 -222 Z', across('#F6E3BE', '#FFF6E2', '#E4CA98')) +
    circle(0, -244, 9, body, 'opacity=".9"') +
    circle(0, -244, 5, 'none', `stroke="#FFF3DC" stroke-width="2"`)
  );
}

/** A string of dried chilies of `count` tiers, hanging from the origin. */
export const chiliString = (count = 7): string =>
  line(`M0 -40 V${count * 26}`, '#8B6238', 4) +
  repeat(
    count,
    (i) =>
      at(-4, i * 26, chili(78, '#C92B1B', '#7D100C', -26), { turn: 34 }) +
      at(4, i * 26 + 10, chili(78, '#DB3B22', '#8F1710', 26), { turn: -34 }),
  ) +
  at(0, count * 26, chili(74, '#C92B1B', '#7D100C', 6));

/** A clay bowl standing on the origin; `inside` is drawn at the centre of its mouth. */
export function clayBowl(inside = '', width = 300): string {
  const r = width / 2;
  return (
    path(
      `M${-r} -${r * 0.72} C${-r * 0.96} ${-r * 0.2} ${-r * 0.5} 0 ${-r * 0.34} 0 H${r * 0.34} C${r * 0.5} 0 ${r * 0.96} ${-r * 0.2} ${r} ${-r * 0.72} Z`,
      across('#A4623C', '#8A4A2B', '#512413'),
    ) +
    line(`M${-r * 0.9} ${-r * 0.44} Q0 ${-r * 0.12} ${r * 0.9} ${-r * 0.44}`, '#F4D7A8', 5, 'opacity=".45"') +
    ellipse(0, -r * 0.72, r, r * 0.27, down('#6B351C', '#C98D5E')) +
    ellipse(0, -r * 0.71, r * 0.93, r * 0.225, '#3C170C') +
    at(0, -r * 0.7, inside)
  );
}

/** What the bowl holds: ground chili, sesame, and the oil `poured` over it (0…1). */
export const chiliInBowl = (r: number, poured: number): string =>
  ellipse(0, 4, r * 0.86, r * 0.19, glow('#E0512C', '#B52516', '#7C130C')) +
  ellipse(0, 6, r * 0.86 * poured, r * 0.19 * poured, glow('#FFB648', '#F06A26', '#D8361E00')) +
  scatter(60, 5)
    .map(([u, v]) => {
      const a = u * 6.283;
      const d = Math.sqrt(v) * 0.78;
      return ellipse(Math.cos(a) * d * r, 4 + Math.sin(a) * d * r * 0.2, 3.4, 2, v > 0.55 ? '#FBE3B0' : '#6B0E08');
    })
    .join('');

/** Wisps of steam rising from the origin; `phase` 0…1 moves them one round. */
export const steam = (phase: number, height = 190, spread = 60, strength = 0.5): string =>
  repeat(9, (i) => {
    const p = (phase + i / 9) % 1;
    const x = Math.sin(i * 2.4) * spread * (0.5 + p * 0.7) + Math.sin(p * 6.283 + i) * 12;
    return fade(
      strength * Math.sin(p * Math.PI),
      ellipse(x, -p * height, 26 + p * 46, 40 + p * 58, glow('#FFFFFF77', '#FFFFFF33', '#FFFFFF00')),
    );
  });

/** A thin golden stream from (x, y) above down to the origin. */
export const oilStream = (x: number, y: number, width = 12): string =>
  path(
    `M${x - width * 0.7} ${y} C${x * 0.3 - width} ${y * 0.8} ${-width * 0.6} ${y * 0.5} ${-width * 0.5} 0 H${width * 0.5} C${width * 0.6} ${y * 0.5} ${x * 0.3 + width} ${y * 0.8} ${x + width * 0.7} ${y} Z`,
    diagonal('#FFE08A', '#F5A623', '#E58A1C'),
  ) + shadow(0, 0, width * 2.4, width * 0.8, '55');

/** A small iron ladle that pours from its lip at the origin. */
export const ladle = (): string =>
  line('M70 -26 C120 -60 150 -130 172 -190', '#3B322E', 13) +
  line('M70 -26 C120 -60 150 -130 172 -190', '#8B817A', 4) +
  path('M-6 -14 C0 44 84 58 104 -22 Z', diagonal('#6B625C', '#2B2421')) +
  ellipse(49, -18, 55, 16, '#1C1715') +
  ellipse(47, -15, 46, 11, down('#F5A623', '#FFD778'));
