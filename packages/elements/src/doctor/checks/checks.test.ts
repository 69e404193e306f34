/// <reference types="mocha" />
import { loadDoctorLocale } from '@laotie/core';
import { type FakeOptions, fixtureShow } from '@laotie/core/testing';
import { CommerceError } from '@laotie/protocol';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { configure } from '../../configure.ts';
import { fixture, until } from '../../testing/index.ts';
import { type Scene, scene } from '../../testing/scene.ts';
import type { Finding } from '../finding.ts';
import { Rounds } from '../rounds.ts';
import { diagnose } from './index.ts';
import '../../cart/define.ts';
import '../../comments/define.ts';
import '../../countdown/define.ts';
import '../../overlay/define.ts';
import '../../player/define.ts';
import '../../product-card/define.ts';
import '../../shelf/define.ts';
import '../../shop/define.ts';

let ending: AbortController;
let rounds: Rounds;

const see = (): readonly Finding[] => diagnose(rounds.patient('en'));
const keys = () => see().map(({ key }) => key.replace('doctor.', ''));
const found = (key: string) => see().find((one) => one.key === `doctor.${key}`);
const params = (key: string) => found(key)?.params as Record<string, string> | undefined;

/** It is seen here, and no longer once the page is `without` it. */
async function comesAndGoes(key: string, without: () => unknown): Promise<void> {
  await until(() => keys().includes(key), `${key} in ${keys()}`);
  await without();
  await until(() => !keys().includes(key), `no ${key} in ${keys()}`);
}

const gone = (stage: Scene) => () => stage.host.remove();
const shop = (inside: TemplateResult, options: FakeOptions & { follow?: boolean } = {}) => scene(inside, options);

describe('what the doctor sees', () => {
  before(() => loadDoctorLocale('en'));
  beforeEach(() => {
    ending = new AbortController();
    rounds = new Rounds(ending.signal);
  });
  afterEach(() => ending.abort());

  describe('of tags', () => {
    it('none, and one that is no element', async () => {
      expect(keys()).to.include('tag.none');
      const tag = await fixture(html`<laotie-product-crad></laotie-product-crad>`);
      expect(keys()).not.to.include('tag.none');
      expect(params('tag.unknown')).to.deep.equal({ tag: 'laotie-product-crad', near: 'laotie-product-card' });
      await comesAndGoes('tag.unknown', () => tag.remove());
    });

    it('one that nobody imported, after a while', async () => {
      const tag = await fixture(html`<laotie-orders></laotie-orders>`);
      expect(found('tag.waiting')?.state).to.equal('unknown');
      const later = () => diagnose({ ...rounds.patient('en'), age: 6_000 });
      const missing = later().find(({ key }) => key === 'doctor.tag.missing');
      expect(missing?.params).to.deep.equal({ tag: 'laotie-orders', module: '@laotie/elements/orders/define' });
      tag.remove();
      expect(later().some(({ key }) => key === 'doctor.tag.missing')).to.equal(false);
    });

    it('one that somebody else took', async () => {
      customElements.define('laotie-timeline', class Clock extends HTMLElement {});
      const tag = await fixture(html`<laotie-timeline></laotie-timeline>`);
      expect(params('tag.taken')).to.deep.equal({ tag: 'laotie-timeline', by: 'Clock' });
      await comesAndGoes('tag.taken', () => tag.remove());
    });

    it('attributes that look like ours; not those that are anyone’s', async () => {
      const card = await fixture(
        html`<laotie-product-card product="p" class="x" data-product="p" aria-label="x" shap="row"></laotie-product-card>`,
      );
      expect(see().filter(({ key }) => key === 'doctor.tag.attribute')).to.have.length(1);
      expect(params('tag.attribute')).to.deep.equal({ tag: 'laotie-product-card', name: 'shap', near: 'shape' });
      await comesAndGoes('tag.attribute', () => card.removeAttribute('shap'));
    });

    it('a card without a product, unless the page’s code gives it one', async () => {
      const card = await fixture(html`<laotie-product-card></laotie-product-card>`);
      await comesAndGoes('tag.needs', () => Object.assign(card, { product: 'p' }));
    });

    it('a tag that swallowed the next; not one in a slot, or in a tag that holds others', async () => {
      const stage = await shop(
        html`<laotie-product-card product="p"><p><laotie-cart></laotie-cart></p></laotie-product-card>`,
      );
      expect(params('tag.inside')).to.deep.equal({ tag: 'laotie-cart', outer: 'laotie-product-card' });
      await comesAndGoes('tag.inside', () => stage.find('p')?.setAttribute('slot', 'note'));
    });

    it('`for` that leads nowhere, or to the wrong thing; an overlay without a video', async () => {
      const page = await fixture(
        html`<div><p id="text"></p><video id="video"></video><laotie-overlay></laotie-overlay></div>`,
      );
      const overlay = page.querySelector('laotie-overlay') as HTMLElement;
      await comesAndGoes('tag.noVideo', () => overlay.setAttribute('for', 'nobody'));
      await comesAndGoes('tag.target', () => overlay.setAttribute('for', 'text'));
      expect(params('tag.targetKind')).to.deep.equal({ id: 'text', found: 'p', wanted: '<video> / <laotie-player>' });
      await comesAndGoes('tag.targetKind', () => overlay.setAttribute('for', 'video'));
    });
  });

  it('a second copy of the library', () => {
    expect(keys()).to.include('copies.ok');
    customElements.define(
      'laotie-purchases',
      class extends HTMLElement {
        static isLaotie = true;
      },
    );
    expect(params('copies.elements')).to.deep.equal({ tags: '<laotie-purchases>' });
  });

  describe('of the page', () => {
    const { documentElement: root } = document;

    it('its width', async () => {
      const meta = Object.assign(document.createElement('meta'), { name: 'viewport', content: 'width=device-width' });
      await comesAndGoes('page.viewport', () => document.head.append(meta));
      expect(keys()).to.include('page.ok');
      meta.remove();
    });

    it('its language, and whether its direction fits', async () => {
      const { lang } = root;
      root.removeAttribute('lang');
      await comesAndGoes('page.lang', () => root.setAttribute('lang', 'ar'));
      await comesAndGoes('page.dir', () => root.setAttribute('dir', 'rtl'));
      root.setAttribute('lang', 'en');
      expect(params('page.dir')).to.deep.equal({ lang: 'en', dir: 'rtl' });
      root.removeAttribute('dir');
      root.lang = lang;
      expect(keys()).not.to.include('page.dir');
    });

    it('a button of ours that is covered', async () => {
      const stage = await shop(wok);
      const button = await until(() => stage.find('.button.add'), 'the button');
      button.scrollIntoView({ block: 'center' });
      expect(keys()).not.to.include('cover.buy');
      const banner = Object.assign(document.createElement('div'), { className: 'banner' });
      Object.assign(banner.style, { position: 'fixed', inset: '0', zIndex: '9' });
      document.body.append(banner);
      expect(params('cover.buy')).to.deep.equal({ tag: 'laotie-product-card', by: '<div class="banner">' });
      await comesAndGoes('cover.buy', () => banner.remove());
    });

    it('storage that is denied', async () => {
      // not `window.localStorage` itself: WebKit's own runner looks at it
      const before = Object.getOwnPropertyDescriptor(Storage.prototype, 'length') as PropertyDescriptor;
      Object.defineProperty(Storage.prototype, 'length', {
        configurable: true,
        get() {
          throw new DOMException('Access is denied', 'SecurityError');
        },
      });
      await comesAndGoes('storage.refused', () => Object.defineProperty(Storage.prototype, 'length', before));
      expect(keys()).to.include('storage.ok');
    });
  });

  describe('of shops', () => {
    it('that nobody has named, and names that nobody knows', async () => {
      const alone = await fixture(html`<laotie-cart></laotie-cart>`);
      await comesAndGoes('shop.nowhere', () => alone.remove());
      const tag = await fixture(html`<laotie-shop endpoint="tea"><laotie-cart></laotie-cart></laotie-shop>`);
      expect(params('shop.name')).to.deep.equal({ name: 'tea', known: '–' });
      await comesAndGoes('shop.name', () => tag.setAttribute('endpoint', 'https://shop.example'));
      await comesAndGoes('shop.inTag', () => tag.remove());
    });

    it('that cannot be opened', async () => {
      const error = new CommerceError('invalid', 'Closed for good', { code: 'closed' });
      const stage = await shop(wok, { follow: false, fault: () => ({ error }) });
      await until(() => found('line.error'), 'the error');
      expect(params('line.error')).to.deep.equal({ code: 'closed', message: 'Closed for good' });
      await comesAndGoes('line.error', gone(stage));
    });

    it('a product that is not there, and one that is malformed', async () => {
      const stage = await shop(html`<laotie-product-card product="p_nope"></laotie-product-card>`);
      await comesAndGoes('product.missing', () => stage.shop.catalog.put([{ id: 'p_nope', title: 7 }]));
      expect(params('product.malformed')?.['id']).to.equal('p_nope');
      await comesAndGoes('product.malformed', gone(stage));
    });

    it('what they do not offer, and tags that have nothing to do there', async () => {
      const all = await shop(wok, { capabilities: { holds: true } });
      await comesAndGoes('can.all', gone(all));
      const stage = await shop(html`<laotie-comments></laotie-comments>`, {
        capabilities: { comments: 'none', likes: false, holds: true },
      });
      await until(() => found('can.less'), 'what is off');
      expect(params('can.less')).to.deep.equal({ off: 'comments, writing comments, and likes' });
      expect(params('can.tag')).to.deep.equal({ tag: 'laotie-comments', what: 'comments' });
      await comesAndGoes('can.tag', () => stage.find('laotie-comments')?.remove());
    });
  });

  describe('of shows', () => {
    it('one that is here, with its news', async () => {
      const stage = await shop(wok);
      await until(() => found('show.stream'), 'the stream');
      expect(keys()).to.include.members(['show.ok', 'clock.ok']);
      await comesAndGoes('show.stream', gone(stage));
    });

    it('one that the shop does not know; it names those that it does', async () => {
      const stage = await shop(wok, {
        fault: (method) =>
          method === 'live.snapshot' ? { error: new CommerceError('not_found', 'No such show') } : undefined,
      });
      await until(() => params('show.missing')?.['known']?.includes('show_'), 'the shows');
      await comesAndGoes('show.missing', gone(stage));
    });

    it('one that cannot be read', async () => {
      const error = new CommerceError('unavailable', 'Out of order', { code: 'down' });
      const stage = await shop(wok, { fault: (method) => (method === 'live.snapshot' ? { error } : undefined) });
      await until(() => found('show.error'), 'the error');
      expect(params('show.error')?.['error']).to.equal('unavailable/down: Out of order');
      await comesAndGoes('show.error', gone(stage));
    });

    it('a shop without one around a tag that needs one', async () => {
      const stage = await shop(html`<laotie-comments></laotie-comments>`, { follow: false });
      await comesAndGoes('show.unnamed', () => stage.find('laotie-comments')?.remove());
    });

    it('news that cannot be read', async () => {
      const stage = await shop(wok);
      await until(() => found('show.stream'), 'the stream');
      expect(keys()).not.to.include('show.dropped');
      stage.endpoint.push({ type: 'cue.set', data: { id: 7 } } as never);
      await until(() => params('show.dropped')?.['n'] === '1', 'what was passed over');
      await comesAndGoes('show.dropped', gone(stage));
    });

    it('news that is asked for, as the shop has no stream', async () => {
      const stage = await shop(wok, { capabilities: { live: 'poll' } });
      await comesAndGoes('show.asked', gone(stage));
    });

    it('a clock that is off, and one that is not', async () => {
      const off = await shop(wok, {
        clock: () => Date.now() - 180_000,
        show: fixtureShow({ now: Date.now() - 180_000 }),
      });
      await until(() => found('clock.off'), 'the clock');
      expect(params('clock.off')?.['drift']).to.equal('3 minutes');
      await comesAndGoes('clock.off', gone(off));
    });

    it('which moment is on screen: guessed, told by hand, by dates', async () => {
      const stage = await shop(html`<laotie-overlay><video></video></laotie-overlay>`);
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

  it('a check that fails spares the others', () => {
    const patient = Object.defineProperty({ ...rounds.patient('en') }, 'examined', {
      get() {
        throw new Error('Broken on purpose');
      },
    });
    const failed = diagnose(patient).filter(({ key }) => key === 'doctor.check.failed');
    expect(failed.map((one) => (one.params as { error: string }).error)).to.include('Error: Broken on purpose');
    expect(diagnose(patient).map(({ key }) => key)).to.include('doctor.storage.ok');
  });

  // last: what a page has configured stays
  describe('of what is configured', () => {
    it('a shop that waits for consent, and asks nothing before', async () => {
      const asked: string[] = [];
      const real = window.fetch;
      window.fetch = async (input) => {
        asked.push(String(input));
        throw new TypeError('closed');
      };
      try {
        configure({ endpoint: 'https://shop.test', load: 'consent' });
        expect(keys()).to.include('shop.consent');
        expect(asked).to.deep.equal([]);
        configure({ load: 'auto' });
        await comesAndGoes('line.asking', () => {});
        expect(keys()).to.include('line.unreachable');
        configure({ name: 'worse', endpoint: 'shop.example' });
        expect(params('shop.address')).to.deep.equal({ address: 'shop.example' });
      } finally {
        window.fetch = real;
      }
    });
  });
});

const wok = html`<laotie-product-card product="p_wok"></laotie-product-card>`;
