import type { FakeOptions } from '@laotie/core/testing';
import { CommerceError, type Demand } from '@laotie/protocol';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../packages/elements/src/demand/define.ts';
import { ledgerFixture } from '../packages/elements/src/testing/ledger.ts';
import { failing, kitchen, pictured, sheet } from './kitchen.ts';

export default { title: 'Demand', component: 'laotie-demand' } satisfies Meta;

const desk = html`<laotie-demand></laotie-demand>`;

/** The desk of a busy show; `change` makes another show of it. */
function board(
  context: StoryContext,
  change: (demand: Demand) => Partial<Demand> = () => ({}),
  options: Pick<FakeOptions, 'fault' | 'latency' | 'capabilities'> = {},
  content: TemplateResult = desk,
): TemplateResult {
  const language = String(context.globals['language'] ?? 'en').slice(0, 2);
  const { demand, asks } = pictured(ledgerFixture({ language, now: Date.now() }));
  return kitchen(context, content, { ...options, demand: { ...demand, ...change(demand) }, asks });
}

const quiet = (demand: Demand): Partial<Demand> => ({
  comments: 61,
  asking: 4,
  products: demand.products.slice(-2),
  topics: demand.topics.filter(({ id }) => id === 't_board'),
  minutes: demand.minutes.map((minute, at) => ({ ...minute, asks: at % 9 === 0 ? 1 : 0 })),
});

const nothing = (demand: Demand): Partial<Demand> => ({
  ...quiet(demand),
  asking: 0,
  products: [],
  topics: [],
  minutes: demand.minutes.map((minute) => ({ ...minute, asks: 0 })),
});

export const Busy: StoryObj = { render: (_, context) => board(context) };
export const Quiet: StoryObj = { render: (_, context) => board(context, quiet) };
export const Empty: StoryObj = { render: (_, context) => board(context, nothing) };
export const Loading: StoryObj = { render: (_, context) => board(context, undefined, { latency: 1e9 }) };

/** The line goes down after the first figures. */
export const Stale: StoryObj = {
  render: (_, context) =>
    board(context, undefined, {
      fault: (method, count) => (method === 'demand.read' && count > 1 ? { lose: 'request' } : undefined),
    }),
};

export const Failed: StoryObj = {
  render: (_, context) =>
    board(context, undefined, {
      fault: (method) => (method === 'demand.read' ? { error: new CommerceError('unauthorized', 'No') } : undefined),
    }),
};

export const NoToken: StoryObj = {
  render: (_, context) => board(context, undefined, { capabilities: { demand: false } }),
};

export const OnAPhone: StoryObj = { render: (_, context) => board(context, undefined, {}, sheet(desk)) };

/** Presses what it finds inside the desk, as soon as it is there. */
async function pressIn(canvas: HTMLElement, selector: string): Promise<void> {
  const element = canvas.querySelector('laotie-demand');
  for (let wait = 0; wait < 200; wait++) {
    const found = element?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found.click();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Nothing to press: ${selector}`);
}

export const ListingAWish: StoryObj = {
  render: (_, context) => board(context),
  play: ({ canvasElement }) => pressIn(canvasElement, '.wish .button'),
};

export const ListingFails: StoryObj = {
  render: (_, context) => board(context, undefined, { fault: failing('demand.decide') }),
  play: async ({ canvasElement }) => {
    await pressIn(canvasElement, '.wish .button');
    await pressIn(canvasElement, 'dialog .way:nth-child(3)');
    await pressIn(canvasElement, 'dialog form .button');
  },
};

export const CommentsBehindABar: StoryObj = {
  render: (_, context) => board(context),
  play: ({ canvasElement }) => pressIn(canvasElement, '.row .open'),
};
