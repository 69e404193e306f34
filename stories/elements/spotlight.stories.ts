import type { ShowSnapshot } from '@laotie/protocol';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../packages/elements/src/spotlight/define.ts';
import { press, sight, wait } from '../hands.ts';
import { type Kitchen, kitchen } from '../kitchen.ts';
import { left, upcoming } from '../stage/goods.ts';
import { state } from '../state.ts';

interface Args {
  compact: boolean;
}

export default {
  title: 'Elements/Spotlight',
  component: 'laotie-spotlight',
  args: { compact: false },
} satisfies Meta<Args>;

const story = (options: Kitchen = {}, args: Partial<Args> = {}): StoryObj<Args> => ({
  args,
  render: ({ compact }, context) =>
    kitchen(context, html`<div class="spot"><laotie-spotlight ?compact=${compact}></laotie-spotlight></div>`, options),
});

/** Another product is on air, without an offer. */
const onAir =
  (product_id: string) =>
  ({ cues }: ShowSnapshot): void => {
    const cue = cues.at(-1);
    if (cue) Object.assign(cue, { product_id, offer_id: undefined });
  };

/** On air with the price of the show: how long, how many are left, how many each. */
export const Offer = story();
/** One line, for small boxes. */
export const Compact = story({}, { compact: true });
/** On air at its usual price. */
export const WithoutOffer = story({ show: onAir('p_liangpi_kit') });
/** The last ones. */
export const FewLeft = story({ show: onAir('p_wok'), products: left(2) });
/** Shown before it can be had. */
export const Upcoming = story({ show: onAir('p_wok'), products: upcoming });
/** Sold by somebody else. */
export const LinkOut = story({ show: onAir('p_orchard_walnuts') });
/** An endpoint without offers and numbers. */
export const WordsOfStock = story({ products: left(3), capabilities: { offers: false, stock: 'status' } });
/** Nothing to check out here: into the cart. */
export const CartOnly = story({ capabilities: { checkout: 'none' } });
/** Sent away by the viewer, until the next cue. */
export const Dismissed: StoryObj<Args> = {
  ...story(),
  play: async ({ canvasElement }) => {
    await sight(canvasElement, '.card');
    await press(canvasElement, '.close');
    await wait(() => !canvasElement.querySelector('laotie-spotlight')?.shadowRoot?.querySelector('.card'));
  },
};

export const Loading = state('laotie-spotlight', 'loading');
export const Empty = state('laotie-spotlight', 'empty');
export const Failed = state('laotie-spotlight', 'error');
export const Offline = state('laotie-spotlight', 'offline');
export const SoldOut = state('laotie-spotlight', 'sold out');
export const Ended = state('laotie-spotlight', 'ended');
