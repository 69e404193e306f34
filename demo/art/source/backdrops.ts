import { down, ellipse, glow, path, rect, svg } from './paint.ts';

/** Wall and table of a product picture: [top left, bottom right, table]. */
export const moods = {
  wheat: ['#FDEFD0', '#F3C176', '#EBAF5D'],
  chili: ['#FBD9C6', '#E58A66', '#D9734F'],
  leaf: ['#E9F1DD', '#A9C795', '#94B780'],
  sky: ['#E6EEF1', '#A9C3CE', '#8FB0BE'],
  clay: ['#F6E4D3', '#D2A280', '#BF8A66'],
  dusk: ['#5B4034', '#2A1A14', '#1E110D'],
  cream: ['#FFF9EC', '#EBD9B8', '#DFC79B'],
} as const;
export type Mood = keyof typeof moods;

/** A square product picture: soft wall, light from the upper left, a table to stand on. */
export function still(mood: Mood, body: string, tableAt = 430): string {
  const [light, deep, table] = moods[mood];
  return svg(
    600,
    600,
    rect(0, 0, 600, 600, 0, `url(#d-${light.slice(1)}-${deep.slice(1)})`) +
      ellipse(
        190,
        130,
        330,
        270,
        glow(...(mood === 'dusk' ? ['#F2A25A66', '#F2A25A00'] : ['#FFFFFF99', '#FFFFFF00'])),
      ) +
      path(
        `M0 ${tableAt} Q300 ${tableAt - 26} 600 ${tableAt} V600 H0 Z`,
        down(`${table}CC`, `${table}FF`, `${deep}FF`),
      ) +
      path(
        `M0 ${tableAt} Q300 ${tableAt - 26} 600 ${tableAt} V${tableAt + 5} Q300 ${tableAt - 20} 0 ${tableAt + 5} Z`,
        '#FFFFFF',
        'opacity=".35"',
      ) +
      body,
  );
}
