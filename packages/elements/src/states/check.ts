/// <reference types="mocha" />
import { fixtureProducts, fixtureShow } from '@laotie/core/testing';
import type { Product, ShowSnapshot } from '@laotie/protocol';
import { expect } from 'chai';
import { axe, settled, until } from '../testing/index.ts';
import { deep, type Scene, scene, words } from '../testing/scene.ts';
import { type Cell, type Row, states, type Tag, tagOf } from './cell.ts';
import { goOffline } from './offline.ts';
import { patience } from './patience.ts';
import { seen } from './seen.ts';

/** One test a cell: the state is reached, said or shown, and accessible in light and dark. */
export function cells(tag: Tag, row: Row): void {
  describe(`<${tag}>`, () => {
    for (const state of states) {
      const cell = row[state];
      // a state that an element cannot be in is part of the table, not a skipped test
      if ('notApplicable' in cell) continue;
      it(state, () => check(tag, cell));
    }
  });
}

async function check(tag: Tag, cell: Cell): Promise<void> {
  const back = cell.offline === 'always' ? goOffline() : undefined;
  const { stage, element, release } = await stageOf(tag, cell);
  await cell.act?.(stage);
  const away = cell.offline === 'after' ? goOffline() : back;
  try {
    await until(() => seen(stage, element, cell.sees), `${cell.sees} in <${tag}>, which says “${words(element)}”`);
    if (cell.never) expect(stage.all(cell.never), cell.never).to.have.length(0);
    expect(words(element)).not.to.match(/undefined|NaN|\[object/);
    if (cell.sees === 'nothing' || cell.sees === 'nothing yet') return;
    for (const [theme, options] of themes) {
      still(element);
      paint(theme);
      await settled(document);
      await axe(element, options);
    }
  } finally {
    paint('');
    away?.();
    release();
  }
}

async function stageOf(tag: Tag, cell: Cell): Promise<{ stage: Scene; element: HTMLElement; release: () => void }> {
  const fixture = { now: Date.now(), art: `${location.origin}/none/` };
  const products = (cell.products ?? same)(fixtureProducts(fixture));
  const show: ShowSnapshot = { ...fixtureShow(fixture), products };
  cell.show?.(show);
  const { wait, release } = patience();
  const stage = await scene(tagOf(tag, cell), { wait, ...cell.endpoint, products, show, follow: cell.follow ?? true });
  const element = stage.host.querySelector<HTMLElement>(tag);
  if (!element) throw new Error(`<${tag}> is not there`);
  // a phone in the hand: what lies over a video is as tall as the video
  if (tag === 'laotie-overlay') Object.assign(element.style, { display: 'block', width: '390px', height: '700px' });
  return { stage, element, release };
}

const same = (products: Product[]) => products;

/** Colours are all that differs between them. */
const themes: readonly [string, { runOnly?: string[] }][] = [
  ['light', {}],
  ['dark', { runOnly: ['color-contrast'] }],
];

/** The page around it in that scheme, as a page with a dark theme is. */
function paint(scheme: string): void {
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.style.backgroundColor = scheme && 'Canvas';
}

const stillness = new CSSStyleSheet();
stillness.replaceSync('*, *::before, *::after { animation: none !important; transition: none !important }');

/** What is halfway between two colours has no contrast to measure. */
function still(element: HTMLElement): void {
  for (const { shadowRoot: root } of [element, ...deep(element.shadowRoot ?? element, '*')])
    if (root && !root.adoptedStyleSheets.includes(stillness))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, stillness];
}
