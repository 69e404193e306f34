import type { ShowSnapshot } from '@laotie/protocol';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/timeline/define.ts';
import { type Kitchen, kitchen, ready } from '../kitchen.ts';
import { state } from '../state.ts';

export default { title: 'Elements/Timeline', component: 'laotie-timeline', play: ready } satisfies Meta;

const BEGIN = Date.parse('2026-01-01T20:00:00Z');
const iso = (seconds: number) => new Date(BEGIN + seconds * 1000).toISOString();

/** A player that stands where it was sent, in a stream of six minutes. */
const player =
  (seconds: number): NonNullable<Kitchen['before']> =>
  ({ shop }) => {
    const video = Object.assign(new EventTarget(), {
      currentTime: seconds,
      seekable: { length: 1, start: () => 0, end: () => 360 },
    });
    shop.playhead.attach({ video, playingDate: () => new Date(BEGIN + video.currentTime * 1000) });
  };

/** A recording in which something else is shown every 44 seconds. */
const recorded = (count: number) => (snapshot: ShowSnapshot) => {
  Object.assign(snapshot.show, { status: 'replay', starts_at: iso(0), ended_at: iso(360) });
  snapshot.cues = snapshot.show.items
    .slice(0, count)
    .map(({ product_id }, nth) => ({ id: `cue_${nth}`, kind: 'pin', product_id, starts_at: iso(nth * 44) }));
};

const story = (options: Kitchen): StoryObj => ({
  render: (_, context) => kitchen(context, html`<laotie-timeline></laotie-timeline>`, options),
});

/** Each product is a moment to go to. */
export const Recording = story({ before: player(70), show: recorded(8) });
/** At the very beginning. */
export const Beginning = story({ before: player(0), show: recorded(8) });
/** One moment only. */
export const OneMoment = story({ before: player(20), show: recorded(1) });

export const Loading = state('laotie-timeline', 'loading');
export const Empty = state('laotie-timeline', 'empty');
export const Failed = state('laotie-timeline', 'error');
export const Offline = state('laotie-timeline', 'offline');
export const Ended = state('laotie-timeline', 'ended');
