import { expect } from 'chai';
import { html } from 'lit';
import { axe, until } from '../testing/index.ts';
import { type Scene, scene, words } from '../testing/scene.ts';
import './define.ts';

/** A checkout that waits for the buyer's step at the bank. */
async function waiting(hold_extension: boolean): Promise<Scene> {
  const stage = await scene(html`<laotie-checkout></laotie-checkout>`, {
    capabilities: { holds: true, hold_extension },
  });
  const { shop } = stage;
  await shop.checkout.open({ line_items: [{ item_id: 'v_liangpi_kit_kit', quantity: 1 }] });
  const destinations = [{ id: 'a', last_name: 'Li', street_address: '1 Mill Lane', address_country: 'US' }];
  await shop.checkout.change({
    buyer: { email: 'li@example.com' },
    fulfillment: { methods: [{ id: 'm_1', destinations }] },
  });
  await shop.checkout.place({
    id: 't',
    handler_id: 'dev.laotie.payment.test',
    type: 'test',
    credential: { type: 'token', token: 'needs_action' },
  });
  await until(() => stage.find('laotie-countdown'), 'the time that is left');
  return stage;
}

const endOf = ({ shop }: Scene) => shop.checkout.session.peek()?.line_items[0]?.hold_expires_at;

describe('goods that are set aside', () => {
  it('say for how long, and are kept for longer by one press', async () => {
    const stage = await waiting(true);
    const note = stage.find('laotie-countdown')!.closest('.alert')!;
    expect(words(note)).to.contain('Reserved for you');
    await axe(stage.find('laotie-checkout')!);
    const before = endOf(stage);
    const button = note.querySelector('button')!;
    expect(words(button)).to.equal('Keep it longer');
    button.click();
    await until(() => Date.parse(endOf(stage) ?? '') > Date.parse(before ?? ''), 'more time');
    await until(() =>
      stage.host.shadowRoot?.querySelector('[role=status]')?.textContent?.includes('Reserved for you for'),
    );
  });

  it('offer nothing that the endpoint does not do', async () => {
    const stage = await waiting(false);
    expect(stage.find('laotie-countdown')!.closest('.alert')!.querySelector('button')).to.equal(null);
  });
});
