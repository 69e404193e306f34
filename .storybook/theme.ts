import { create } from 'storybook/theming';
import { logo } from './logo.ts';

/** The brand, for Storybook's own frame and pages. */
export const theme = create({
  base: 'light',
  brandTitle: 'Laotie',
  brandImage: logo,
  brandUrl: './',
  brandTarget: '_self',
  colorPrimary: '#d8361e',
  colorSecondary: '#8a5a00',
  appBg: '#f7f2e7',
  appContentBg: '#fffdf8',
  appPreviewBg: '#fffdf8',
  appBorderColor: '#e9e3d8',
  appBorderRadius: 12,
  barBg: '#fffdf8',
  barTextColor: '#5f574d',
  barHoverColor: '#17130f',
  barSelectedColor: '#8a5a00',
  textColor: '#17130f',
  textMutedColor: '#5f574d',
  inputBorderRadius: 8,
  fontBase: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC', sans-serif",
});
