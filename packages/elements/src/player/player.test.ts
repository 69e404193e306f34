import { expect } from 'chai';
import { html } from 'lit';
import type { LaotieShop } from '../shop/shop.ts';
import { axe, fixture, until } from '../testing/index.ts';
import { inShop, readyShop, testShop } from '../testing/shop.ts';
import '../shop/define.ts';
import './define.ts';
import type { LaotiePlayer } from './player.ts';

describe('laotie-player', () => {
  it('has one muted inline video, and is accessible', async () => {
    const player = await fixture<LaotiePlayer>(html`<laotie-player src="/none.mp4" without-autoplay></laotie-player>`);
    const videos = player.shadowRoot?.querySelectorAll('video');
    expect(videos?.length).to.equal(1);
    expect(player.video?.muted).to.equal(true);
    expect(player.video?.hasAttribute('playsinline')).to.equal(true);
    await axe(player);
  });

  it('loads no address that is not http', async () => {
    const player = await fixture<LaotiePlayer>(html`<laotie-player src="javascript:alert(1)"></laotie-player>`);
    await player.updateComplete;
    expect(player.video?.hasAttribute('src')).to.equal(false);
    expect(player.shadowRoot?.querySelector('.surface')).to.equal(null);
  });

  it('keeps its video when it is moved, and lets go of it when it leaves', async () => {
    const player = await fixture<LaotiePlayer>(html`<laotie-player src="/none.mp4" without-autoplay></laotie-player>`);
    const { video } = player;
    await until(() => video?.hasAttribute('src'));
    player.parentElement?.append(player);
    await player.updateComplete;
    expect(player.video).to.equal(video);
    expect(video?.hasAttribute('src')).to.equal(true);
    player.remove();
    await until(() => !video?.hasAttribute('src'), 'the video without a source');
  });

  it('plays nothing of a show that has not begun', async () => {
    const test = testShop();
    test.show.show.status = 'scheduled';
    test.show.show.stream = { type: 'video/mp4', url: `${location.origin}/none.mp4` };
    const shop = await fixture<LaotieShop>(
      inShop(testShop({ show: test.show }), html`<laotie-player></laotie-player>`),
    );
    await readyShop(shop);
    expect(shop.querySelector('laotie-player')?.video?.hasAttribute('src')).to.equal(false);
  });
});
