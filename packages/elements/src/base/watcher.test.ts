import { expect } from 'chai';
import { html } from 'lit';
import { fixture, settled } from '../testing/index.ts';
import { signal } from './signals.ts';
import { SignalElement } from './watcher.ts';

let watchers = 0;
const name = signal('Ann', {
  watched: () => {
    watchers++;
  },
  unwatched: () => {
    watchers--;
  },
});

class Greeting extends SignalElement {
  renders = 0;

  protected override render() {
    this.renders++;
    return html`Hello ${name.value}`;
  }
}
customElements.define('laotie-test-greeting', Greeting);

const text = (element: Element) => element.shadowRoot?.textContent?.trim();

describe('signal element', () => {
  it('renders again when a signal that it read has changed, once for several changes', async () => {
    const element = await fixture<Greeting>(html`<laotie-test-greeting></laotie-test-greeting>`);
    expect(text(element)).to.equal('Hello Ann');
    const before = element.renders;
    name.value = 'Bea';
    name.value = 'Cem';
    await settled(document);
    expect(text(element)).to.equal('Hello Cem');
    expect(element.renders).to.equal(before + 1);
    name.value = 'Dia';
    await settled(document);
    expect(text(element)).to.equal('Hello Dia');
  });

  it('reads nothing once it has left, and what it missed when it comes back', async () => {
    const element = await fixture<Greeting>(html`<laotie-test-greeting></laotie-test-greeting>`);
    const parent = element.parentElement as HTMLElement;
    element.remove();
    expect(watchers).to.equal(0);
    name.value = 'Eve';
    parent.append(element);
    await settled(document);
    expect(text(element)).to.equal('Hello Eve');
    name.value = 'Fay';
    await settled(document);
    expect(text(element)).to.equal('Hello Fay');
  });

  it('keeps one effect however often it moves', async () => {
    const element = await fixture<Greeting>(html`<laotie-test-greeting></laotie-test-greeting>`);
    const parent = element.parentElement as HTMLElement;
    for (let i = 0; i < 50; i++) parent.append(element);
    await settled(document);
    expect(watchers).to.equal(1);
    element.remove();
    expect(watchers).to.equal(0);
  });
});
