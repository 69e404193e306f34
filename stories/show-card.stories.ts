import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/show-card/define.ts';
import { failing, type Kitchen, kitchen, sheet } from './kitchen.ts';

export default { title: 'Show card', component: 'laotie-show-card' } satisfies Meta;

const story = (options?: Kitchen): StoryObj => ({
  render: (_, context) =>
    kitchen(
      context,
      sheet(html`<laotie-show-card><a href="https://shop.example/live">Noodle night</a></laotie-show-card>`),
      options,
    ),
});

export const Live = story();
export const Coming = story({
  show: ({ show }) =>
    Object.assign(show, { status: 'scheduled', starts_at: new Date(Date.now() + 5_400_000).toISOString() }),
});
export const Recorded = story({ show: ({ show }) => Object.assign(show, { status: 'replay' }) });
export const Loading = story({ latency: 1e9 });
export const Failed = story({ fault: failing('live.snapshot', 'live.poll') });
