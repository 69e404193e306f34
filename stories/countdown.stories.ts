import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/countdown/define.ts';
import { stage } from './show.ts';

const countdown = (seconds: number) =>
  stage(
    html`<laotie-countdown ends-at=${new Date(Date.now() + seconds * 1000).toISOString()}><span slot="ended">—</span></laotie-countdown>`,
  );

export default { title: 'Countdown', component: 'laotie-countdown' } satisfies Meta;

export const Minutes: StoryObj = { render: () => countdown(167) };
export const Hours: StoryObj = { render: () => countdown(3767) };
export const Days: StoryObj = { render: () => countdown(260_000) };
export const Over: StoryObj = { render: () => countdown(-1) };
