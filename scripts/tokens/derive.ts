// How a token follows from others, as CSS: what stands in the file's `css`, spelled out.

/**
 * `{ink}` is another token, `{}` what the page sets for this one, else the file's own value.
 * `on(x)` is text on the colour x, `text(x)` the colour x as text on the paper, whatever both are; `arithmetic` says how.
 *
 * What is told in the file itself: `ink` is, in xyz, the ink of light papers (`#17130f`) and where the paper is dim so much
 * more that it is that of dark ones (`#f8f2e8`). A `surface` is lighter than the paper by .05 of oklab; a `well` darker by
 * .04, on dark papers (below .58) lighter by .065, where darker would not be seen. `-soft` tints begin at lightness .7,
 * so that deep accents and pale ones tint alike.
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
 * The arithmetic behind `on` and `text`, for relative colours. Their channels (`r g b`, `x y z`) are numbers of linear
 * light, so luminance Y as WCAG means it is a sum of them, and contrast, (lighter + .05)/(darker + .05), is solved for
 * instead of left to luck. `(a - b)*1e9` between bounds means "if b is below a": CSS has no other way to say it.
 */
export const arithmetic: Record<string, string> = {
  // 1 on a dark paper, 0 on a light one: at Y = .18 white and black stand out alike, 1.05/.23 ≈ .23/.05 ≈ 4.6
  '--_dim': 'clamp(0, (.18 - y)*1e9, 1)',

  // Text on a colour: white (D65, .95 1 1.089) as long as 1.05/(Y + .05) ≥ 4.5, that is below Y = .183. Else the colour
  // itself times Y/25: the same hue, and all but black. Its luminance .04*Y² has 4.5:1 at Y = .183 and more above
  '--_on-it': `xyz-d65 ${onIt('x', '.95')} ${onIt('y', '1')} ${onIt('z', '1.089')}`,

  // A colour as text. 1: its hue, which is red and blue over luminance. Green follows from them, so its channel is free.
  // Black has no hue: .0001 makes it a grey. Twice, for step 2 halves it. The weights of WCAG in two digits are out by
  // far less than what the goal has to spare
  '--_lum': '(.21*r + .72*g + .07*b + .0001)',
  '--_hue': 'srgb-linear calc((2*r + .0002)/var(--_lum)) 0 calc((2*b + .0002)/var(--_lum))',

  // 2: `spell` mixes half of the hue with half of the `ground`, so that both travel in one colour: r and b are of the
  // hue, g is the luminance of the paper. 3: green again, from .21*r + .72*green + .07*b = 1
  '--_green': '(1.4 - .3*r - .1*b)',

  // 4: the luminance that the text must have. 4.5:1 has to hold on whatever we mix from the paper, too. Those grounds are
  // darker than a light paper, which is asked for 5.6:1: Y + .05 = (g + .05)/5.6, or black. They are lighter than a dark
  // one, which is asked for 6.8:1: Y + .05 = 6.8*(g + .05), up to .97
  '--_goal': 'max(.18*g - .042, min(.97, (.18 - g)*1e9, 6.8*g + .29), 0)',

  // 5: the hue times the goal. With m, its largest channel, a screen has no such colour above a luminance of 1/m. Then
  // it is that one with so much white w that w + (1 - w)/m is the goal; .999 instead of 1 is for greys, where m = 1
  '--_white': 'max(0, (var(--_goal)*max(r, var(--_green), b) - 1)/(max(r, var(--_green), b) - .999))',
  '--_part': '(1 - var(--_white))*min(var(--_goal), 1/max(r, var(--_green), b))',
  '--_text': ['r', 'var(--_green)', 'b'].reduce(
    (channels, channel) => `${channels} calc(var(--_white) + ${channel}*var(--_part))`,
    'srgb-linear',
  ),
};

/** The paper's luminance, in the channel that hues leave free; twice, for the mix halves it. */
export const ground = 'color(from var(--_paper) srgb-linear 0 calc(.43*r + 1.43*g + .14*b) 0)';

function onIt(channel: string, white: string): string {
  return `min(${white}, max(${channel}*y*.04, (.183 - y)*1e9))`;
}
