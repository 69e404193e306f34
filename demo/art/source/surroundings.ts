/** Things that stand beside a product in one picture only. */
import { steam } from './chili-oil.ts';
import { liangpi, porcelainBowl } from './food.ts';
import { across, at, circle, diagonal, down, ellipse, line, path, rect, repeat, shadow } from './paint.ts';
import { steamer } from './tools.ts';

export function mortar(): string {
  return (
    shadow(0, 4, 110, 18) +
    line('M30 -150 L96 -270', '#9C968F', 30) +
    line('M34 -158 L92 -262', '#C9C4BD', 8) +
    path(
      'M-96 -150 C-90 -50 -60 -20 -52 -14 L-60 0 H60 L52 -14 C60 -20 90 -50 96 -150 Z',
      across('#C9C4BD', '#A8A29B', '#6B655F'),
    ) +
    ellipse(0, -150, 96, 24, '#D9D5CF') +
    ellipse(0, -148, 82, 18, '#6B1A10') +
    ellipse(0, -148, 60, 10, '#B32A1A')
  );
}
export function chopsticks(): string {
  return (
    line('M330 250 L560 92', '#6B2A1A', 13) +
    line('M360 268 L580 128', '#8A3A24', 13) +
    line('M330 250 L352 235 M360 268 L384 252', '#E8C48A', 13)
  );
}
export function saucer(): string {
  return (
    shadow(0, 2, 90, 14) +
    ellipse(0, -12, 84, 22, down('#FFFFFF', '#D8CDBA')) +
    ellipse(0, -16, 66, 14, '#3A160E') +
    ellipse(-16, -19, 22, 4, '#FFFFFF', 'opacity=".4"')
  );
}
export function tiles(): string {
  return (
    rect(0, 0, 600, 92, 0, down('#4A3A34', '#6B5850')) +
    repeat(13, (i) => path(`M${i * 48 - 12} 92 q24 40 48 0 V60 H${i * 48 - 12} Z`, down('#7A665C', '#4A3A34'))) +
    rect(0, 104, 600, 30, 0, down('#3A1A0840', '#3A1A0800'))
  );
}
export function husk(): string {
  return (
    circle(0, 0, 66, diagonal('#B9D67E', '#6F9A45')) +
    ellipse(-22, -26, 16, 10, '#FFFFFF', 'opacity=".4"') +
    repeat(9, (i) => circle(((i * 37) % 90) - 45, ((i * 53) % 80) - 36, 3, '#557A34', 'opacity=".5"'))
  );
}
export function pocketFront(): string {
  return (
    path('M92 196 H494 V410 Q494 452 448 452 H138 Q92 452 92 410 Z', down('#486A9C', '#2C4A7C')) +
    line(
      'M106 214 H480 M108 226 V404 Q108 436 140 436 H446 Q478 436 478 404 V226 M293 214 V436',
      '#E8D9B8',
      5,
      'stroke-dasharray="16 12" opacity=".8"',
    )
  );
}
export function playMark(): string {
  return (
    circle(300, 470, 54, '#FFFDF8', 'opacity=".95"') +
    path('M284 444 L326 470 L284 496 Z', '#D8361E', 'stroke="#D8361E" stroke-width="8" stroke-linejoin="round"')
  );
}
/** The round board a step of the course lies on. */
export function plate(i: number): string {
  const [light, deep] =
    [
      ['#FDE9C4', '#E9B264'],
      ['#FBD9C6', '#E58A66'],
      ['#E9F1DD', '#A9C795'],
      ['#E6EEF1', '#A9C3CE'],
    ][i] ?? [];
  return (
    shadow(0, 22, 140, 128, '55') + circle(0, 0, 124, '#FFFDF8') + circle(0, 0, 114, diagonal(light ?? '', deep ?? ''))
  );
}
export function step(i: number): string {
  return (
    [
      // flour with a well of water
      shadow(0, 52, 90, 16) +
        path(
          'M-88 50 C-66 -8 -40 -44 -14 -48 Q0 -38 14 -48 C40 -44 66 -8 88 50 Q0 74 -88 50 Z',
          down('#FFFFFF', '#FFF9EC', '#E2D2B0'),
        ) +
        ellipse(0, -42, 26, 9, diagonal('#CDE6EE', '#8FB8C8')) +
        repeat(9, (j) => circle(-80 + j * 20, 66 + (j % 3) * 8, 3, '#FFFFFF', 'opacity=".8"')),
      // dough at rest
      shadow(0, 52, 86, 16) +
        path(
          'M-78 48 C-92 -20 -46 -52 0 -54 C46 -52 92 -20 78 48 Q0 66 -78 48 Z',
          diagonal('#FFFBF0', '#F6E3BE', '#D9BE8C'),
        ) +
        line('M-40 -22 Q-14 -38 16 -34', '#FFFFFF', 7, 'opacity=".8"') +
        line('M-20 14 q20 12 44 2', '#D3B682', 5),
      // rolled flat
      shadow(0, 40, 96, 18) +
        ellipse(0, 26, 94, 36, diagonal('#FFFBF0', '#F0DCB0')) +
        ellipse(0, 22, 80, 27, '#FFF6E2') +
        at(
          0,
          -12,
          rect(-66, -17, 132, 34, 17, down('#E3B876', '#A8763E')) +
            rect(-104, -9, 42, 18, 9, '#8A5A34') +
            rect(62, -9, 42, 18, 9, '#8A5A34') +
            line('M-52 -7 H48', '#FFFFFF', 4, 'opacity=".4"'),
          { turn: -16 },
        ),
      at(0, 66, porcelainBowl(liangpi(82), 180)),
    ][i] ?? ''
  );
}
/** Apron cloth filling the picture. */
export function cloth(): string {
  return (
    rect(0, 0, 600, 600, 0, across('#3F6093', '#2F4F83', '#35568A', '#213E6C')) +
    repeat(60, (i) => line(`M0 ${i * 10 + 4} H600`, '#FFFFFF', 1, 'opacity=".05"')) +
    repeat(60, (i) => line(`M${i * 10 + 4} 0 V600`, '#000000', 1, 'opacity=".06"')) +
    path('M520 0 C480 200 560 380 520 600 H570 C590 380 520 200 560 0 Z', '#000000', 'opacity=".12"') +
    path('M40 0 C80 220 20 380 50 600 H16 C-6 380 46 220 8 0 Z', '#FFFFFF', 'opacity=".08"')
  );
}
export function woodenSpatula(): string {
  return (
    path(
      'M-40 -120 Q0 -146 40 -120 C44 -60 22 -20 13 0 V240 H-13 V0 C-22 -20 -44 -60 -40 -120 Z',
      across('#E3B876', '#D1A05E', '#9A6A36'),
    ) + line('M-14 -96 V-40 M4 -100 V-50', '#A8763E', 3, 'opacity=".6"')
  );
}
/** A folded cloth for the spoon to lie on. */
export function napkin(): string {
  return at(
    300,
    330,
    shadow(10, 30, 270, 250, '44') +
      rect(-190, -190, 380, 380, 12, diagonal('#FFF8E8', '#EAD2A2')) +
      rect(-176, -176, 352, 352, 6, 'none', 'stroke="#C9501F" stroke-width="3" stroke-dasharray="10 8" opacity=".8"') +
      repeat(8, (i) => repeat(8, (j) => circle(-140 + i * 40, -140 + j * 40, 4, '#D9743A', 'opacity=".35"'))) +
      path('M190 -190 V190 H60 Z', '#000000', 'opacity=".05"'),
    { turn: 14 },
  );
}
export function brush(): string {
  return (
    line('M372 196 L560 40', '#8A5A34', 16) +
    line('M400 174 L560 42', '#C48F5C', 5) +
    path('M388 170 L404 190 Q372 214 344 238 Q356 202 388 170 Z', diagonal('#4A3A34', '#2F5D8C'))
  );
}
export function openSteamer(): string {
  return steamer(1, 2) + at(0, -170, steam(0.4, 240, 110, 0.55));
}
