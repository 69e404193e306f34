/** Things that stand beside a product in one picture only. */
import { steam } from './chili-oil.ts';
import { liangpi, porcelainBowl } from './food.ts';
import { across, at, circle, diagonal, down, ellipse, glow, line, path, rect, repeat, shadow } from './paint.ts';
import { bun, steamer } from './tools.ts';

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
export function step(i: number): string {
  return (
    [
      path('M-76 50 Q-50 -60 0 -64 Q50 -60 76 50 Q0 70 -76 50 Z', glow('#FFFFFF', '#FFF6E6', '#E6D6B4')) +
        ellipse(0, -46, 20, 8, '#BFD9E4'),
      at(0, 46, bun(), { scale: 1.7 }),
      rect(-82, 4, 164, 44, 22, down('#FFF6E2', '#E6D0A4')) +
        line('M-98 -34 L98 -46', '#C48F5C', 26) +
        line('M-108 -34 H-98 M98 -46 H110', '#8A5A34', 16),
      at(0, 78, porcelainBowl(liangpi(80), 176)),
    ][i] ?? ''
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
