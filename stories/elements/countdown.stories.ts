import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/countdown/define.ts';
import { kitchen } from '../kitchen.ts';
import { state } from '../state.ts';

interface Args {
  /** Seconds from now. */
  seconds: number;
}

export default { title: 'Elements/Countdown', component: 'laotie-countdown' } satisfies Meta<Args>;

const story = (seconds: number): StoryObj<Args> => ({
  args: { seconds },
  argTypes: { seconds: { control: 'number', description: 'From now; in pages a moment, by the shop’s clock' } },
  render: (args, context) =>
    kitchen(
      context,
      html`<div class="clock"><laotie-countdown ends-at=${new Date(Date.now() + args.seconds * 1000).toISOString()}><span slot="ended">—</span></laotie-countdown></div>`,
    ),
});

export const Minutes = story(167);
export const Hours = story(3767);
export const Days = story(260_000);
/** Over: what the page has put into its slot. */
export const Over = story(-1);

/** No clock runs before the shop has said what time it is. */
export const Loading = state('laotie-countdown', 'loading');
export const Empty = state('laotie-countdown', 'empty');
/** What it is to count to is no time. */
export const Failed = state('laotie-countdown', 'error');
export const Offline = state('laotie-countdown', 'offline');
export const Ended = state('laotie-countdown', 'ended');
