// Made from ../tokens/laotie.tokens.json by scripts/tokens: change it there, then `npm run tokens`.
import { css } from 'lit';

/**
 * The look as private custom properties, resolved once per element: own value → page's `--laotie-*` → ours.
 *
 * Five properties re-theme everything: `--laotie-ink`, `--laotie-paper`, `--laotie-wheat`, `--laotie-chili` and
 * `--laotie-radius`; what is not set follows from them, and text keeps 4.5:1 on whatever it stands on. Light and dark
 * follow the inherited `color-scheme` (a page that never declares one stays light), and the paper where it is set.
 * Glass is a dark paper: what follows from ink and paper is told again for it.
 *
 * @cssproperty [--laotie-ink=#17130f / #f8f2e8] Text. Follows the paper: nearly black on light, nearly white on dark.
 * @cssproperty [--laotie-paper=#fffdf8 / #1a1511] Page of the shop. Over video: what the glass comes to over a white picture.
 * @cssproperty [--laotie-surface] Raised card; a shade lighter than paper.
 * @cssproperty [--laotie-line] Hairlines.
 * @cssproperty [--laotie-muted] Secondary text, 4.5:1 and more on every ground.
 * @cssproperty [--laotie-wheat=#f2b632] Accent of the shop: cart, add, watch.
 * @cssproperty [--laotie-on-wheat=#251902] Text on wheat.
 * @cssproperty [--laotie-chili=#d8361e] Accent of now: live, last ones, countdown, buy.
 * @cssproperty [--laotie-on-chili=#ffffff] Text on chili.
 * @cssproperty [--laotie-leaf=#3f8f57] All is well: paid, delivered.
 * @cssproperty [--laotie-focus=#1b61d4 / #799aff] The ring around what has the focus. Of what is set the hue counts: it has 4.5:1 on every ground.
 * @cssproperty [--laotie-night=#17130f] The dark behind video and of all grounds over it. A dark colour.
 * @cssproperty [--laotie-glass] Ground over video: dark, and at least 0.75 opaque for text to keep 4.5:1 over any frame.
 * @cssproperty [--laotie-on-glass=#ffffff] Text on glass.
 * @cssproperty [--laotie-font=system-ui, …] Font family: the system's, with the Chinese faces where it has none of its own.
 * @cssproperty [--laotie-space=4px] Unit of the room around things: more of it is airier, less is denser.
 * @cssproperty [--laotie-radius=16px] Corners of cards.
 * @cssproperty [--laotie-radius-small] Corners of buttons, fields and pictures.
 * @cssproperty [--laotie-radius-round=999px] Corners of pills and round buttons.
 * @cssproperty [--laotie-shadow] Elevation of cards.
 * @cssproperty [--laotie-shadow-floating] Elevation of what lies over a picture or the page.
 * @cssproperty [--laotie-motion=180ms] Length of a movement; 0 with reduced motion.
 */
export const tokens = css`
  :host {
    --_dim: clamp(0, (.18 - y)*1e9, 1);
    --_on-it: xyz-d65 min(.95, max(x*y*.04, (.183 - y)*1e9)) min(1, max(y*y*.04, (.183 - y)*1e9)) min(1.089, max(z*y*.04, (.183 - y)*1e9));
    --_lum: (.21*r + .72*g + .07*b + .0001);
    --_hue: srgb-linear calc((2*r + .0002)/var(--_lum)) 0 calc((2*b + .0002)/var(--_lum));
    --_green: (1.4 - .3*r - .1*b);
    --_goal: max(.18*g - .042, min(.97, (.18 - g)*1e9, 6.8*g + .29), 0);
    --_white: max(0, (var(--_goal)*max(r, var(--_green), b) - 1)/(max(r, var(--_green), b) - .999));
    --_part: (1 - var(--_white))*min(var(--_goal), 1/max(r, var(--_green), b));
    --_text: srgb-linear calc(var(--_white) + r*var(--_part)) calc(var(--_white) + var(--_green)*var(--_part)) calc(var(--_white) + b*var(--_part));
    --_wheat: var(--laotie-wheat, #f2b632);
    --_on-wheat: var(--laotie-on-wheat, color(from var(--_wheat) var(--_on-it)));
    --_chili: var(--laotie-chili, #d8361e);
    --_on-chili: var(--laotie-on-chili, color(from var(--_chili) var(--_on-it)));
    --_live: oklch(from var(--_chili) max(l, .68) c h);
    --_leaf: var(--laotie-leaf, #3f8f57);
    --_night: var(--laotie-night, #17130f);
    --_glass: var(--laotie-glass, color-mix(in srgb, var(--_night) 78%, transparent));
    --_on-glass: var(--laotie-on-glass, #fff);
    --_dense: color-mix(in srgb, var(--_night) 84%, transparent);
    --_font: var(--laotie-font, system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif);
    --_text-tiny: .75em;
    --_text-small: .8125em;
    --_text-note: .875em;
    --_text-body: .9375em;
    --_text-lead: 1.0625em;
    --_text-title: 1.1875em;
    --_text-price: 1.375em;
    --_text-huge: 2em;
    --_space: var(--laotie-space, 4px);
    --_radius-large: calc(var(--_radius) * 1.375);
    --_radius: var(--laotie-radius, 16px);
    --_radius-small: var(--laotie-radius-small, calc(var(--_radius) * .75));
    --_radius-tiny: calc(var(--_radius-small) * .6667);
    --_radius-round: var(--laotie-radius-round, 999px);
    --_shadow: var(--laotie-shadow, 0 1px 2px rgb(43 29 5 / .07), 0 8px 24px -6px rgb(43 29 5 / .16));
    --_shadow-floating: var(--laotie-shadow-floating, 0 2px 6px rgb(0 0 0 / .14), 0 14px 40px -8px rgb(0 0 0 / .44));
    --_motion: var(--laotie-motion, 180ms);
    --_ease-in: cubic-bezier(.2, .8, .3, 1);
    --_ease: cubic-bezier(.4, 0, .2, 1);
  }

  :host,
  .glass {
    --_ground: color(from var(--_paper) srgb-linear 0 calc(.43*r + 1.43*g + .14*b) 0);
    --_ink: var(--laotie-ink, color(from var(--_paper) xyz-d65 calc(.0067 + .8436*var(--_dim)) calc(.0068 + .8861*var(--_dim)) calc(.0055 + .8855*var(--_dim))));
    --_paper: var(--laotie-paper, light-dark(#fffdf8, #1a1511));
    --_surface: var(--laotie-surface, oklab(from var(--_paper) calc(l + .05) a b));
    --_well: oklab(from var(--_paper) calc(l - .04 + clamp(0, (.58 - l)*1e9, .105)) a b);
    --_line: var(--laotie-line, color-mix(in oklab, var(--_ink) 14%, var(--_paper)));
    --_outline: color-mix(in oklab, var(--_ink) 22%, var(--_paper));
    --_line-strong: color-mix(in oklab, var(--_muted) 75%, var(--_paper));
    --_muted: var(--laotie-muted, color(from color-mix(in srgb-linear, color(from color-mix(in oklab, var(--_ink), var(--_paper)) var(--_hue)), var(--_ground)) var(--_text)));
    --_wheat-ink: color(from color-mix(in srgb-linear, color(from var(--_wheat) var(--_hue)), var(--_ground)) var(--_text));
    --_wheat-soft: color-mix(in oklab, oklab(from var(--_wheat) .7 a b) 17%, var(--_paper));
    --_chili-ink: color(from color-mix(in srgb-linear, color(from var(--_chili) var(--_hue)), var(--_ground)) var(--_text));
    --_chili-soft: color-mix(in oklab, oklab(from var(--_chili) .7 a b) 14%, var(--_paper));
    --_leaf-ink: color(from color-mix(in srgb-linear, color(from var(--_leaf) var(--_hue)), var(--_ground)) var(--_text));
    --_leaf-soft: color-mix(in oklab, oklab(from var(--_leaf) .7 a b) 14%, var(--_paper));
    --_focus: color(from color-mix(in srgb-linear, color(from var(--laotie-focus, #1b61d4) var(--_hue)), var(--_ground)) var(--_text));
  }

  @supports not (color: color(from red srgb r g b)) {
    :host,
    .glass {
      --_ink: var(--laotie-ink, light-dark(#17130f, #f8f2e8));
      --_surface: var(--laotie-surface, var(--_paper));
      --_muted: var(--laotie-muted, var(--_ink));
      --_focus: var(--laotie-focus, var(--_ink));
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0ms;
    }
  }

  @media (prefers-contrast: more) {
    :host,
    .glass {
      --_line: var(--_line-strong);
      --_outline: var(--_ink);
      --_muted: var(--_ink);
      --_wheat-ink: var(--_ink);
      --_chili-ink: var(--_ink);
      --_leaf-ink: var(--_ink);
      --_glass: var(--_night);
      --_dense: var(--_night);
    }
  }

  @media (forced-colors: active) {
    :host,
    .glass {
      --_ink: CanvasText;
      --_paper: Canvas;
      --_muted: CanvasText;
      --_wheat: ButtonFace;
      --_on-wheat: ButtonText;
      --_chili: ButtonFace;
      --_on-chili: ButtonText;
      --_live: CanvasText;
      --_leaf: ButtonFace;
      --_focus: Highlight;
      --_night: Canvas;
      --_glass: Canvas;
      --_on-glass: CanvasText;
      --_dense: Canvas;
    }
  }
`;
