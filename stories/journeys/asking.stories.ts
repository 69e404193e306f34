import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../../packages/elements/src/define.ts';
import { deep, words } from '../../packages/elements/src/testing/read.ts';
import { press, sight, type, wait } from '../hands.ts';
import { kitchen, languageOf, sceneOf } from '../kitchen.ts';
import { adopt } from '../stage/adopt.ts';
import { checkOut } from './buyer.ts';

/** What viewers ask for and cannot have yet. */
export default { title: 'Journeys/Asking', parameters: { layout: 'fullscreen' } } satisfies Meta;

adopt(`
  .both { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr)); gap: 24px; padding: 16px; }
  .both > * { min-inline-size: 0; }
`);

/** The viewer on one side, the host's desk on the other; between them nothing but the show. */
const bothSides: StoryObj['render'] = (_, context) =>
  kitchen(
    context,
    html`<div class="both">
      <div><laotie-comments class="feed"></laotie-comments></div>
      <laotie-demand></laotie-demand>
    </div>`,
  );

/** A spoon that is in the picture and not for sale: asked for, listed by the host, and bought. */
export const HostListsWhatWasAskedFor: StoryObj = {
  render: bothSides,
  play: async (context) => {
    const { canvasElement: page, step } = context;
    const { endpoint } = await sceneOf(context);
    const zh = languageOf(context) === 'zh';
    await step('A viewer asks for the spoon', async () => {
      const line = await type(
        page,
        'input[name="comment"]',
        zh ? '那个蓝边勺子卖吗？' : 'can you sell that blue spoon?',
      );
      await sight(page, 'laotie-answer >>> .answer');
      line.form?.requestSubmit();
    });
    await step('The host sees it and puts it on sale', async () => {
      await press(page, 'laotie-demand >>> .wish .button');
      await type(page, 'laotie-demand >>> input[name="title"]', zh ? '蓝边勺' : 'Blue-rim spoon');
      const prices = () => deep(page, 'form.decision input[inputmode="decimal"]') as HTMLInputElement[];
      await wait(() => prices().length > 0, 'prices');
      for (const { name } of prices()) await type(page, `laotie-demand >>> input[name="${name}"]`, '12.80');
      await press(page, 'laotie-demand >>> form.decision .button.add');
      await sight(page, 'laotie-demand >>> .done');
      await press(page, 'laotie-demand >>> dialog .head .button.icon');
    });
    await step('Whoever asked is told, and buys it', async () => {
      const answer = await wait(() => {
        const found = deep(page, 'laotie-answer')[0];
        return found && words(found).includes(zh ? '蓝边勺' : 'Blue-rim') && found;
      }, 'the news');
      await expect(answer.hasAttribute('empty')).toBe(false);
      await press(page, 'laotie-answer >>> .act .button.add');
      await press(page, 'laotie-answer >>> .act .button.plain');
      await checkOut(page);
      const [order] = endpoint.store.orders.values();
      await expect(order?.line_items[0]?.item.title).toBe(zh ? '蓝边勺' : 'Blue-rim spoon');
    });
  },
};

/** Sold out: one waits for it, and is on the list. */
export const WaitingForMore: StoryObj = {
  render: (_, context) => kitchen(context, html`<laotie-comments class="feed"></laotie-comments>`),
  parameters: { layout: 'padded' },
  play: async (context) => {
    const { canvasElement: page } = context;
    const { endpoint } = await sceneOf(context);
    await type(
      page,
      'input[name="comment"]',
      languageOf(context) === 'zh' ? '6号还有吗？' : 'is there any no. 6 left?',
    );
    await press(page, 'laotie-answer >>> .wait');
    await wait(() => endpoint.calls.includes('waiting.set'), 'the list');
  },
};
