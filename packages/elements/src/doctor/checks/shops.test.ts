import { CommerceError } from '@laotie/protocol';
import { expect } from 'chai';
import { html } from 'lit';
import { configure } from '../../configure.ts';
import { comesAndGoes, found, gone, keys, params, patient, withDoctor, wok } from '../../testing/doctor.ts';
import { fixture, until } from '../../testing/index.ts';
import { scene } from '../../testing/scene.ts';
import { diagnose } from './index.ts';
import '../../cart/define.ts';
import '../../comments/define.ts';
import '../../product-card/define.ts';
import '../../shop/define.ts';

describe('what the doctor sees of shops', () => {
  withDoctor();

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
    const stage = await scene(wok, { follow: false, fault: () => ({ error }) });
    await until(() => found('line.error'), 'the error');
    expect(params('line.error')).to.deep.equal({ code: 'closed', message: 'Closed for good' });
    await comesAndGoes('line.error', gone(stage));
  });

  it('a product that is not there, and one that is malformed', async () => {
    const stage = await scene(html`<laotie-product-card product="p_nope"></laotie-product-card>`);
    await comesAndGoes('product.missing', () => stage.shop.catalog.put([{ id: 'p_nope', title: 7 }]));
    expect(params('product.malformed')?.['id']).to.equal('p_nope');
    await comesAndGoes('product.malformed', gone(stage));
  });

  it('what they do not offer, and tags that have nothing to do there', async () => {
    const all = await scene(wok, { capabilities: { holds: true, hold_extension: true } });
    await comesAndGoes('can.all', gone(all));
    const stage = await scene(html`<laotie-comments></laotie-comments>`, {
      capabilities: { comments: 'none', likes: false, holds: true, hold_extension: true },
    });
    await until(() => found('can.less'), 'what is off');
    expect(params('can.less')).to.deep.equal({ off: 'comments, writing comments, and likes' });
    expect(params('can.tag')).to.deep.equal({ tag: 'laotie-comments', what: 'comments' });
    await comesAndGoes('can.tag', () => stage.find('laotie-comments')?.remove());
  });

  it('a check that fails spares the others', () => {
    const broken = Object.defineProperty({ ...patient() }, 'examined', {
      get() {
        throw new Error('Broken on purpose');
      },
    });
    const failed = diagnose(broken).filter(({ key }) => key === 'doctor.check.failed');
    expect(failed.map((one) => (one.params as { error: string }).error)).to.include('Error: Broken on purpose');
    expect(diagnose(broken).map(({ key }) => key)).to.include('doctor.storage.ok');
  });

  // last: what a page has configured stays
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
