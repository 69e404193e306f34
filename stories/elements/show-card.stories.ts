import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/show-card/define.ts';
import { type Kitchen, kitchen } from '../kitchen.ts';
import { state } from '../state.ts';

export default { title: 'Elements/Show card', component: 'laotie-show-card' } satisfies Meta;

const story = (options?: Kitchen): StoryObj => ({
  render: (_, context) =>
    kitchen(
      context,
      html`<div class="tile"><laotie-show-card><a href="https://shop.example/live">Noodle night</a></laotie-show-card></div>`,
      options,
    ),
});

/** On now: who watches, what is being shown, and the way in. */
export const Live = story();
/** When it begins. */
export const Upcoming = story({ status: 'scheduled' });
/** A recording. */
export const Replay = story({ status: 'replay' });
/** No cover: the place stays as large. */
export const WithoutCover = story({ show: ({ show }) => void delete show.media });

export const Loading = state('laotie-show-card', 'loading');
export const Empty = state('laotie-show-card', 'empty');
export const Failed = state('laotie-show-card', 'error');
export const Offline = state('laotie-show-card', 'offline');
export const Ended = state('laotie-show-card', 'ended');
