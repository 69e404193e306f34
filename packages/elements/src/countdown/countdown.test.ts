import { expect } from 'chai';
import { html } from 'lit';
import { announced } from '../base/announce.ts';
import type { LaotieShop } from '../shop/shop.ts';
import { axe, fixture, until } from '../testing/index.ts';
import { inShop, readyShop, testShop } from '../testing/shop.ts';
import '../shop/define.ts';
import './define.ts';

const at = (ms: number) => new Date(Date.now() + ms).toISOString();

async function countdown(ends: string) {
  const shop = await fixture<LaotieShop>(
    inShop(
      testShop(),
      html`<laotie-countdown ends-at=${ends} label="Offer:"><b slot="ended">Over</b></laotie-countdown>`,
    ),
  );
  const model = await readyShop(shop);
  const element = shop.querySelector('laotie-countdown') as HTMLElement;
  return { element, model, time: () => element.shadowRoot?.querySelector('.time')?.textContent };
}

describe('laotie-countdown', () => {
  it('shows minutes and seconds, accessibly', async () => {
    const { element, time } = await countdown(at(125_500));
    await until(() => /^0[12]:\d\d$/.test(time() ?? ''));
    await axe(element);
  });

  it('goes on by itself, and says the last seconds and the end once', async () => {
    const { model, time, element } = await countdown(at(59_000));
    const heard: string[] = [];
    const stop = announced(model).subscribe((text) => void (text.startsWith('Offer:') && heard.push(text)));
    const first = await until(time);
    await until(() => time() !== first, 'the next second');
    // only now: what takes its time to appear must not miss the mark
    element.setAttribute('ends-at', at(11_900));
    await until(() => heard.some((text) => text.includes('10')), '10 seconds left');
    expect(heard.length).to.equal(1);
    element.setAttribute('ends-at', at(-1000));
    await until(() => !element.shadowRoot?.querySelector('.time'), 'the slot for the end');
    await until(() => heard.length === 2);
    stop();
  });

  it('says nothing about marks that were behind when it appeared', async () => {
    const { model, time } = await countdown(at(30_000));
    await until(() => time()?.startsWith('00:'));
    expect(announced(model).value).to.not.contain('Offer:');
  });
});
