import { expect } from 'chai';
import { html, nothing, render } from 'lit';
import { each } from './each.ts';

const box = () => document.body.appendChild(document.createElement('div'));
const words = (host: Element) => [...host.querySelectorAll('p')].map(({ textContent }) => textContent);

function show(host: HTMLElement, keys: readonly string[]): void {
  const list = each(
    keys,
    (key) => key,
    (key, at) => html`<p title=${at}>${key}</p>`,
  );
  render(html`<hr />${list}<hr />`, host);
}

describe('each', () => {
  it('shows what it is given, in order, whatever came before', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    let state = seed;
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((state / 2 ** 31) * below);
    };
    const host = box();
    for (let round = 0; round < 200; round++) {
      const keys = [...'abcdefgh'].filter(() => random(2)).sort(() => random(3) - 1);
      show(host, keys);
      expect(words(host), `seed ${seed}, round ${round}`).to.deep.equal(keys);
      expect(host.lastElementChild?.localName).to.equal('hr');
    }
  });

  it('takes the elements along with their keys', () => {
    const host = box();
    show(host, ['a', 'b', 'c']);
    const [a, b, c] = host.querySelectorAll('p');
    show(host, ['c', 'x', 'a']);
    const after = host.querySelectorAll('p');
    expect([after[0], after[2]]).to.deep.equal([c, a]);
    expect(a?.title).to.equal('2');
    expect(b?.isConnected).to.equal(false);
  });

  it('leaves what stays in place alone, so that it keeps the focus', () => {
    const host = box();
    const inputs = (keys: readonly string[]) =>
      render(
        each(
          keys,
          (key) => key,
          (key) => html`<input name=${key} />`,
        ),
        host,
      );
    inputs(['a', 'b', 'c']);
    const field = host.querySelector<HTMLInputElement>('[name=c]');
    field?.focus();
    inputs(['x', 'b', 'c', 'y']);
    inputs(['c']);
    expect(document.activeElement).to.equal(field);
  });

  it('gives way to other content, and comes back', () => {
    const host = box();
    const either = (value: unknown) => render(html`${value}`, host);
    const list = (...keys: string[]) =>
      each(
        keys,
        (key) => key,
        (key) => html`<p>${key}</p>`,
      );
    const seen: unknown[] = [];
    for (const value of [html`<b>1</b>`, list('a', 'b'), 'text', list('c'), [1, 2], list('d'), nothing, list('e')]) {
      either(value);
      seen.push(host.textContent);
    }
    expect(seen).to.deep.equal(['1', 'ab', 'text', 'c', '12', 'd', '', 'e']);
  });
});
