import { css } from 'lit';

/** The page of the welcome: words and brand on one side, the shop on the other. */
export const look = css`
  .welcome {
    box-sizing: border-box;
    min-block-size: 100vh;
    padding: clamp(20px, 4vw, 56px);
    background: var(--laotie-paper, light-dark(#fffdf8, #1a1511));
    color: var(--laotie-ink, light-dark(#17130f, #f8f2e8));
    font: 16px/1.55 var(--laotie-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC', sans-serif);
    --faint: color-mix(in oklab, var(--laotie-ink, light-dark(#17130f, #f8f2e8)) 16%, transparent);
  }
  .welcome * { box-sizing: border-box; }
  .welcome-grid { display: grid; grid-template-columns: minmax(0, 1fr) 390px minmax(0, 1fr); gap: clamp(20px, 3vw, 48px); align-items: start; max-inline-size: 1320px; margin-inline: auto; }
  .welcome h1 { margin: 0 0 16px; font-size: clamp(32px, 3.4vw, 48px); line-height: 1.1; letter-spacing: -0.025em; text-wrap: balance; }
  .welcome p { margin: 0 0 24px; max-inline-size: 46ch; }
  .welcome-phone { inline-size: 390px; max-inline-size: 100%; block-size: 760px; border-radius: 32px; overflow: hidden; box-shadow: 0 24px 60px -20px rgb(0 0 0 / 0.35); }
  .welcome-phone > * { display: block; inline-size: 100%; block-size: 100%; }
  .welcome-phone video { background: #3a1f10; }
  .welcome-cards { display: grid; gap: 24px; --laotie-card-ratio: 1.5; }
  .welcome fieldset { display: grid; gap: 2px; margin: 0 0 20px; padding: 0; border: 0; }
  .welcome legend { padding: 0 0 8px; font-weight: 650; }
  .welcome label { display: grid; grid-template-columns: 44px 1fr auto; gap: 12px; align-items: center; min-block-size: 44px; border-block-end: 1px solid var(--faint); }
  .welcome label code { font: 13px/1.4 ui-monospace, Menlo, Consolas, monospace; }
  .welcome input[type='color'] { inline-size: 36px; block-size: 32px; margin: 0; padding: 0; border: 1px solid var(--faint); border-radius: 10px; background: none; cursor: pointer; }
  .welcome input[type='color']::-webkit-color-swatch-wrapper { padding: 3px; }
  .welcome input[type='color']::-webkit-color-swatch { border: 0; border-radius: 6px; }
  .welcome input[type='range'] { grid-column: 3; inline-size: 96px; accent-color: currentcolor; }
  .welcome label.range { grid-template-columns: 1fr auto; }
  .welcome label.range input { grid-column: auto; }
  .welcome-moods { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 24px; padding: 0; list-style: none; }
  .welcome-moods button { min-block-size: 36px; padding: 6px 14px; border: 1.5px solid var(--faint); border-radius: 99px; background: none; color: inherit; font: inherit; font-size: 14px; cursor: pointer; }
  .welcome-moods button[aria-pressed='true'] { border-color: currentcolor; font-weight: 650; }
  .welcome pre { overflow: auto; margin: 0 0 24px; padding: 16px; border-radius: 12px; background: #1c1712; color: #f2cf83; font: 13px/1.6 ui-monospace, Menlo, Consolas, monospace; }
  .welcome nav { display: flex; flex-wrap: wrap; gap: 4px 20px; }
  .welcome nav a { display: inline-block; padding-block: 6px; color: inherit; font-weight: 600; text-underline-offset: 4px; }
  .welcome :focus-visible { outline: 2px solid currentcolor; outline-offset: 3px; }
  @media (max-width: 1180px) {
    .welcome-grid { grid-template-columns: minmax(0, 1fr) minmax(0, 390px); }
    .welcome-cards { grid-column: 1 / -1; grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr)); align-items: start; }
  }
  @media (max-width: 820px) {
    .welcome-grid { grid-template-columns: minmax(0, 1fr); }
    .welcome-phone { margin-inline: auto; }
  }
`;
