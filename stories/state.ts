import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import { type Cell, type State, type Tag, tagOf } from '../packages/elements/src/states/cell.ts';
import { seen } from '../packages/elements/src/states/seen.ts';
import { table } from '../packages/elements/src/states/table.ts';
import { words } from '../packages/elements/src/testing/read.ts';
import { wait } from './hands.ts';
import { kitchen, sceneOf } from './kitchen.ts';
import { adopt } from './stage/adopt.ts';
import { poster } from './stage/pictured.ts';

// the table's videos are bare; here they have a picture
adopt(`.fills video { background: center / cover url('${poster}'); }`);

type Shown = keyof typeof table;

/** How much room an element is given where its states are shown. */
const room: Partial<Record<Tag, string>> = {
  'laotie-overlay': 'phone fills',
  'laotie-player': 'phone fills',
  'laotie-comments': 'feed fills',
  'laotie-panel': 'column fills',
  'laotie-product-card': 'tile',
  'laotie-show-card': 'tile',
  'laotie-spotlight': 'spot',
  'laotie-purchases': 'spot',
  'laotie-demand': '',
  'laotie-countdown': 'clock',
};

/** One cell of the table that the element's own suite tests, as a story: what is tested is what is shown. */
export function state(tag: Shown, name: State): StoryObj {
  const cell = table[tag][name];
  if ('notApplicable' in cell) throw new Error(`<${tag}> is never ${name}: ${cell.notApplicable}`);
  return {
    render: (_, context) =>
      kitchen(context, place(tag, cell), {
        ...cell.endpoint,
        follow: cell.follow ?? true,
        offline: cell.offline,
        ...(cell.products && { products: cell.products }),
        ...(cell.show && { show: cell.show }),
        ...(cell.act && { before: cell.act }),
      }),
    play: async (context) => {
      const scene = await sceneOf(context);
      const element = scene.host.querySelector<HTMLElement>(tag) as HTMLElement;
      const { sees } = cell;
      // the table's words are English; whoever speaks something else says something, too
      const isSeen = () =>
        sees instanceof RegExp && context.globals['language'] !== 'en'
          ? words(element) !== ''
          : seen(scene, element, sees);
      await wait(isSeen, `${sees} in <${tag}>`);
      if (cell.never) await expect(scene.all(cell.never)).toHaveLength(0);
      await expect(words(element)).not.toMatch(/undefined|NaN|\[object/);
    },
  };
}

function place(tag: Shown, cell: Cell): TemplateResult {
  const isBlank = cell.sees === 'nothing' || cell.sees === 'nothing yet';
  return html`<div class=${room[tag] ?? 'sheet'}>${tagOf(tag, cell)}</div>
    ${isBlank ? html`<p class="aside" lang="en">There is nothing to say here, so it takes no room.</p>` : nothing}`;
}
