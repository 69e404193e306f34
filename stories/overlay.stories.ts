import { CommerceError } from '@laotie/protocol';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/overlay/define.ts';
import { poster, type StageOptions, stage } from './show.ts';

const overlay = (size: string, options: StageOptions = {}) =>
  stage(
    html`<laotie-overlay class=${size} without-mini><video muted playsinline poster=${poster}></video></laotie-overlay>`,
    options,
  );

export default { title: 'Overlay', component: 'laotie-overlay', parameters: { layout: 'centered' } } satisfies Meta;

type Story = StoryObj;

export const Phone: Story = { render: () => overlay('phone', { chatter: 2600 }) };
export const Desk: Story = { render: () => overlay('desk', { chatter: 2600 }), parameters: { layout: 'fullscreen' } };
export const SmallEmbed: Story = { render: () => overlay('embed') };
export const Loading: Story = { render: () => overlay('phone', { latency: 3_600_000 }) };
export const Scheduled: Story = { render: () => overlay('phone', { status: 'scheduled' }) };
export const Ended: Story = { render: () => overlay('phone', { status: 'ended' }) };
export const Replay: Story = { render: () => overlay('phone', { status: 'replay' }) };
export const Failed: Story = {
  render: () =>
    overlay('phone', {
      fault: (method) =>
        method === 'live.snapshot'
          ? { error: new CommerceError('unavailable', 'The show does not answer') }
          : undefined,
    }),
};
export const ReadOnlyComments: Story = {
  render: () => overlay('phone', { capabilities: { comments: 'read', likes: false } }),
};
/** Lies over a video that it does not contain. */
export const ForAVideo: Story = {
  render: () =>
    stage(
      html`<video id="theirs" class="phone" muted playsinline poster=${poster}></video><laotie-overlay for="theirs"></laotie-overlay>`,
    ),
};
