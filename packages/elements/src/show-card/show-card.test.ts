import { fixtureShow } from '@laotie/core/testing';
import { CommerceError } from '@laotie/protocol';
import { expect } from 'chai';
import { html } from 'lit';
import { axe, until } from '../testing/index.ts';
import { scene, words } from '../testing/scene.ts';
import './define.ts';

function show(change: (snapshot: ReturnType<typeof fixtureShow>) => void) {
  const snapshot = fixtureShow({ now: Date.now() });
  change(snapshot);
  return snapshot;
}

const { id } = fixtureShow().show;
const card = html`<laotie-show-card show=${id}><a href="https://shop.example/live">The show</a></laotie-show-card>`;

describe('<laotie-show-card>', () => {
  it('is accessible, and leads to a live show by a link', async () => {
    const { find } = await scene(card);
    const link = await until(() => find<HTMLAnchorElement>('a.watch'));
    expect(link.href).to.match(/^https?:/);
    expect(words(find('laotie-show-card')!))
      .to.contain('Live')
      .and.contain('Now:');
    await axe(find('laotie-show-card')!);
  });

  it('follows a show that the shop around it does not', async () => {
    const { find, shop } = await scene(card, { follow: false });
    expect(shop.show).to.equal(undefined);
    await until(() => find('a.watch'));
  });

  it('counts down to a coming show and says when it is', async () => {
    const snapshot = show(({ show: it }) => {
      it.status = 'scheduled';
      it.starts_at = new Date(Date.now() + 3_600_000).toISOString();
    });
    const { find } = await scene(card, { show: snapshot });
    await until(() => find('time'));
    expect(words(find('laotie-show-card')!)).to.match(/in (1:00:00|59:\d\d)/);
  });

  it('asks again when its viewer presses for it', async () => {
    let down = true;
    const error = new CommerceError('unavailable', 'Out of order');
    const fault = (method: string) => (down && /^(connect|live\.snapshot)$/.test(method) ? { error } : undefined);
    const { find } = await scene(card, { follow: false, fault });
    const again = await until(() => find('.foot .button'), 'what to press');
    down = false;
    again.click();
    await until(() => find('a.watch'), 'the show');
  });

  it("keeps the page's own link when the show does not load", async () => {
    const { find } = await scene(
      html`<laotie-show-card show="nothing"><a href="https://shop.example/live">The show</a></laotie-show-card>`,
      { follow: false },
    );
    expect(words(find('laotie-show-card')!)).to.contain('The show');
  });
});
