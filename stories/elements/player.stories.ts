import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/player/define.ts';
import { press, sight } from '../hands.ts';
import { type Kitchen, kitchen } from '../kitchen.ts';
import { captions, poster, stream } from '../stage/pictured.ts';
import { state } from '../state.ts';

interface Args {
  withoutTools: boolean;
}

export default {
  title: 'Elements/Player',
  component: 'laotie-player',
  args: { withoutTools: false },
  parameters: { layout: 'centered' },
} satisfies Meta<Args>;

const story = (options: Kitchen = {}): StoryObj<Args> => ({
  render: ({ withoutTools }, context) =>
    kitchen(
      context,
      html`<laotie-player class="phone" src=${stream} poster=${poster} without-autoplay ?without-tools=${withoutTools}></laotie-player>`,
      options,
    ),
});

const captioned: Kitchen = { show: ({ show }) => (show.captions = [{ lang: 'en', url: captions }]) };

/** The page wants a press first. */
export const WaitsForAPress = story();
/** A small button, where the show has captions. */
export const WithCaptions = story(captioned);
/** Switched on by the viewer. */
export const CaptionsOn: StoryObj<Args> = {
  ...story(captioned),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button[aria-pressed="false"]');
    await sight(canvasElement, 'button[aria-pressed="true"]');
  },
};
/** Before the show there is a picture, and nothing to press. */
export const NotBegun: StoryObj<Args> = {
  render: (_, context) =>
    kitchen(context, html`<laotie-player class="phone"></laotie-player>`, { status: 'scheduled' }),
};

export const Loading = state('laotie-player', 'loading');
/** A show without a stream. */
export const Empty = state('laotie-player', 'empty');
/** The picture has stopped, the shop has not. */
export const Stopped = state('laotie-player', 'error');
export const Offline = state('laotie-player', 'offline');
export const Ended = state('laotie-player', 'ended');
