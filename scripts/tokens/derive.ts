// How a token follows from others, as CSS: what stands in the file's `css`, spelled out.

/**
 * `{ink}` is another token, `{}` what the page sets for this one, else the file's own value.
 * `on(x)` is text on the colour x, `text(x)` the colour x as text on the paper, whatever both are.
 */
export function spell(css: string, own: string): string {
  return css
    .replaceAll('{}', own)
    .replace(/\{([\w-]+)\}/g, 'var(--_$1)')
    .replace(/\bon\((var\([^()]*\))\)/g, 'color(from $1 var(--_on-it))')
    .replace(
      /\btext\((.*)\)$/g,
      'color(from color-mix(in srgb-linear, color(from $1 var(--_hue)), var(--_ground)) var(--_text))',
    );
}

/** Whether a token has to be told again where the paper changes, as it does over video. */
export const isOfPaper = (css: string): boolean => /\{(ink|paper|muted)\}|text\(/.test(css);

/**
 * What stands in a browser that cannot take a colour apart (Firefox before 128): less fine, and readable. What is not
 * told here is no colour there, so that texts are ink and grounds are clear.
 */
export const plain: Record<string, (ink: string) => string> = {
  ink: (ink) => ink,
  surface: () => 'var(--_paper)',
  muted: () => 'var(--_ink)',
  focus: () => 'var(--_ink)',
};

/**
 * The arithmetic behind `on` and `text`, for relative colours. Channels are numbers there, so that luminance as WCAG
 * means it is a sum, and contrast need not be left to luck.
 *
 * A paper is dim below .18, where white and black stand out alike.
 * On a colour of luminance y: white as long as that has 4.5:1, that is below .183; else the same hue, all but black.
 * As text: a colour's hue (red and blue over luminance) and the paper's luminance (in green) travel in one colour, by
 * a mix of halves. What comes out has that hue and the luminance that keeps 4.5:1 on whatever grounds we mix from that
 * paper; where the screen has no such colour, as much white is added as it takes. Luminance here
 * is told in two digits; what that is out by is far less than what the goal has to spare.
 */
export const arithmetic: Record<string, string> = {
  '--_dim': 'clamp(0, (.18 - y)*1e9, 1)',
  '--_on-it': `xyz-d65 ${onIt('x', '.95')} ${onIt('y', '1')} ${onIt('z', '1.089')}`,
  '--_lum': '(.21*r + .72*g + .07*b + .0001)',
  '--_hue': 'srgb-linear calc((2*r + .0002)/var(--_lum)) 0 calc((2*b + .0002)/var(--_lum))',
  '--_green': '(1.4 - .3*r - .1*b)',
  '--_goal': 'max(.18*g - .042, min(.97, (.18 - g)*1e9, 6.6*g + .28), 0)',
  '--_white': 'max(0, (var(--_goal)*max(r, var(--_green), b) - 1)/(max(r, var(--_green), b) - .999))',
  '--_part': '(1 - var(--_white))*min(var(--_goal), 1/max(r, var(--_green), b))',
  '--_text': ['r', 'var(--_green)', 'b'].reduce(
    (channels, channel) => `${channels} calc(var(--_white) + ${channel}*var(--_part))`,
    'srgb-linear',
  ),
};

/** The paper's luminance, twice, in the channel that hues leave free. */
export const ground = 'color(from var(--_paper) srgb-linear 0 calc(.43*r + 1.43*g + .14*b) 0)';

function onIt(channel: string, white: string): string {
  return `min(${white}, max(${channel}*y*.04, (.183 - y)*1e9))`;
}
