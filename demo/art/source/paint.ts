/**
 * Shapes and shades as SVG text. A gradient's id spells out its colours (`v-FFE9B8-F2A65A`), so fragments can be
 * joined freely and `svg()` adds exactly the definitions that the finished drawing mentions.
 */
const shade =
  (kind: string) =>
  (...colours: string[]): string =>
    `url(#${kind}-${colours.map((colour) => colour.replace('#', '')).join('-')})`;

/** Gradients from colours `#RRGGBB` or `#RRGGBBAA`, evenly spaced. */
export const down = shade('v');
export const across = shade('h');
export const diagonal = shade('d');
/** From the centre outwards. */
export const glow = shade('r');

const AXES: Record<string, string> = {
  v: 'x1="0" y1="0" x2="0" y2="1"',
  h: 'x1="0" y1="0" x2="1" y2="0"',
  d: 'x1="0" y1="0" x2="1" y2="1"',
};

function definition(id: string): string {
  const [kind = 'v', ...colours] = id.split('-');
  const stops = colours.map((colour, i) => {
    const alpha =
      colour.length === 8 ? ` stop-opacity="${(Number.parseInt(colour.slice(6), 16) / 255).toFixed(2)}"` : '';
    return `<stop offset="${(i / (colours.length - 1)).toFixed(2)}" stop-color="#${colour.slice(0, 6)}"${alpha}/>`;
  });
  return kind === 'r'
    ? `<radialGradient id="${id}">${stops.join('')}</radialGradient>`
    : `<linearGradient id="${id}" ${AXES[kind]}>${stops.join('')}</linearGradient>`;
}

/** The `<defs>` that a drawing needs. */
export function definitions(body: string): string {
  const ids = new Set(Array.from(body.matchAll(/url\(#([vhdr]-[0-9A-Fa-f-]+)\)/g), (match) => match[1] ?? ''));
  return `<defs>${[...ids].map(definition).join('')}</defs>`;
}

/** A whole document. */
export const svg = (width: number, height: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${definitions(body)}${body}</svg>\n`;

const n = (value: number): string => String(Math.round(value * 100) / 100);

export const ellipse = (cx: number, cy: number, rx: number, ry: number, fill: string, more = ''): string =>
  `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`;
export const circle = (cx: number, cy: number, r: number, fill: string, more = ''): string =>
  ellipse(cx, cy, r, r, fill, more);
export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  more = '',
): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}" fill="${fill}" ${more}/>`;
export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;
export const line = (d: string, stroke: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
export const fade = (opacity: number, body: string): string => `<g opacity="${n(opacity)}">${body}</g>`;
export const at = (x: number, y: number, body: string, { scale = 1, turn = 0, mirror = false } = {}): string =>
  `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)}) scale(${n(mirror ? -scale : scale)} ${n(scale)})">${body}</g>`;

/** The soft shadow under a thing that stands on a table. */
export const shadow = (cx: number, cy: number, rx: number, ry: number, strength = '70'): string =>
  ellipse(cx, cy, rx, ry, glow(`#3A1A08${strength}`, '#3A1A0833', '#3A1A0800'));

/** `count` repeatable pseudo-random pairs in 0…1: a drawing must come out the same every time. */
export function scatter(count: number, seed: number): [number, number][] {
  let state = seed;
  const next = (): number => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
  return Array.from({ length: count }, () => [next(), next()]);
}
export const repeat = (count: number, draw: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => draw(i)).join('');
