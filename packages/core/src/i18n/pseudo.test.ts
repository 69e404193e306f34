import { expect, test } from 'vitest';
import { enDesk } from './desk-en.ts';
import { en } from './en.ts';
import { registerLocale, t } from './index.ts';
import { pseudo } from './pseudo.ts';

registerLocale('en-XA', pseudo({ ...en, ...enDesk }));

test('is bracketed and accented, and leaves numbers and names alone', () => {
  expect(t('en-XA', 'product.add')).toBe('⟦ÁÀðð ţóò çáàŕţ⟧');
  expect(t('en-XA', 'product.left', { n: 1204 })).toBe('⟦1,204 łéèƒţ⟧');
  expect(t('en-XA', 'cart.removed', { title: 'Wok' })).toBe('⟦Wok ŕéèɱóòṽéèð⟧');
  expect(t('en-XA', 'timeline.at', { time: '4:16', total: '10:00' })).toBe('⟦4:16 óòƒ 10:00⟧');
});

test('is longer than English by two fifths', () => {
  const lengths = (all: object) =>
    Object.values(all)
      .filter((text) => typeof text === 'string')
      .join('').length;
  expect(lengths(pseudo(en)) / lengths(en)).toBeGreaterThan(1.4);
});
