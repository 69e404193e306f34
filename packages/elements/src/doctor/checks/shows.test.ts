import { fixtureShow } from '@laotie/core/testing';
import { CommerceError } from '@laotie/protocol';
import { expect } from 'chai';
import { html } from 'lit';
import { comesAndGoes, found, gone, keys, params, withDoctor, wok } from '../../testing/doctor.ts';
import { until } from '../../testing/index.ts';
import { scene } from '../../testing/scene.ts';
import '../../comments/define.ts';
import '../../overlay/define.ts';
import '../../product-card/define.ts';
import '../../shop/define.ts';

describe('what the doctor sees of shows', () => {
  withDoctor();

  it('one that is here, with its news', async () => {
    const stage = await scene(wok);
    await until(() => found('show.stream'), 'the stream');
    expect(keys()).to.include.members(['show.ok', 'clock.ok']);
    await comesAndGoes('show.stream', gone(stage));
  });

  it('one that the shop does not know; it names those that it does', async () => {
    const stage = await scene(wok, {
      fault: (method) =>
        method === 'live.snapshot' ? { error: new CommerceError('not_found', 'No such show') } : undefined,
    });
    await until(() => params('show.missing')?.['known']?.includes('show_'), 'the shows');
    await comesAndGoes('show.missing', gone(stage));
  });

  it('one that cannot be read', async () => {
    const error = new CommerceError('unavailable', 'Out of order', { code: 'down' });
    const stage = await scene(wok, { fault: (method) => (method === 'live.snapshot' ? { error } : undefined) });
    await until(() => found('show.error'), 'the error');
    expect(params('show.error')?.['error']).to.equal('unavailable/down: Out of order');
    await comesAndGoes('show.error', gone(stage));
  });

  it('a shop without one around a tag that needs one', async () => {
    const stage = await scene(html`<laotie-comments></laotie-comments>`, { follow: false });
    await comesAndGoes('show.unnamed', () => stage.find('laotie-comments')?.remove());
  });

  it('news that cannot be read', async () => {
    const stage = await scene(wok);
    await until(() => found('show.stream'), 'the stream');
    expect(keys()).not.to.include('show.dropped');
    stage.endpoint.push({ type: 'cue.set', data: { id: 7 } } as never);
    await until(() => params('show.dropped')?.['n'] === '1', 'what was passed over');
    await comesAndGoes('show.dropped', gone(stage));
  });

  it('pictures and streams whose addresses are none, and goes on looking', async () => {
    const show = fixtureShow();
    Object.assign(show.show, {
      media: [{ type: 'image', url: 'https://[' }],
      stream: { url: 'https://[', type: 'hls' },
    });
    const stage = await scene(wok, { show });
    await until(() => found('show.ok'), 'the show');
    expect(keys()).not.to.include('check.failed');
    await comesAndGoes('show.ok', gone(stage));
  });

  it('news that is asked for, as the shop has no stream', async () => {
    const stage = await scene(wok, { capabilities: { live: 'poll' } });
    await comesAndGoes('show.asked', gone(stage));
  });

  it('a clock that is off, and one that is not', async () => {
    const off = await scene(wok, {
      clock: () => Date.now() - 180_000,
      show: fixtureShow({ now: Date.now() - 180_000 }),
    });
    await until(() => found('clock.off'), 'the clock');
    expect(params('clock.off')?.['drift']).to.equal('3 minutes');
    await comesAndGoes('clock.off', gone(off));
  });

  it('which moment is on screen: guessed, told by hand, by dates', async () => {
    const stage = await scene(html`<laotie-overlay><video></video></laotie-overlay>`);
    await until(() => found('playhead.delay'), 'the guess');
    expect(params('playhead.delay')?.['why']).to.match(/^No player/);
    stage.shop.playhead.set(Date.now());
    await until(() => found('playhead.manual'), 'by hand');
    stage.shop.playhead.report(Date.now(), 'programme-date');
    await until(() => found('playhead.date'), 'by dates');
    stage.shop.playhead.report(Date.now(), 'cue');
    await comesAndGoes('playhead.cue', gone(stage));
  });
});
