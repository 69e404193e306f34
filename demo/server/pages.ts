import { readFileSync } from 'node:fs';

/** What the pages need to know of the moment they are served at. */
export interface Moment {
  origin: string;
  /** The newest recorded show. */
  replay: string;
  /** The next announced show. */
  coming: string;
}

const read = (name: string): string => readFileSync(new URL(`../pages/${name}.html`, import.meta.url), 'utf8');

export const pageNames = ['watch', 'video', 'article', 'store', 'replay'] as const;
/** The desk is the host's: nothing leads there. */
export type PageName = 'index' | 'desk' | (typeof pageNames)[number];

/** One page of the demo as text. Read anew each time, so that an edit shows on reload. */
export function page(name: PageName, moment: Moment): string {
  const bar = read('_bar').replaceAll(/\{\{at:(\w+)\}\}/g, (_, at: string) =>
    at === name ? ' aria-current="page"' : '',
  );
  const values: Record<string, string> = { ...moment, head: read('_head'), bar, snippet: escape(snippet(moment)) };
  const fill = (text: string): string => text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
  return fill(fill(read(name)));
}

/** The whole of an embed, for an empty file on the desktop. */
export const snippet = ({ origin }: Pick<Moment, 'origin'>): string => `<!doctype html>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<script type="module" src="${origin}/laotie.js?endpoint=${origin}"></script>

<laotie-product-card product="p_chili_oil" shape="row"></laotie-product-card>
<laotie-shop show="latest">
  <laotie-overlay><laotie-player></laotie-player></laotie-overlay>
</laotie-shop>
`;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
