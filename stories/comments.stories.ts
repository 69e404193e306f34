import { CommerceError } from '@laotie/protocol';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/comments/define.ts';
import { type StageOptions, stage } from './show.ts';

const comments = (options: StageOptions = {}) => stage(html`<laotie-comments class="feed"></laotie-comments>`, options);

export default { title: 'Comments', component: 'laotie-comments' } satisfies Meta;

export const Feed: StoryObj = { render: () => comments({ chatter: 1800 }) };
export const OverVideo: StoryObj = {
  render: () =>
    stage(html`<div class="spot"><laotie-comments class="feed" over-video></laotie-comments></div>`, { chatter: 1800 }),
};
/** A thousand a second: cadence falls, rows are written again. */
export const Storm: StoryObj = { render: () => comments({ chatter: 1 }) };
export const ReadOnly: StoryObj = { render: () => comments({ capabilities: { comments: 'read' } }) };
export const SendingFails: StoryObj = {
  render: () =>
    comments({
      fault: (method) =>
        method === 'live.comment' ? { error: new CommerceError('rate_limited', 'Too fast') } : undefined,
    }),
};
