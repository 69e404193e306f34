import { css } from 'lit';

/**
 * The look as private custom properties, resolved once per element: own value → page's `--laotie-*` → ours.
 *
 * Five properties re-theme everything: `--laotie-ink`, `--laotie-paper`, `--laotie-wheat`, `--laotie-chili` and
 * `--laotie-radius`; what is not set is mixed from them. Light and dark follow the inherited `color-scheme`
 * (a page that never declares one stays light), so one declaration serves both.
 *
 * @cssproperty [--laotie-font=system-ui, …] font family
 * @cssproperty [--laotie-ink=#17130f / #f8f2e8] text
 * @cssproperty [--laotie-paper=#fffdf8 / #1a1511] page of the shop
 * @cssproperty [--laotie-surface] raised card; mixed from paper
 * @cssproperty [--laotie-line] hairlines and borders; mixed from ink
 * @cssproperty [--laotie-muted] secondary text, at least 4.5:1; mixed from ink
 * @cssproperty [--laotie-wheat=#f2b632] accent of the shop: cart, add, watch
 * @cssproperty [--laotie-on-wheat=#2b1d05] text on it
 * @cssproperty [--laotie-chili=#d8361e] accent of now: live, last ones, countdown, buy
 * @cssproperty [--laotie-on-chili=#ffffff] text on it
 * @cssproperty [--laotie-glass] translucent ground over video
 * @cssproperty [--laotie-on-glass=#ffffff] text on it
 * @cssproperty [--laotie-radius=16px] corners of cards
 * @cssproperty [--laotie-radius-small=12px] corners of buttons and fields
 * @cssproperty [--laotie-space=4px] unit of all distances
 * @cssproperty [--laotie-shadow] elevation of cards
 * @cssproperty [--laotie-motion=180ms] length of movements; 0 with reduced motion
 */
export const tokens = css`
  :host {
    --_font: var(
      --laotie-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'PingFang SC',
      'Hiragino Sans GB',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Noto Sans SC',
      sans-serif
    );
    --_ink: var(--laotie-ink, light-dark(#17130f, #f8f2e8));
    --_paper: var(--laotie-paper, light-dark(#fffdf8, #1a1511));
    --_surface: var(--laotie-surface, light-dark(color-mix(in oklab, var(--_paper) 40%, #fff), color-mix(in oklab, var(--_paper) 93%, #fff)));
    --_well: light-dark(color-mix(in oklab, var(--_paper) 95%, var(--_ink)), color-mix(in oklab, var(--_paper) 90%, var(--_ink)));
    --_line: var(--laotie-line, color-mix(in oklab, var(--_ink) 14%, var(--_paper)));
    --_line-strong: color-mix(in oklab, var(--_ink) 50%, var(--_paper));
    --_muted: var(--laotie-muted, color-mix(in oklab, var(--_ink) 66%, var(--_paper)));
    --_wheat: var(--laotie-wheat, #f2b632);
    --_on-wheat: var(--laotie-on-wheat, #2b1d05);
    /* the accents as text and as tint: pure wheat on paper would be unreadable */
    --_wheat-ink: color-mix(in oklab, var(--_wheat) 45%, var(--_ink));
    --_wheat-soft: color-mix(in oklab, var(--_wheat) 22%, var(--_paper));
    --_chili: var(--laotie-chili, #d8361e);
    --_on-chili: var(--laotie-on-chili, #fff);
    --_chili-ink: light-dark(color-mix(in oklab, var(--_chili) 92%, #000), color-mix(in oklab, var(--_chili) 62%, #fff));
    --_chili-soft: color-mix(in oklab, var(--_chili) 11%, var(--_paper));
    --_leaf-ink: light-dark(#2c6b3f, #97d7a8);
    --_leaf-soft: color-mix(in oklab, var(--_leaf-ink) 13%, var(--_paper));
    --_glass: var(--laotie-glass, rgb(23 19 15 / 0.72));
    --_on-glass: var(--laotie-on-glass, #fff);
    --_radius: var(--laotie-radius, 16px);
    --_radius-small: var(--laotie-radius-small, calc(var(--_radius) * 0.75));
    --_space: var(--laotie-space, 4px);
    --_shadow: var(
      --laotie-shadow,
      0 1px 2px light-dark(rgb(43 29 5 / 0.06), rgb(0 0 0 / 0.4)),
      0 8px 24px -6px light-dark(rgb(43 29 5 / 0.12), rgb(0 0 0 / 0.5))
    );
    --_motion: var(--laotie-motion, 180ms);
    --_ease-in: cubic-bezier(0.2, 0.8, 0.3, 1);
    --_ease: cubic-bezier(0.4, 0, 0.2, 1);
    --_focus: light-dark(#1a5fd0, #9cc4ff);
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0ms;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_ink: CanvasText;
      --_paper: Canvas;
      --_surface: Canvas;
      --_well: Canvas;
      --_line: CanvasText;
      --_line-strong: CanvasText;
      --_muted: CanvasText;
      --_wheat: ButtonFace;
      --_on-wheat: ButtonText;
      --_wheat-ink: CanvasText;
      --_wheat-soft: Canvas;
      --_chili: ButtonFace;
      --_on-chili: ButtonText;
      --_chili-ink: CanvasText;
      --_chili-soft: Canvas;
      --_leaf-ink: CanvasText;
      --_leaf-soft: Canvas;
      --_glass: Canvas;
      --_on-glass: CanvasText;
      --_shadow: none;
      --_focus: Highlight;
    }
  }
`;
