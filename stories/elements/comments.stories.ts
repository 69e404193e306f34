import { CommerceError } from '@laotie/protocol';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/comments/define.ts';
import { sight, type } from '../hands.ts';
import { type Kitchen, kitchen, languageOf } from '../kitchen.ts';
import { state } from '../state.ts';

interface Args {
  overVideo: boolean;
  withoutComposer: boolean;
  withoutFeed: boolean;
  withoutAnswers: boolean;
  withoutMarks: boolean;
}

export default {
  title: 'Elements/Comments',
  component: 'laotie-comments',
  args: { overVideo: false, withoutComposer: false, withoutFeed: false, withoutAnswers: false, withoutMarks: false },
} satisfies Meta<Args>;

const story = (args: Partial<Args> = {}, options: Kitchen = {}): StoryObj<Args> => ({
  args,
  render: (a, context) =>
    kitchen(
      context,
      html`<div class=${a.overVideo ? 'spot' : ''}><laotie-comments class="feed" ?over-video=${a.overVideo} ?without-composer=${a.withoutComposer} ?without-feed=${a.withoutFeed} ?without-answers=${a.withoutAnswers} ?without-marks=${a.withoutMarks}></laotie-comments></div>`,
      options,
    ),
});

const unread = { tags: ['!test'], parameters: { why: 'others go on talking, so it is never the same twice' } };

/** What was said, and a line to say something. Comments that ask to buy are marked. */
export const Feed = story({}, { talk: 8 });
/** Glass bubbles that fade upward. */
export const OverVideo = story({ overVideo: true }, { talk: 6 });
/** To read only, on the page's own wish. */
export const WithoutComposer = story({ withoutComposer: true }, { talk: 8 });
/** The line alone: the page has a feed of its own. */
export const WithoutFeed = story({ withoutFeed: true });
/** The endpoint takes no comments. */
export const ReadOnly = story({}, { talk: 8, capabilities: { comments: 'read' } });
/** What was said stays, with the way to say it again. */
export const SendingFails: StoryObj<Args> = {
  ...story(
    {},
    {
      fault: (method) =>
        method === 'live.comment' ? { error: new CommerceError('rate_limited', 'Too fast') } : undefined,
    },
  ),
  play: async (context) => {
    const { canvasElement } = context;
    const words = languageOf(context) === 'zh' ? '老爹好！' : 'Hello from Lyon!';
    const input = await type(canvasElement, 'input[name="comment"]', words);
    input.form?.requestSubmit();
    await sight(canvasElement, '[data-retry]');
  },
};
/** Own comments are outlined. */
export const Own: StoryObj<Args> = {
  ...story({}, { talk: 4 }),
  play: async (context) => {
    const { canvasElement } = context;
    const words = languageOf(context) === 'zh' ? '老爹这一泼绝了' : 'Dad pours like a dancer';
    const input = await type(canvasElement, 'input[name="comment"]', words);
    input.form?.requestSubmit();
    await sight(canvasElement, '.row.own, .own');
  },
};
/** Somebody says something every other second. */
export const Talking: StoryObj<Args> = { ...story({}, { talk: 4, chatter: 1800 }), ...unread };
/** A thousand a second: cadence falls, rows are written again. */
export const Storm: StoryObj<Args> = { ...story({}, { chatter: 1 }), ...unread };

export const Loading = state('laotie-comments', 'loading');
export const Empty = state('laotie-comments', 'empty');
export const Failed = state('laotie-comments', 'error');
export const Offline = state('laotie-comments', 'offline');
export const Ended = state('laotie-comments', 'ended');
