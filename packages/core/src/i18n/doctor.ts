import { type Bundled, bring } from './index.ts';

const bundled: Bundled = new Map([
  ['en', async () => (await import('./doctor-en.ts')).enDoctor],
  ['zh', async () => (await import('./doctor-zh.ts')).zhDoctor],
  ['ar', async () => (await import('./doctor-ar.ts')).arDoctor],
]);

/** Brings the words of the doctor, which only a page's author asks for. As `loadLocale` does those of the shop. */
export const loadDoctorLocale = (lang: string): Promise<void> => bring(lang, bundled);
