import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { press, sight, wait } from '../hands.ts';
import { adopt } from '../stage/adopt.ts';

/** A page that lets nothing in but scripts from its own address. */
export default { title: 'Pages/Strict policy' } satisfies Meta;

adopt('iframe.strict { display: block; inline-size: 100%; max-inline-size: 640px; block-size: 620px; border: 0; }');

/** A card and a cart under a Content-Security-Policy with Trusted Types: they look and work as everywhere. */
export const TrustedTypes: StoryObj = {
  loaders: [() => import('./strict.ts')],
  render: (_, { globals, loaded }) => {
    const { here, policy } = loaded as typeof import('./strict.ts');
    const scheme = String(globals['scheme']) === 'dark' ? 'dark' : 'light';
    const page = `<!doctype html><html lang="${String(globals['language'])}" dir="${document.dir}">
      <title>Strict</title><meta name="color-scheme" content="${scheme}">
      <meta http-equiv="Content-Security-Policy" content="${policy}">
      <main id="strict-page"></main><script type="module" src="${here}"></script></html>`;
    return html`<iframe class="strict" title="A page with a strict policy" srcdoc=${page}></iframe>`;
  },
  play: async ({ canvasElement }) => {
    const frame = canvasElement.querySelector('iframe') as HTMLIFrameElement;
    const page = await wait(() => frame.contentDocument?.querySelector<HTMLElement>('#strict-page'), 'the page');
    await press(page, 'laotie-product-card >>> .button.add');
    await sight(page, 'laotie-cart >>> .line');
    const { refused } = frame.contentWindow as unknown as import('./strict.ts').Refused;
    await expect(refused).toEqual([]);
  },
};
