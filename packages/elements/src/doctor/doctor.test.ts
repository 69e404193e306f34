import { loadDoctorLocale } from '@laotie/core';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import { configure } from '../configure.ts';
import { axe, fixture, press, settled, until } from '../testing/index.ts';
import { hasFocus } from '../testing/scene.ts';
import { inShop, testShop } from '../testing/shop.ts';
import '../product-card/define.ts';
import '../shop/define.ts';
import './define.ts';
import type { LaotieDoctor } from './doctor.ts';
import { tags } from './tags.ts';

/** On a page with one mistake: a tag that does not exist. */
async function doctor(content: TemplateResult = html`<laotie-nothing></laotie-nothing>`): Promise<LaotieDoctor> {
  const page = await fixture(html`<div>${content}<laotie-doctor></laotie-doctor></div>`);
  const element = page.querySelector('laotie-doctor') as LaotieDoctor;
  await until(() => element.findings, 'the first look');
  await settled(document);
  return element;
}

const find = <E extends Element = HTMLElement>(element: LaotieDoctor, selector: string) =>
  element.shadowRoot?.querySelector<E>(selector) as E;
const keys = ({ findings = [] }: LaotieDoctor) => findings.map(({ key }) => key.replace('doctor.', ''));
const text = (element: LaotieDoctor) => find(element, '.panel').textContent ?? '';

describe('laotie-doctor', () => {
  before(() => Promise.all(['zh', 'ar'].map(loadDoctorLocale)));

  it('passes axe: open, with all its lists, folded, and with a report to copy by hand', async () => {
    const element = await doctor();
    await axe(element);
    for (const list of element.shadowRoot?.querySelectorAll('details') ?? []) list.open = true;
    await axe(element);
    Object.assign(element, { byHand: 'The report' });
    await settled(document);
    await axe(element);
    find(element, '.fold').click();
    await settled(document);
    await axe(element);
  });

  it('passes axe in the dark', async () => {
    document.documentElement.style.colorScheme = 'dark';
    try {
      await axe(await doctor());
    } finally {
      document.documentElement.style.colorScheme = '';
    }
  });

  it('says what is wrong, why, what to do and where', async () => {
    const element = await doctor();
    const item = find(element, 'li.wrong');
    expect(item.querySelector('h3')?.textContent).to.equal('There is no <laotie-nothing>');
    expect(item.querySelector('.why')?.textContent).to.match(/No element has this name/);
    expect(item.querySelector('.cure')?.textContent).to.match(/Did you mean <laotie-/);
    expect(item.querySelector('.place')?.textContent).to.equal('<laotie-nothing>');
    expect(find(element, '[role="status"]').textContent).to.match(/^1 wrong/);
  });

  it('goes on looking: what is repaired is gone, what breaks is there', async () => {
    const element = await doctor();
    document.querySelector('laotie-nothing')?.remove();
    await until(() => !keys(element).includes('tag.unknown'), 'the repaired tag to be seen');
    document.body.append(document.createElement('laotie-crat'));
    try {
      await until(() => text(element).includes('<laotie-cart>'), 'the new mistake to be seen');
    } finally {
      document.querySelector('laotie-crat')?.remove();
    }
  });

  it('folds up with Escape, and keeps the focus', async () => {
    const element = await doctor();
    find(element, '.place').focus();
    await press('Escape');
    await settled(document);
    const fold = find(element, '.fold');
    expect(find(element, '.body').hidden).to.equal(true);
    expect(hasFocus(fold)).to.equal(true);
    expect(fold.getAttribute('aria-expanded')).to.equal('false');
    fold.click();
    await settled(document);
    expect(find(element, '.body').hidden).to.equal(false);
  });

  it('goes when it is closed, and stops', async () => {
    const running = new Set<unknown>();
    const { setInterval: start, clearInterval: stop } = window;
    Object.assign(window, {
      setInterval: (...given: Parameters<typeof start>) => {
        const id = start(...given);
        running.add(id);
        return id;
      },
      clearInterval: (id: number) => {
        running.delete(id);
        stop(id);
      },
    });
    try {
      const element = await doctor();
      expect(running.size).to.equal(1);
      find(element, '[aria-label="Close"]').click();
      expect(element.isConnected).to.equal(false);
      expect(running.size).to.equal(0);
    } finally {
      Object.assign(window, { setInterval: start, clearInterval: stop });
    }
  });

  it('speaks the language of the page', async () => {
    const element = await doctor();
    element.lang = 'zh-CN';
    await until(() => text(element).includes('老铁体检'), 'Chinese');
    await until(() => text(element).includes('没有 <laotie-nothing> 这个标签'), 'Chinese findings');
  });

  it('has no hidden marks in what is to be typed, where names stand in a sentence of the other direction', async () => {
    const element = await doctor();
    element.lang = 'ar';
    await until(() => text(element).includes('هل تقصد'), 'Arabic findings');
    expect(find(element, '.cure code').textContent).to.match(/^<laotie-[\w-]+>$/);
  });

  it('does not ask for a shop itself: what it looks at is as it was', async () => {
    const test = testShop();
    const asked: Event[] = [];
    const heard = (event: Event) => asked.push(event);
    document.addEventListener('context-request', heard);
    await doctor(html`<p></p>`);
    document.removeEventListener('context-request', heard);
    expect(asked).to.deep.equal([]);
    expect(test.endpoint.calls).to.deep.equal([]);
  });

  it('finds nothing wrong in a shop that is right', async () => {
    const test = testShop();
    const [product] = test.show.products;
    const element = await doctor(
      inShop(test, html`<laotie-product-card product=${product?.id ?? ''}></laotie-product-card>`),
    );
    await until(() => keys(element).includes('show.stream'), 'the show to be seen');
    // this page has neither a width nor copies of its own
    const wrong = element.findings?.filter(({ state }) => state === 'wrong').map(({ key }) => key);
    expect(wrong).to.deep.equal([]);
  });

  it('knows every tag that a page can write', async () => {
    const loader = await (await fetch(new URL('../load-on-sight.ts', import.meta.url))).text();
    const written = [...loader.matchAll(/["'](laotie-[\w-]+)["']\s*:/g)].map(([, tag]) => tag);
    expect(written).to.have.length.above(15);
    expect([...tags].sort()).to.deep.equal([...new Set(written)].sort());
  });

  it('copies a report without tokens, queries, or anybody’s name', async () => {
    const { pathname, search } = location;
    history.replaceState(null, '', `${pathname}?laotie-doctor&token=SECRET1&mail=mei@example.com#SECRET2`);
    configure({ name: 'other', endpoint: 'https://shop.test/base?key=SECRET3' });
    const copied: string[] = [];
    const clipboard = { writeText: async (words: string) => void copied.push(words) };
    const before = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    const real = window.fetch;
    window.fetch = async () => Promise.reject(new TypeError('closed'));
    try {
      const element = await doctor(html`<laotie-nothing id="here"></laotie-nothing>`);
      await until(() => keys(element).includes('line.unreachable'), 'the shop to be asked');
      find(element, 'footer .plain').click();
      const report = await until(() => copied[0], 'the report');
      expect(report).to.match(/^Laotie doctor\npage: http/);
      expect(report).to.include('[wrong] tag.unknown: There is no `<laotie-nothing>`');
      expect(report).to.include('<laotie-nothing id="here">');
      expect(report).to.include('other = https://shop.test/base');
      expect(report).not.to.match(/SECRET|mei@/);
      await until(() => find(element, 'footer .plain').textContent?.trim() === 'Copied', 'the word for it');
      element.lang = 'ar';
      await until(() => text(element).includes('لا يوجد'), 'Arabic findings');
      find(element, 'footer .plain').click();
      // names in an Arabic sentence have hidden marks around them on the page only
      const inArabic = await until(() => copied[1], 'the report in Arabic');
      expect(inArabic)
        .to.include('لا يوجد `<laotie-nothing>`')
        .and.not.match(/[\u2066-\u2069]/);
    } finally {
      window.fetch = real;
      history.replaceState(null, '', `${pathname}${search}`);
      if (before) Object.defineProperty(navigator, 'clipboard', before);
      else Reflect.deleteProperty(navigator, 'clipboard');
    }
  });
});
