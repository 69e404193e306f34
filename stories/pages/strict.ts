import { html, render } from 'lit';
import '../../packages/elements/src/cart/define.ts';
import '../../packages/elements/src/product-card/define.ts';
import { kitchen } from '../kitchen.ts';

/** Where this script is, for a page of its own. */
export const here = import.meta.url;

/** The strictest policy that a page with scripts can have: nothing inline, no styles, no text made into code. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'none'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** What was refused, as the page tells it. */
export interface Refused extends Window {
  refused: string[];
}

// only in that page; the story imports this to know where it is
const stand = document.querySelector<HTMLElement>('#strict-page');
if (stand) {
  const refused: string[] = [];
  Object.assign(window, { refused });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    refused.push(`${effectiveDirective} ${blockedURI} ${sample}`),
  );
  const context = {
    id: 'strict',
    globals: { language: document.documentElement.lang },
    abortSignal: new AbortController().signal,
  };
  render(
    kitchen(
      context,
      html`<laotie-product-card product="p_wok" shape="row"></laotie-product-card><laotie-cart></laotie-cart>`,
    ),
    stand,
  );
}
