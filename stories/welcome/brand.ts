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

/** What the elements have where nothing is set, in light and in dark. */
export const ours = {
  light: { paper: '#fffdf8', ink: '#17130f', wheat: '#f2b632', chili: '#d8361e', radius: '16px' },
  dark: { paper: '#1a1511', ink: '#f8f2e8', wheat: '#f2b632', chili: '#d8361e', radius: '16px' },
} satisfies Record<string, Brand>;

/** Brands to begin with; nothing set is ours. */
export const moods: Record<string, Brand> = {
  Kitchen: {},
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
