import { expect } from 'chai';
import { html } from 'lit';
import { clock } from '../base/remaining.ts';
import type { LaotieRequest } from '../events.ts';
import type { LaotieShop } from '../shop/shop.ts';
import { axe, fixture, oneEvent, press, until } from '../testing/index.ts';
import { inShop, readyShop, testShop } from '../testing/shop.ts';
import '../shop/define.ts';
import './define.ts';
import { type Moment, spread, stretchOf } from './moments.ts';

const MINUTE = 60_000;
const begin = Date.parse('2026-01-01T20:00:00Z');
const iso = (ms: number) => new Date(ms).toISOString();

/** A recording of four minutes with a product in each of the first two, and a player that stands at its beginning. */
async function recording(change: (test: ReturnType<typeof testShop>) => void = () => {}) {
  const test = testShop();
  const { show, cues } = test.show;
  Object.assign(show, { status: 'replay', starts_at: iso(begin), ended_at: iso(begin + 4 * MINUTE) });
  for (const [nth, cue] of cues.entries()) {
    cue.starts_at = iso(begin + nth * MINUTE);
    delete cue.ends_at;
  }
  change(test);
  const host = await fixture<LaotieShop>(inShop(test, html`<laotie-timeline></laotie-timeline>`));
  const shop = await readyShop(host);
  const video = Object.assign(new EventTarget(), { currentTime: 0, seekable: ranges(0, 240) });
  shop.playhead.attach({ video, playingDate: () => new Date(begin + video.currentTime * 1000) });
  const element = host.querySelector('laotie-timeline') as HTMLElement;
  const part = <E extends Element>(selector: string) => element.shadowRoot?.querySelector<E>(selector);
  const slider = await until(() => part<HTMLInputElement>('input'), 'the slider');
  return { element, shop, video, slider, part };
}

const ranges = (start: number, end: number) => ({ length: 1, start: () => start, end: () => end });
const asked = () => oneEvent<LaotieRequest<'laotie-playhead-seek-request'>>(document, 'laotie-playhead-seek-request');

describe('laotie-timeline', () => {
  it('tells where the picture is, accessibly', async () => {
    const { element, slider, part } = await recording();
    expect(slider.getAttribute('aria-valuetext')).to.match(/^0:00 of 4:00, no. \d+ .+/);
    expect([...(element.shadowRoot?.querySelectorAll('.time') ?? [])].map((time) => time.textContent)).to.eql([
      '0:00',
      '4:00',
    ]);
    await Promise.allSettled((part('.line')?.getAnimations() ?? []).map(({ finished }) => finished));
    await axe(element, { rules: { 'color-contrast': { enabled: false } } });
  });

  it('goes where the thumb is dropped, and stays there until the picture comes', async () => {
    const { slider, video } = await recording();
    const request = asked();
    slider.value = String(begin + 3 * MINUTE);
    slider.dispatchEvent(new Event('input'));
    slider.dispatchEvent(new Event('change'));
    expect((await request).detail.at).to.equal(begin + 3 * MINUTE);
    await until(() => video.currentTime === 180, 'the player to be asked');
    await until(() => slider.getAttribute('aria-valuetext')?.startsWith('3:00 of 4:00'));
  });

  it('jumps to a product when its number is pressed', async () => {
    const { element, video } = await recording();
    const marker = await until(() => element.shadowRoot?.querySelector<HTMLButtonElement>('.marker:not(.on)'));
    expect(marker.getAttribute('aria-label')).to.match(/^Go to no\. \d+ .+, 1:00$/);
    marker.click();
    await until(() => video.currentTime === 60, 'the player to be asked');
  });

  it('goes from product to product by keyboard, and in strides', async () => {
    const { slider, video } = await recording();
    slider.focus();
    await press('PageUp');
    await until(() => video.currentTime === 60, 'the next product');
    await press('ArrowRight');
    await until(() => video.currentTime === 65, 'five seconds on');
  });

  it('is not there where the player cannot go anywhere', async () => {
    const { shop, part } = await recording();
    shop.playhead.attach(
      Object.assign(new EventTarget(), { currentTime: 0, seekable: { ...ranges(0, 0), length: 0 } }),
    );
    await until(() => !part('.line'));
  });
});

describe('moments', () => {
  const show = { id: 's', seller_id: 's', title: 'Show', items: [] };
  const moments: Moment[] = [0, 10, 20, 30].map((at) => ({ cue_id: `c_${at}`, product_id: 'p', number: at, at }));
  const numbers = (list: Moment[]) => list.map(({ number }) => number);

  it('a running show reaches as far as the player does, in whole seconds', () => {
    const video = { currentTime: 50.3, seekable: ranges(20, 110) as TimeRanges };
    const ends = { from: begin + 20_000, to: begin + 110_000 };
    expect(stretchOf({ ...show, status: 'live' }, begin + 50_300, video)).to.eql(ends);
    expect(stretchOf({ ...show, status: 'live' }, begin, undefined)).to.equal(undefined);
  });

  it('leaves out what does not fit, never the one on now', () => {
    const whole = { from: 0, to: 40 };
    expect(numbers(spread(moments, whole, 0.25))).to.eql([0, 10, 20, 30]);
    expect(numbers(spread(moments, whole, 0.5))).to.eql([0, 20]);
    expect(numbers(spread(moments, whole, 0.5, moments[1]))).to.eql([10]);
  });

  it('writes times as clocks do', () => {
    expect([0, 61, 3661].map((seconds) => clock(seconds, 'en'))).to.eql(['0:00', '1:01', '1:01:01']);
  });
});
