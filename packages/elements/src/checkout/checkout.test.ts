import type { FakeOptions } from '@laotie/core/testing';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { registerPaymentHandler } from '../payments/registry.ts';
import { axe, settled, until } from '../testing/index.ts';
import { deep, type Scene, scene, words } from '../testing/scene.ts';
import './define.ts';

/** A checkout of one wok, with its form on screen. */
async function opened(
  options: FakeOptions = {},
  around: (checkout: TemplateResult) => TemplateResult = (checkout) => checkout,
): Promise<Scene> {
  const stage = await scene(around(html`<laotie-checkout></laotie-checkout>`), options);
  await stage.shop.checkout.open({ line_items: [{ item_id: variantOf(stage), quantity: 1 }] });
  await until(() => stage.find('.place') ?? stage.find('.blank'), 'the form');
  await settled(document);
  return stage;
}

function variantOf({ endpoint }: Scene): string {
  return [...endpoint.store.stock].find(([, left]) => (left ?? 1) > 20)![0];
}

function type(stage: Scene, name: string, value: string): void {
  const input = stage.find<HTMLInputElement>(`[name="${name}"]`)!;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function fill(stage: Scene): void {
  type(stage, 'buyer.email', 'mei@example.com');
  type(stage, 'address.last_name', 'Li');
  type(stage, 'address.street_address', '1 Mill Lane');
  type(stage, 'address.postal_code', '723000');
  type(stage, 'address.address_locality', 'Hanzhong');
}

/** Presses until the guard lets it through, as a buyer would. */
async function press(stage: Scene, done: () => unknown): Promise<void> {
  await until(() => {
    stage.find('.place')?.click();
    return done();
  }, 'the press to count');
}

const ready = (stage: Scene) =>
  until(() => stage.shop.checkout.session.value?.status === 'ready_for_complete' && !stage.shop.checkout.pending.value);

async function choose(stage: Scene, outcome: string): Promise<void> {
  const radio = await until(
    () => deep(document.body, `input[value="${outcome}"]`)[0] as HTMLInputElement | undefined,
    'the test payment',
  );
  radio.click();
  void stage;
}

describe('<laotie-checkout>', () => {
  it('is accessible', async () => {
    const stage = await opened();
    await until(() => deep(document.body, 'laotie-test-payment')[0]);
    await axe(stage.find('laotie-checkout')!);
  });

  it('says what is missing at its field, once the buyer has pressed the button', async () => {
    const stage = await opened();
    expect(stage.all('[aria-invalid="true"]')).to.have.length(0);
    await press(stage, () => stage.find('[aria-invalid="true"]'));
    const email = stage.find<HTMLInputElement>('[name="buyer.email"]')!;
    const note = email.getAttribute('aria-describedby')!;
    expect(stage.find(`[id="${note}"]`)!.textContent).to.contain('needed');
    expect(stage.shop.orders.entries.value).to.have.length(0);
  });

  it('places the order, names its number, and says what the press costs', async () => {
    const stage = await opened();
    fill(stage);
    await ready(stage);
    await choose(stage, 'approved');
    expect(words(stage.find('.place')!)).to.match(/^Buy now · \$[\d.]+$/);
    await press(stage, () => stage.find('.done'));
    expect(words(stage.find('.done')!)).to.contain('Q-1001');
    expect(stage.endpoint.store.orders.size).to.equal(1);
  });

  it('keeps the form and says so when the bank declines', async () => {
    const stage = await opened();
    fill(stage);
    await ready(stage);
    await choose(stage, 'declined');
    await press(stage, () => stage.find('.alert.error'));
    expect(words(stage.find('.alert.error')!)).to.contain('Nothing was charged');
    expect(stage.find<HTMLInputElement>('[name="buyer.email"]')!.value).to.equal('mei@example.com');
    expect(stage.endpoint.store.orders.size).to.equal(0);
  });

  it('finds the order when the answer is lost, without a second charge', async () => {
    const fault = (method: string, count: number) =>
      method === 'checkout.complete' && count === 1 ? { lose: 'answer' as const } : undefined;
    const stage = await opened({ fault });
    fill(stage);
    await ready(stage);
    await choose(stage, 'approved');
    await press(stage, () => stage.find('.waiting') ?? stage.find('.done'));
    await until(() => stage.find('.done'), 'the order');
    expect(stage.endpoint.store.orders.size).to.equal(1);
  });

  describe('with a processor that takes its time', () => {
    const name = 'test.slow';
    const approved = { id: 't', handler_id: name, type: 'test', credential: { type: 'token', token: 'approved' } };
    const options = { capabilities: { payment_handlers: [name] } };

    it('asks it once, however often the button is pressed', async () => {
      const answers: (() => void)[] = [];
      const instrument = () => new Promise<typeof approved>((resolve) => answers.push(() => resolve(approved)));
      registerPaymentHandler({ name, mount: async () => ({ instrument, destroy() {} }) });
      const stage = await opened(options);
      fill(stage);
      await ready(stage);
      await press(stage, () => answers.length > 0);
      stage.find('.place')!.click();
      stage.find('.place')!.click();
      await settled(document);
      expect(answers).to.have.length(1);
      for (const answer of answers) answer();
      await until(() => stage.find('.done'), 'the order');
    });

    it('never pays with the fields of an earlier checkout that come late', async () => {
      const asked: string[] = [];
      const arrive = new Map<string, () => void>();
      registerPaymentHandler({
        name,
        mount: async (_, { id }) => {
          await new Promise<void>((resolve) => arrive.set(id, resolve));
          const instrument = async () => {
            asked.push(id);
            return approved;
          };
          return { instrument, destroy() {} };
        },
      });
      const stage = await opened(options);
      const first = stage.shop.checkout.session.value!.id;
      await until(() => arrive.has(first));
      await stage.shop.checkout.open({ line_items: [{ item_id: variantOf(stage), quantity: 1 }] });
      const second = stage.shop.checkout.session.value!.id;
      await until(() => arrive.has(second));
      arrive.get(second)!();
      await settled(document);
      arrive.get(first)!();
      fill(stage);
      await ready(stage);
      await press(stage, () => stage.find('.done'));
      expect(asked).to.deep.equal([second]);
    });
  });

  it('shows on the button that its fields are on their way; where they do not come, a press leads to another try', async () => {
    const name = 'test.lost';
    const fail: (() => void)[] = [];
    registerPaymentHandler({ name, mount: () => new Promise((_, lost) => fail.push(() => lost(new Error('lost')))) });
    const stage = await opened({ capabilities: { payment_handlers: [name] } });
    fill(stage);
    await ready(stage);
    await settled(document);
    expect(stage.find('.place')!.ariaBusy).to.equal('true');
    await until(() => fail.length > 0);
    fail[0]!();
    await until(() => stage.find('.payment .alert.error'), 'what is wrong');
    expect(stage.find('.place')!.ariaBusy).to.equal(null);
    const again = stage.find('.payment .alert button')!;
    await press(stage, () => (again.getRootNode() as ShadowRoot).activeElement === again);
    again.click();
    await until(() => fail.length > 1, 'another try');
  });

  it('ignores a press within half a second of its appearing', async () => {
    const stage = await opened();
    stage.find('.place')!.click();
    await settled(document);
    expect(stage.all('[aria-invalid="true"]')).to.have.length(0);
  });

  it('uses what was typed for the next checkout', async () => {
    const stage = await opened();
    fill(stage);
    await ready(stage);
    await stage.shop.checkout.open({ line_items: [{ item_id: variantOf(stage), quantity: 2 }] });
    await ready(stage);
    expect(stage.shop.checkout.session.value!.buyer!.email).to.equal('mei@example.com');
  });

  it('does not order through something that makes it invisible', async () => {
    const stage = await opened({}, (checkout) => html`<div class="veil">${checkout}</div>`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.veil { opacity: 0.01 }');
    document.adoptedStyleSheets.push(sheet);
    try {
      const shown = performance.now();
      await until(() => {
        stage.find('.place')!.click();
        return performance.now() - shown > 900;
      });
      expect(stage.all('[aria-invalid="true"]')).to.have.length(0);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('hands over to the shop by a real link where it cannot finish here', async () => {
    const stage = await opened({ capabilities: { checkout: 'redirect' } });
    const link = await until(() => stage.find<HTMLAnchorElement>('a.button.buy'));
    expect(link.href).to.match(/^https:\/\/shop\.example\/checkout\//);
    expect(link.target).to.equal('_blank');
    expect(link.rel).to.contain('noopener');
  });

  describe('keeps the payment field in the document', () => {
    class Wrapper extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' });
      }
    }
    customElements.define('test-payment-wrapper', Wrapper);

    const mounted = () => until(() => deep(document.body, 'laotie-test-payment')[0], 'the payment fields');

    it('alone', async () => {
      await opened();
      const fields = await mounted();
      expect(fields.getRootNode()).to.equal(document);
      expect(fields.parentElement!.parentElement!.localName).to.equal('laotie-checkout');
      await until(() => fields.getBoundingClientRect().height > 40);
    });

    it('inside a component of the page', async () => {
      const stage = await scene(html`<test-payment-wrapper></test-payment-wrapper>`);
      const wrapper = stage.find('test-payment-wrapper')!;
      wrapper.shadowRoot!.append(document.createElement('laotie-checkout'));
      await stage.shop.checkout.open({ line_items: [{ item_id: variantOf(stage), quantity: 1 }] });
      const fields = await mounted();
      expect(fields.getRootNode()).to.equal(document);
      expect(fields.parentElement!.parentElement).to.equal(wrapper);
      await until(() => fields.getBoundingClientRect().height > 40, 'the field to show through the chain of slots');
    });

    it('in the dialog of a shop, and in the same place when that opens again', async () => {
      const stage = await scene(html`<p>A page</p>`);
      const open = () =>
        stage.host.dispatchEvent(
          new CustomEvent('laotie-page-open-request', {
            bubbles: true,
            cancelable: true,
            detail: { page: 'checkout' },
          }),
        );
      open();
      await stage.shop.checkout.open({ line_items: [{ item_id: variantOf(stage), quantity: 1 }] });
      const fields = await mounted();
      expect(fields.getRootNode()).to.equal(document);
      await until(() => fields.getBoundingClientRect().height > 40, 'the field to show through the chain of slots');
      stage.host.dispatchEvent(new CustomEvent('laotie-page-close-request', { bubbles: true, cancelable: true }));
      await until(() => !stage.find('laotie-checkout'));
      open();
      await until(() => fields.getBoundingClientRect().height > 40, 'the same field again');
      expect(fields.isConnected).to.equal(true);
    });
  });
});
