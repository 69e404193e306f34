/// <reference types="vite/client" />
import { tokens } from '../../packages/elements/src/tokens/index.ts';

const themes = import.meta.glob<string>('../../packages/elements/src/themes/*.css', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The five properties that make the elements somebody's own. */
export const brand = {
  paper: 'The page of the shop',
  ink: 'Text',
  wheat: 'The shop: cart, add, watch',
  chili: 'Now: live, last ones, buy',
  radius: 'Corners',
} as const;

export type Brand = Partial<Record<keyof typeof brand, string>>;

export const names = Object.keys(brand) as (keyof typeof brand)[];

/** What is in force where a page sets nothing: the theme's value, else ours. */
export function unset(theme: string, scheme: 'light' | 'dark'): Brand {
  const sheet = themes[`../../packages/elements/src/themes/${theme}.css`] ?? '';
  return Object.fromEntries(
    names.map((name) => {
      const said = new RegExp(`--laotie-${name}: (?:light-dark\\((#\\w+), (#\\w+)\\)|(\\w+));`).exec(sheet);
      const [, light, dark, both] = said ?? [];
      const ours = tokens.find((token) => token.name === `--laotie-${name}`)?.[scheme];
      return [name, both ?? { light, dark }[scheme] ?? ours];
    }),
  );
}

/** Brands to begin with. */
export const moods: Record<string, Brand> = {
  'As it comes': {},
  Orchid: { paper: '#f9f5ff', ink: '#1d1533', wheat: '#6d4aff', chili: '#d61f73', radius: '22px' },
  Lagoon: { paper: '#f3faf8', ink: '#0b2b2e', wheat: '#0c8577', chili: '#e2552b', radius: '10px' },
  Midnight: { paper: '#12141c', ink: '#eef1f8', wheat: '#8fb6ff', chili: '#ff6b6b', radius: '18px' },
  Press: { paper: '#ffffff', ink: '#000000', wheat: '#111111', chili: '#c4001d', radius: '0px' },
};

/** As a page would say it. */
export function css(values: Brand, selector = ':root'): string {
  const lines = names.flatMap((name) => (values[name] ? [`  --laotie-${name}: ${values[name]};`] : []));
  return lines.length ? `${selector} {\n${lines.join('\n')}\n}` : '';
}
