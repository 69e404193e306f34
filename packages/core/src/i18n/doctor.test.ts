import { expect, test } from 'vitest';
import { loadDoctorLocale } from './doctor.ts';
import { arDoctor } from './doctor-ar.ts';
import { enDoctor } from './doctor-en.ts';
import { zhDoctor } from './doctor-zh.ts';
import { t } from './index.ts';

/** A text with each of its names in it. */
const said = (text: unknown): string =>
  typeof text === 'function' ? text(new Proxy({}, { get: (_, name) => `{${String(name)}}` }), 'en') : String(text);

const parts = (text: unknown) => said(text).split('\n').length;

const others = { zhDoctor, arDoctor };

for (const [language, words] of Object.entries(others)) {
  test(`${language} has the keys of English, and says of each as much: what, why, what to do`, () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(enDoctor).sort());
    for (const [key, text] of Object.entries(enDoctor)) {
      expect([1, 3], key).toContain(parts(text));
      expect(parts(words[key as keyof typeof words]), key).toBe(parts(text));
    }
  });

  test(`${language} puts in the same names, and closes what it opens`, () => {
    for (const [key, text] of Object.entries(enDoctor)) {
      const other = said(words[key as keyof typeof words]);
      const names = (words: string) => [...new Set(words.match(/\{\w+\}/g))].sort();
      expect(names(other), key).toEqual(names(said(text)));
      for (const words of [other, said(text)]) expect(words.split('`').length % 2, `${key}: ${words}`).toBe(1);
    }
  });
}

test('they come to the doctor only; English stands in for other languages', async () => {
  expect(t('zh', 'doctor.again')).toBe('');
  await loadDoctorLocale('zh');
  expect(t('zh', 'doctor.again')).toBe('重新检查');
  await loadDoctorLocale('ar');
  expect(t('ar', 'doctor.again')).toBe('إعادة الفحص');
  await loadDoctorLocale('fr');
  expect(t('fr', 'doctor.again')).toBe('Look again');
});
