import { expect } from 'chai';
import { html, render } from 'lit';
import { settled, until } from '../testing/index.ts';
import { inShop, testShop } from '../testing/shop.ts';
import '../overlay/define.ts';
import '../overlay/parts.ts';
import '../shop/define.ts';

/** Listeners that are on a target now, counted by wrapping what adds and removes them. */
function countListeners(target: EventTarget): { count(): number; stop(): void } {
  let count = 0;
  const { addEventListener, removeEventListener } = target;
  target.addEventListener = function (this: EventTarget, ...args: Parameters<typeof addEventListener>) {
    const signal = typeof args[2] === 'object' ? args[2]?.signal : undefined;
    count++;
    signal?.addEventListener('abort', () => count--, { once: true });
    addEventListener.apply(this, args);
  };
  target.removeEventListener = function (this: EventTarget, ...args: Parameters<typeof removeEventListener>) {
    count--;
    removeEventListener.apply(this, args);
  };
  return {
    count: () => count,
    stop: () => {
      target.addEventListener = addEventListener;
      target.removeEventListener = removeEventListener;
    },
  };
}

describe('a whole live shop', () => {
  it('leaves no listener on the page after it is taken away, however often', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const page = countListeners(document);
    const view = countListeners(window);
    const turn = async () => {
      const test = testShop();
      render(inShop(test, html`<laotie-overlay><video></video></laotie-overlay>`), host);
      await until(() => host.querySelector('laotie-overlay')?.shadowRoot?.querySelector('.seller'), 'the seller');
      await settled(host);
      const shop = host.querySelector('laotie-shop');
      render(html``, host);
      await until(() => shop?.shop === undefined, 'the shop to be disposed');
    };
    await turn();
    const before = [page.count(), view.count()];
    for (let i = 0; i < 10; i++) await turn();
    await until(
      () => page.count() <= (before[0] as number) && view.count() <= (before[1] as number),
      'listeners as before',
    );
    expect([page.count(), view.count()]).to.deep.equal(before);
    page.stop();
    view.stop();
    host.remove();
  });
});
