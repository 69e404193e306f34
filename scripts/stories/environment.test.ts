import { expect, test } from 'vitest';
import { differs, type Environment } from './environment.ts';

const fonts = {
  latin: 'DejaVu Sans',
  latinExtended: 'DejaVu Sans',
  chinese: 'Noto Sans CJK SC',
  arabic: 'DejaVu Sans',
};
const taken: Environment = { chromium: '142', fonts };

test('pictures are compared where things look as where they were taken', () => {
  expect(differs(taken, { chromium: '142', fonts: { ...fonts } })).toBeUndefined();
});

test('elsewhere it is said in what they differ, and how they are taken anew', () => {
  const why = differs(taken, { chromium: '143', fonts: { ...fonts, chinese: 'WenQuanYi Zen Hei' } });
  expect(why).toMatch('Chromium is 143, not 142');
  expect(why).toMatch('the font for chinese is WenQuanYi Zen Hei, not Noto Sans CJK SC');
  expect(why).toMatch('npm run pictures -- stories');
});
