import { derived, type Token, tokens } from '../../packages/elements/src/tokens/index.ts';

export const colours: readonly Token[] = [...tokens, ...derived].filter(({ type }) => type === 'color');

/** A token's name without prefix, as classes here have it: `chili-ink`. */
export const bare = ({ name }: Token): string => name.replace(/^--(laotie-|_)/, '');

/** Classes for every token of a kind, on marks, because stories keep the strict content policy that pages may have. */
export function classesOf(list: readonly Token[], property: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(list.map((token) => `.mark.${bare(token)} { ${property}: var(--_${bare(token)}) }`).join('\n'));
  return sheet;
}

const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** A computed colour as a designer writes it: `#d8361e`, with a share where one sees through. */
export function written(colour: string): string {
  if (!brush) return colour;
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
  const hex = [red, green, blue].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `#${hex}${alpha < 255 ? ` ${Math.round(alpha / 2.55)} %` : ''}`;
}

/** Contrast of two computed colours as WCAG 2 means it; `undefined` where one of them is seen through. */
export function contrast(a: string, b: string): number | undefined {
  const [x, y] = [written(a), written(b)];
  if (x.includes('%') || y.includes('%')) return undefined;
  const [low = 0, high = 0] = [luminance(x), luminance(y)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
