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

/** The wok seen from the front, 400 wide, standing on the origin; `inside` is drawn at its mouth. */
export const wok = (inside = ''): string =>
  line('M186 -146 C240 -168 280 -186 322 -190', '#2B2421', 22) +
  line('M236 -166 C270 -180 296 -188 326 -192', '#8A5A34', 26) +
  line('M240 -172 C272 -186 296 -194 322 -198', '#C48F5C', 6, 'opacity=".8"') +
  path('M-196 -140 C-176 -40 -90 0 0 0 C90 0 176 -40 196 -140 Z', across('#6A625D', '#3D3733', '#1D1917')) +
  scatter(90, 17)
    .map(([u, v]) => {
      const y = -12 - v * 118;
      const half = 192 * Math.sqrt(Math.max(0, 1 - ((y + 140) / 140) ** 2)) * 0.94;
      return ellipse((u * 2 - 1) * half, y, 10, 6, '#FFFFFF', 'opacity=".06"');
    })
    .join('') +
  ellipse(0, -140, 198, 46, across('#B0A69E', '#5D5550', '#8A8079')) +
  ellipse(0, -138, 186, 40, down('#1B1715', '#4A423D')) +
  ellipse(-60, -132, 90, 18, '#FFFFFF', 'opacity=".08"') +
  at(0, -134, inside) +
  path('M-196 -150 q-34 -8 -36 16 q2 22 38 14', 'none', 'stroke="#2B2421" stroke-width="13"');

export const flames = (phase = 0, width = 150): string =>
  repeat(7, (i) => {
    const x = (i - 3) * (width / 3.4);
    const h = 54 + 22 * Math.sin(phase * 6.283 + i * 2.2);
    return (
      path(
        `M${x - 22} 0 Q${x - 20} ${-h * 0.5} ${x} ${-h} Q${x + 20} ${-h * 0.5} ${x + 22} 0 Z`,
        down('#F2B63299', '#F26A21'),
      ) +
      path(
        `M${x - 11} 0 Q${x - 9} ${-h * 0.3} ${x} ${-h * 0.6} Q${x + 9} ${-h * 0.3} ${x + 11} 0 Z`,
        down('#FFF3B0', '#6FB7E8'),
      )
    );
  });

/** What flies when the wok is tossed: `height` 0 lies in the wok. */
export const stirFry = (height: number, turn = 0): string =>
  scatter(22, 31)
    .map(([u, v], i) => {
      const x = (u - 0.5) * (230 - height * 0.25);
      const y = -height * (0.35 + v * 0.75) - Math.cos((u - 0.5) * 3) * 26 + 6;
      const piece =
        i % 4 === 0
          ? rect(-20, -5, 40, 10, 5, '#D8361E')
          : i % 4 === 1
            ? path('M-18 6 Q-8 -18 20 -8 Q10 14 -18 6 Z', diagonal('#9CCB62', '#5E8F38'))
            : i % 4 === 2
              ? ellipse(0, 0, 16, 9, diagonal('#FFE9B8', '#E8B664'))
              : rect(-15, -9, 30, 18, 6, diagonal('#C98455', '#8A4A2B'));
      return at(x, y, piece, { turn: turn * (u > 0.5 ? 1 : -1) + u * 180 });
    })
    .join('');

/** A two-tier bamboo steamer, 320 wide, on the origin; `lid` 0 closed … 1 lifted away. */
export function steamer(lid = 0, tiers = 2): string {
  const tier = (y: number): string =>
    path(
      `M-160 ${y - 78} V${y - 8} Q0 ${y + 34} 160 ${y - 8} V${y - 78} Z`,
      across('#B98347', '#F0CC8E', '#DDB06C', '#8A5C2C'),
    ) +
    repeat(15, (i) =>
      line(`M${-150 + i * 21.4} ${y - 70 + Math.cos((i - 7) / 4.6) * 20} v${62}`, '#9A6A36', 2, 'opacity=".45"'),
    ) +
    path(
      `M-164 ${y - 78} Q0 ${y - 36} 164 ${y - 78} V${y - 60} Q0 ${y - 18} -164 ${y - 60} Z`,
      across('#9A6A36', '#D9A866', '#7A4E25'),
    ) +
    path(
      `M-162 ${y - 14} Q0 ${y + 28} 162 ${y - 14} V${y - 4} Q0 ${y + 38} -162 ${y - 4} Z`,
      across('#8A5C2C', '#C9985A', '#6B431E'),
    ) +
    rect(-92, y - 56, 12, 64, 3, '#8A5C2C') +
    rect(84, y - 56, 12, 64, 3, '#8A5C2C');
  const top = -(tiers - 1) * 76;
  const stack = repeat(tiers, (i) => tier(-i * 76 - 6));
  const mouth =
    ellipse(0, top - 84, 162, 42, down('#8A5C2C', '#D9A866')) +
    ellipse(0, top - 82, 150, 36, '#F4E3BF') +
    repeat(9, (i) =>
      line(
        `M${-120 + i * 30} ${top - 82 - 30 * Math.cos((i - 4) / 3)} V${top - 82 + 30 * Math.cos((i - 4) / 3)}`,
        '#D9B478',
        3,
      ),
    );
  const cover =
    ellipse(0, -2, 164, 42, across('#8A5C2C', '#D9A866', '#7A4E25')) +
    path(
      'M-162 -6 C-150 -62 -70 -84 0 -84 C70 -84 150 -62 162 -6 Q0 42 -162 -6 Z',
      across('#C9985A', '#F3D59C', '#E0B878', '#9A6A36'),
    ) +
    repeat(9, (i) =>
      line(
        `M${-128 + i * 32} ${8 - Math.abs(i - 4) * 3} Q${(-128 + i * 32) * 0.55} -52 0 -82`,
        '#A87A44',
        2,
        'opacity=".5"',
      ),
    ) +
    repeat(3, (i) =>
      line(
        `M${-140 + i * 34} ${-20 - i * 18} Q0 ${24 - i * 30} ${140 - i * 34} ${-20 - i * 18}`,
        '#A87A44',
        2,
        'opacity=".5"',
      ),
    ) +
    rect(-26, -98, 52, 18, 9, across('#8A5C2C', '#D9A866', '#7A4E25'));
  const buns = repeat(6, (i) => at(-92 + (i % 3) * 92, top - 92 + Math.floor(i / 3) * 26, bun()));
  return (
    shadow(0, 14, 190, 28) +
    stack +
    mouth +
    (lid > 0 ? buns : '') +
    at(lid * 150, top - 84 - lid * 90, cover, { turn: lid * 22 })
  );
}
export const bun = (): string =>
  path('M-44 8 C-48 -28 -20 -44 0 -48 C20 -44 48 -28 44 8 Q0 26 -44 8 Z', glow('#FFFFFF', '#FFF6E6', '#E0CFAE')) +
  repeat(5, (i) => line(`M${(i - 2) * 5} -44 Q${(i - 2) * 14} -34 ${(i - 2) * 15} -20`, '#D6C29A', 2.5));

const dyes = {
  indigo: ['#486A9C', '#2C4A7C', '#182C50', '#E8D9B8'],
  persimmon: ['#E8733A', '#C9501F', '#8A300E', '#FFE9C8'],
  wheat: ['#F0D08A', '#DDB462', '#A9823A', '#6B4A22'],
} as const;
export type Dye = keyof typeof dyes;

/** An apron hanging by its neck loop from the origin; 280 × 400. */
export function apron(dye: Dye = 'indigo'): string {
  const [light, body, deep, stitch] = dyes[dye];
  const dashed = `stroke-dasharray="7 6" opacity=".8"`;
  return (
    line('M-62 70 C-50 10 -20 -4 0 -4 C20 -4 50 10 62 70', deep, 14) +
    line('M-130 196 C-170 220 -176 262 -166 300 M130 196 C170 220 176 262 166 300', deep, 11) +
    path(
      'M-72 66 Q0 92 72 66 C78 120 100 172 140 190 L150 400 Q0 424 -150 400 L-140 190 C-100 172 -78 120 -72 66 Z',
      across(light, body, body, deep),
    ) +
    path('M40 84 C60 200 40 330 60 412 L110 406 C80 320 96 220 70 130 Z', '#000000', 'opacity=".08"') +
    path('M-110 200 C-90 280 -110 340 -100 408 L-70 411 C-84 330 -66 270 -84 190 Z', '#FFFFFF', 'opacity=".10"') +
    line('M-64 78 Q0 102 64 78', stitch, 2.5, dashed) +
    line('M-142 388 Q0 412 142 388', stitch, 2.5, dashed) +
    path('M-78 236 H78 V318 Q78 336 60 336 H-60 Q-78 336 -78 318 Z', down(light, body)) +
    line('M-72 244 H72 M-70 250 V316 Q-70 328 -58 328 H58 Q70 328 70 316 V250', stitch, 2.5, dashed) +
    line('M0 244 V328', stitch, 2.5, dashed) +
    rect(-20, 124, 40, 50, 4, stitch) +
    line('M-9 142 Q0 134 9 142 M-9 156 Q0 148 9 156', body, 4) +
    circle(-62, 72, 8, '#D9B36A') +
    circle(62, 72, 8, '#D9B36A') +
    circle(-62, 72, 3, deep) +
    circle(62, 72, 3, deep)
  );
}

/** A rope of dough between two points, sagging. */
export const noodle = (x1: number, y1: number, x2: number, y2: number, sag: number, width = 16): string => {
  const d = `M${x1} ${y1} Q${(x1 + x2) / 2} ${(y1 + y2) / 2 + sag} ${x2} ${y2}`;
  return line(d, '#D9C196', width + 3) + line(d, '#FBF1DA', width) + line(d, '#FFFFFF', width * 0.3, 'opacity=".8"');
};
