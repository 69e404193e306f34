import { chiliString } from './chili-oil.ts';
import { across, at, circle, diagonal, down, ellipse, glow, line, path, rect, repeat, shadow } from './paint.ts';

/** The window with the mountains behind it, 240 × 330 from its top left corner. */
export const window = (width = 240, height = 330): string => {
  const w = width - 36;
  const h = height - 36;
  return (
    rect(-8, -4, width + 16, height + 16, 22, '#8A5A2B', 'opacity=".18"') +
    rect(0, 0, width, height, 18, diagonal('#FFFBEF', '#F0DDB4')) +
    `<g transform="translate(18 18)"><svg width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">` +
    rect(0, 0, w, h, 0, down('#CFE6EA', '#F3EED2', '#FBE3B4')) +
    circle(w * 0.72, h * 0.26, 28, '#FFF6D8') +
    circle(w * 0.72, h * 0.26, 60, glow('#FFF6D8AA', '#FFF6D800')) +
    path(
      `M0 ${h * 0.6} L${w * 0.18} ${h * 0.36} L${w * 0.3} ${h * 0.47} L${w * 0.52} ${h * 0.24} L${w * 0.74} ${h * 0.5} L${w * 0.88} ${h * 0.4} L${w} ${h * 0.54} V${h} H0 Z`,
      down('#A9C6C4', '#CFDCC4'),
    ) +
    path(
      `M0 ${h * 0.74} Q${w * 0.22} ${h * 0.46} ${w * 0.48} ${h * 0.68} T${w} ${h * 0.6} V${h} H0 Z`,
      down('#8FB58A', '#B8CC98'),
    ) +
    path(
      `M0 ${h * 0.9} Q${w * 0.34} ${h * 0.68} ${w * 0.64} ${h * 0.84} T${w} ${h * 0.8} V${h} H0 Z`,
      down('#6C9A6A', '#93B57C'),
    ) +
    '</svg></g>' +
    rect(width / 2 - 8, 12, 16, height - 24, 0, '#FFF6E2') +
    rect(12, height * 0.47, width - 24, 16, 0, '#FFF6E2') +
    rect(-16, height - 6, width + 32, 22, 8, down('#FFF6E2', '#D9BF8E'))
  );
};

/** A wooden shelf with jars, `width` wide, its board's top at the origin. */
export const shelf = (width: number): string =>
  pot(34, 86, 66, '#C9793F', '#8A4A22') +
  pot(112, 66, 62, '#A8402C', '#6B1F14') +
  pot(186, 100, 50, '#E3B04A', '#A9782A') +
  bowl(272) +
  rect(0, 0, width, 18, 0, down('#A86B42', '#7A4527')) +
  rect(0, 18, width, 12, 0, down('#3A1A0840', '#3A1A0800'));
const pot = (x: number, height: number, width: number, light: string, deep: string): string =>
  rect(x, -height, width, height, 14, across(light, light, deep)) +
  rect(x - 3, -height - 14, width + 6, 22, 9, across(deep, light, deep)) +
  rect(x + 10, -height * 0.62, width - 20, height * 0.34, 4, '#FFF3DC', 'opacity=".85"');
const bowl = (x: number): string =>
  repeat(
    3,
    (i) =>
      path(
        `M${x - 44} ${-24 - i * 17} h88 q-4 26 -28 26 h-32 q-24 0 -28 -26 Z`,
        across('#FFFFFF', '#F4EFE4', '#CFC4B2'),
      ) + line(`M${x - 43} ${-22 - i * 17} h86`, '#2F5D8C', 4),
  );

/** Pans and a cleaver on hooks, from the rail at the origin. */
export const rail = (): string =>
  line('M-110 0 H110', '#5A3824', 8) +
  at(
    -70,
    6,
    line('M0 0 V70', '#5A3824', 7) + circle(0, 104, 40, diagonal('#6B625C', '#2B2421')) + circle(0, 104, 30, '#1F1B19'),
  ) +
  at(10, 6, line('M0 0 V84', '#C48F5C', 9) + ellipse(0, 112, 24, 32, diagonal('#E8C48A', '#B98652'))) +
  at(
    76,
    6,
    line('M0 0 V46', '#8A5A34', 12) + path('M-26 46 H22 V132 Q-18 140 -26 120 Z', diagonal('#E4E1DC', '#9C968F')),
  );

/** Wall, light and furniture behind the host, 720 × 1280. */
export const wall = (): string =>
  rect(0, 0, 720, 1280, 0, down('#E5B873', '#F6D9A0', '#F3CC8A', '#D99D56')) +
  ellipse(520, 300, 460, 420, glow('#FFF6DCB0', '#FFF6DC00')) +
  repeat(8, (i) => line(`M${i * 104 + 20} 430 V820`, '#B9803F', 2, 'opacity=".12"')) +
  repeat(4, (i) => line(`M0 ${500 + i * 90} H720`, '#B9803F', 2, 'opacity=".12"')) +
  at(428, 92, window(234, 318)) +
  at(-10, 430, shelf(760)) +
  at(96, 0, chiliString(9), { scale: 0.9 }) +
  at(176, 0, chiliString(6), { scale: 0.8 }) +
  at(28, 0, chiliString(5), { scale: 0.85 }) +
  at(330, 70, rail(), { scale: 0.8 });

/** The counter in front of the host: its top from `y`. */
export const counter = (y = 800): string =>
  rect(0, y, 720, 150, 0, down('#B8743F', '#9A5A2E')) +
  rect(0, y, 720, 7, 0, '#E8B478', 'opacity=".8"') +
  repeat(6, (i) =>
    line(`M${i * 130 - 30} ${y + 24 + (i % 3) * 34} h${150 + (i % 2) * 60}`, '#7A4220', 2, 'opacity=".35"'),
  ) +
  rect(0, y + 146, 720, 600, 0, down('#5A2F1A', '#35190E', '#1E0E08')) +
  rect(0, y + 146, 720, 26, 0, down('#2A1209AA', '#2A120900')) +
  shadow(360, y + 40, 340, 40, '30');
