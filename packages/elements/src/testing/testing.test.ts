import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { axe, fixture, oneEvent, press, settled, until, viewport } from './index.ts';

class Probe extends LitElement {
  static override properties = { label: {} };
  declare label: string;

  constructor() {
    super();
    this.label = 'Buy';
  }

  override render() {
    return html`<button @click=${() => this.dispatchEvent(new Event('probe-click'))}>${this.label}</button>`;
  }
}
customElements.define('laotie-test-probe', Probe);

async function rejection(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no rejection',
    (error: Error) => error.message,
  );
}

describe('element test helpers', () => {
  it('render a Lit element with declared properties', async () => {
    const probe = await fixture<Probe>(html`<laotie-test-probe .label=${'Add'}></laotie-test-probe>`);
    expect(probe.shadowRoot?.textContent).to.equal('Add');
    probe.label = 'Added';
    await settled(document);
    expect(probe.shadowRoot?.textContent).to.equal('Added');
  });

  it('leave nothing behind', () => {
    expect(document.querySelector('laotie-test-probe')).to.equal(null);
  });

  it('wait for an event, and say which one did not come', async () => {
    const probe = await fixture<Probe>(html`<laotie-test-probe></laotie-test-probe>`);
    setTimeout(() => probe.shadowRoot?.querySelector('button')?.click());
    expect((await oneEvent(probe, 'probe-click')).target).to.equal(probe);
    expect(await rejection(oneEvent(probe, 'probe-nothing', 20))).to.contain('probe-nothing');
  });

  it('wait for a condition, and say which one did not hold', async () => {
    let asked = 0;
    expect(await until(() => ++asked > 2 && asked)).to.equal(3);
    expect(await rejection(until(() => false, 'the impossible', 20))).to.contain('the impossible');
  });

  it('press keys', async () => {
    const form = await fixture(html`<form><input aria-label="one" /><input aria-label="two" /></form>`);
    const [one, two] = form.querySelectorAll('input');
    one?.focus();
    await press('a');
    await until(() => one?.value === 'a', 'a typed letter');
    await press('Tab');
    await until(() => document.activeElement === two, 'focus on the second field');
    await press('Shift', 'Tab');
    await until(() => document.activeElement === one, 'focus on the first field again');
  });

  it('resize the page', async () => {
    expect([innerWidth, innerHeight]).to.deep.equal([800, 600]);
    await viewport(1440, 900);
    expect([innerWidth, innerHeight]).to.deep.equal([1440, 900]);
    await viewport(390, 700);
    expect(innerWidth).to.be.at.most(447);
  });

  it('find accessibility violations inside shadow roots, and only there where they are', async () => {
    await axe(await fixture(html`<laotie-test-probe></laotie-test-probe>`));
    const unnamed = await fixture(html`<laotie-test-probe .label=${''}></laotie-test-probe>`);
    expect(await rejection(axe(unnamed))).to.contain('button-name');
  });
});
