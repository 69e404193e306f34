import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/overlay/define.ts';
import '../../packages/elements/src/overlay/parts.ts';
import { press, sight, wait } from '../hands.ts';
import { type Kitchen, kitchen } from '../kitchen.ts';
import { adopt } from '../stage/adopt.ts';
import { left } from '../stage/goods.ts';
import { clip, poster, still } from '../stage/pictured.ts';
import { state } from '../state.ts';

interface Args {
  box: 'phone' | 'desk' | 'embed';
  withoutMini: boolean;
  withoutAnswers: boolean;
  withoutMarks: boolean;
}

adopt('.far-down { padding-block-start: 1600px; }');

export default {
  title: 'Elements/Overlay',
  component: 'laotie-overlay',
  args: { box: 'phone', withoutMini: true, withoutAnswers: false, withoutMarks: false },
  argTypes: {
    box: { control: 'inline-radio', options: ['phone', 'desk', 'embed'], description: 'The page’s own box' },
  },
} satisfies Meta<Args>;

const video = html`<video muted playsinline poster=${poster}></video>`;

const story = (options: Kitchen = {}, args: Partial<Args> = {}): StoryObj<Args> => ({
  args,
  render: (a, context) =>
    kitchen(
      context,
      html`<laotie-overlay class=${a.box} ?without-mini=${a.withoutMini} ?without-answers=${a.withoutAnswers} ?without-marks=${a.withoutMarks}>${video}</laotie-overlay>`,
      options,
    ),
});

/** The whole of it over a phone's video: seller, talk, the product on air, one bar. */
export const Phone = story({ talk: 6 });
/** A column beside the video, where there is room for one. */
export const Desk: StoryObj<Args> = { ...story({ talk: 10 }, { box: 'desk' }), parameters: { layout: 'fullscreen' } };
/** Over a small embedded video; pages open as a sheet of the viewport. */
export const SmallEmbed = story({}, { box: 'embed' });
/** Somebody says something every few seconds. */
export const Talking: StoryObj<Args> = {
  ...story({ chatter: 2600 }),
  tags: ['!test'],
  parameters: { why: 'others go on talking, so it is never the same twice' },
};
/** The last ones of what is on air. */
export const FewLeft = story({
  products: left(2),
  show: ({ offers }) => {
    for (const offer of offers) offer.remaining = 2;
  },
});

const opened = (button: string, seen: string): NonNullable<StoryObj<Args>['play']> => {
  return async ({ canvasElement }) => {
    await press(canvasElement, button);
    await sight(canvasElement, seen);
  };
};

/** One sheet with pages, at most 70 % of the box: the seller stays in sight. */
export const ShelfOpen: StoryObj<Args> = { ...story(), play: opened('button.shelf', 'laotie-shelf >>> .row') };
/** A product in the same sheet. */
export const ProductOpen: StoryObj<Args> = {
  ...story(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'laotie-spotlight >>> .open');
    await sight(canvasElement, 'laotie-product >>> .bar');
  },
};
/** What the buyer took, in the same sheet. */
export const CartOpen: StoryObj<Args> = {
  ...story({ before: ({ shop }) => shop.cart.add('v_chili_oil_medium_280', 2) }),
  play: opened('button.cart', 'laotie-cart >>> .foot'),
};
/** The same in the column of a desktop. */
export const DeskProductOpen: StoryObj<Args> = {
  ...Desk,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'laotie-spotlight >>> .open');
    await sight(canvasElement, 'laotie-product >>> .bar');
  },
};
/** Everything put away: the video alone, and the way back. */
export const PutAway: StoryObj<Args> = {
  ...story({ talk: 6 }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.top .round:last-child');
    await wait(() => !canvasElement.querySelector('laotie-overlay')?.shadowRoot?.querySelector('.bar'));
  },
};
/** Out of sight: the video comes along, small. Here it stands far down the page. */
export const Mini: StoryObj<Args> = {
  render: (_, context) =>
    kitchen(
      context,
      html`<div class="far-down"><laotie-overlay class="embed"><video muted playsinline></video></laotie-overlay></div>`,
    ),
  play: async ({ canvasElement }) => {
    const video = canvasElement.querySelector('video') as HTMLVideoElement;
    video.srcObject = await still();
    await video.play();
    // it has to be seen while it plays: who was never in sight does not come along
    video.scrollIntoView();
    await new Promise<void>((resolve) => {
      const observer = new IntersectionObserver(([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(video);
    });
    scrollTo(0, 0);
    await sight(canvasElement, '.is-mini');
  },
};
/** Captions of the video stay to be read while the shop is open over it. */
export const CaptionsOn: StoryObj<Args> = {
  ...story(),
  play: async ({ canvasElement }) => {
    const video = canvasElement.querySelector('video') as HTMLVideoElement;
    const track = video.addTextTrack('captions', 'English', 'en');
    track.addCue(new VTTCue(0, 60, 'And now the oil, at two hundred degrees.'));
    track.mode = 'showing';
    video.src = await clip();
    video.currentTime = 0.5;
    await wait(() => video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !video.seeking, 'a picture');
    await press(canvasElement, 'button.shelf');
    await sight(canvasElement, 'laotie-shelf >>> .row');
  },
};
/** Before the show: when it begins, and what there will be. */
export const Upcoming = story({ status: 'scheduled' });
/** After the show it can be seen again. */
export const Replay = story({ status: 'replay', talk: 6 });
/** The endpoint takes neither comments nor likes. */
export const ReadOnlyComments = story({ talk: 6, capabilities: { comments: 'read', likes: false } });
/** Lies over a video that it does not contain. */
export const ForAVideo: StoryObj<Args> = {
  render: (_, context) =>
    kitchen(
      context,
      html`<video id="theirs" class="phone" muted playsinline poster=${poster}></video><laotie-overlay for="theirs"></laotie-overlay>`,
    ),
};

export const Loading = state('laotie-overlay', 'loading');
/** Nothing on the shelf, nobody has said anything. */
export const Empty = state('laotie-overlay', 'empty');
export const Failed = state('laotie-overlay', 'error');
/** The line is down: said quietly, everything stays. */
export const Offline = state('laotie-overlay', 'offline');
export const SoldOut = state('laotie-overlay', 'sold out');
export const Ended = state('laotie-overlay', 'ended');
