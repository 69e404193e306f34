/// <reference types="vite/client" />
import type { Preview } from '@storybook/web-components-vite';
import { reduceMotion } from './motion.ts';

/** The default look needs no file; each other is a stylesheet of custom properties, as a page would link it. */
const themes = import.meta.glob<string>('../packages/elements/src/themes/*.css', {
  eager: true,
  // as it is: a bundler that writes for older browsers takes light-dark() apart and wants to own the color-scheme
  query: '?raw',
  import: 'default',
});

// adopted, because stories keep the strict content policy that pages may have
const theme = new CSSStyleSheet();
const page = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, theme, page];

type Globals = Record<string, unknown>;

/** The page around a story: everything the toolbar says acts as it would on a page that says it. */
export const onPage: NonNullable<Preview['decorators']> = (story, { globals }) => {
  document.documentElement.lang = String(globals['language']);
  document.documentElement.dir = directionOf(globals);
  theme.replaceSync(themes[`../packages/elements/src/themes/${String(globals['theme'])}.css`] ?? '');
  page.replaceSync(rulesOf(globals));
  reduceMotion(globals['motion'] === 'reduced');
  return story();
};

function directionOf({ direction, language }: Globals): string {
  if (direction === 'ltr' || direction === 'rtl') return direction;
  return String(language).startsWith('ar') ? 'rtl' : 'ltr';
}

function rulesOf({ scheme, width, motion }: Globals): string {
  return `
    :root { color-scheme: ${scheme === 'dark' ? 'dark' : 'light'}; ${motion === 'reduced' ? '--laotie-motion: 0ms;' : ''} }
    .sb-show-main, .docs-story { background: var(--laotie-paper, light-dark(#fffdf8, #1a1511)); color: var(--laotie-ink, light-dark(#17130f, #f8f2e8)); }
    ${Number(width) ? `.sb-show-main { max-inline-size: ${Number(width)}px; margin-inline: auto; }` : ''}
  `;
}
