import { expect } from 'chai';
import { html } from 'lit';
import { comesAndGoes, found, keys, params, patient, withDoctor } from '../../testing/doctor.ts';
import { fixture } from '../../testing/index.ts';
import { scene } from '../../testing/scene.ts';
import { diagnose } from './index.ts';
import '../../cart/define.ts';
import '../../overlay/define.ts';
import '../../product-card/define.ts';
import '../../shop/define.ts';

describe('what the doctor sees of tags', () => {
  withDoctor();

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
    const later = () => diagnose({ ...patient(), age: 6_000 });
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
    expect(diagnose(patient()).filter(({ key }) => key === 'doctor.tag.attribute')).to.have.length(1);
    expect(params('tag.attribute')).to.deep.equal({ tag: 'laotie-product-card', name: 'shap', near: 'shape' });
    await comesAndGoes('tag.attribute', () => card.removeAttribute('shap'));
  });

  it('a card without a product, unless the page’s code gives it one', async () => {
    const card = await fixture(html`<laotie-product-card></laotie-product-card>`);
    await comesAndGoes('tag.needs', () => Object.assign(card, { product: 'p' }));
  });

  it('a tag that swallowed the next; not one in a slot, or in a tag that holds others', async () => {
    const stage = await scene(
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
