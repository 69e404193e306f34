import { createShop } from '@laotie/core';
import { languageOf } from '../base/language.ts';
import { pageLifecycle } from '../base/lifecycle.ts';
import { effect } from '../base/signals.ts';
import { awaitsConsent, consent, endpointOf, onConfigure } from '../configure.ts';
import { onChange, tellFacts } from './facts.ts';
import { pagesOf } from './pages.ts';
import { Provider } from './provider.ts';

const key = Symbol.for('dev.laotie.default-shop');

/** A tag around the asker that has yet to become a shop: it will answer when it has. */
function waitsForItsOwn(event: Event): boolean {
  return event
    .composedPath()
    .some((node) => node instanceof Element && node.localName === 'laotie-shop' && !node.matches(':defined'));
}

/**
 * The page's default shop: for elements without a `<laotie-shop>` around them, made when the first one asks. Called by
 * every `define`, works once per page.
 */
export function provideDefaultShop(): void {
  const page = document as Document & { [key]?: true };
  if (page[key]) return;
  Object.defineProperty(page, key, { value: true });
  const { signal } = new AbortController();
  let provider: Provider | undefined;

  const open = () => {
    const endpoint = endpointOf();
    if (!provider || provider.shop || !endpoint) return;
    const shop = createShop({
      endpoint,
      lifecycle: pageLifecycle,
      context: { language: languageOf(document.documentElement) },
    });
    tellFacts(shop, document, signal);
    onChange(
      () => languageOf(document.documentElement),
      (language) => shop.setContext({ language }),
      signal,
    );
    provider.shop = shop;
    effect(() => {
      if (pagesOf(shop).top.value) void openDialog(shop);
    });
  };

  provider = new Provider(document, signal, {
    accepts: (event) => {
      if (waitsForItsOwn(event)) return false;
      queueMicrotask(open);
      return true;
    },
  });
  onConfigure(open, signal);
  agreeByClick();
}

/** With `load: 'consent'`, a click on one of our elements is consent. */
function agreeByClick(): void {
  const clicked = (event: Event) => {
    if (!awaitsConsent()) return;
    const ours = event.composedPath().some((node) => node instanceof Element && node.localName.startsWith('laotie-'));
    if (ours) consent();
  };
  document.addEventListener('click', clicked, { capture: true });
}

let dialog: Promise<unknown> | undefined;

/** The dialog of a shop without a tag lives at the end of the page, in one `<laotie-panel>`. */
function openDialog(shop: object): Promise<unknown> {
  dialog ??= import('../panel/define.ts').then(() => {
    const panel = Object.assign(document.createElement('laotie-panel'), { shop, mode: 'modal' as const });
    document.body.append(panel);
  });
  return dialog;
}
