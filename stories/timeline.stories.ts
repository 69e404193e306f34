import type { Shop } from '@laotie/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/timeline/define.ts';
import { kitchen } from './kitchen.ts';

const begin = Date.now() - 3_600_000;
const iso = (seconds: number) => new Date(begin + seconds * 1000).toISOString();

/** A player that stands where it was sent. */
const player = (shop: Shop) => {
  const video = Object.assign(new EventTarget(), {
    currentTime: 70,
    seekable: { length: 1, start: () => 0, end: () => 360 },
  });
  shop.playhead.attach({ video, playingDate: () => new Date(begin + video.currentTime * 1000) });
};

export default { title: 'Timeline', component: 'laotie-timeline' } satisfies Meta;

export const Recording: StoryObj = {
  render: (_, context) =>
    kitchen(context, html`<laotie-timeline></laotie-timeline>`, {
      before: player,
      show: ({ show, cues }) => {
        Object.assign(show, { status: 'replay', starts_at: iso(0), ended_at: iso(360) });
        cues.splice(
          0,
          cues.length,
          ...show.items.map(({ product_id }, nth) => ({
            id: `cue_${nth}`,
            kind: 'pin' as const,
            product_id,
            starts_at: iso(nth * 44),
          })),
        );
      },
    }),
};
