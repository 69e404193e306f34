import type { Preview } from '@storybook/web-components-vite';
import './pseudo.ts';

/** One menu of the toolbar: values with their titles, the first is the one in force. */
function menu(description: string, icon: string, titles: Record<string, string>) {
  // a story's address says numbers as numbers
  const items = Object.entries(titles).map(([value, title]) => ({ value: Number(value) || value, title }));
  return { description, toolbar: { icon, items, dynamicTitle: true } };
}

/** What a page around the elements may be; a story's address takes the same names (`&globals=theme:harbour`). */
export const globalTypes = {
  theme: menu('Theme', 'paintbrush', { wheat: 'Wheat', harbour: 'Harbour' }),
  scheme: menu('Colour scheme', 'mirror', { light: 'Light', dark: 'Dark' }),
  language: menu('Language', 'globe', { en: 'English', 'zh-CN': '中文', ar: 'العربية', 'en-XA': '⟦Ṕšéûðö⟧' }),
  direction: menu('Direction', 'transfer', { auto: 'By language', ltr: 'Left to right', rtl: 'Right to left' }),
  width: menu('Width', 'grow', { full: 'Full width', 320: '320 px', 390: '390 px', 768: '768 px', 1440: '1440 px' }),
  motion: menu('Motion', 'lightning', { auto: 'As the system', reduced: 'Reduced' }),
  shop: menu('What the shop can do', 'basket', {
    full: 'Everything',
    redirect: 'Checkout elsewhere',
    'no-stock': 'No stock numbers',
    polling: 'No stream, polled',
    'read-only': 'Comments to read only',
  }),
} satisfies NonNullable<Preview['globalTypes']>;

export const initialGlobals: Record<keyof typeof globalTypes, string> = {
  theme: 'wheat',
  scheme: 'light',
  language: 'en',
  direction: 'auto',
  width: 'full',
  motion: 'auto',
  shop: 'full',
};
