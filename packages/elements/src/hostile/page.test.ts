import { fakeEndpoint, fixtureShow } from '@laotie/core/testing';
import { expect } from 'chai';
import { html } from 'lit';
import '../define.ts';
import '../overlay/parts.ts';
import { configure } from '../configure.ts';
import { testData } from '../testing/data.ts';
import { fixture, settled, until } from '../testing/index.ts';
import { ledgerFixture } from '../testing/ledger.ts';
import { deep, type Scene, scene } from '../testing/scene.ts';
import { tick } from './kit.ts';
import { parts } from './parts.ts';

const rest = async () => {
  await settled(document);
  await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** Our own parts by name; guarded is what a page must not be able to hide or to forge. */
const guarded = '.button.buy, .price, .totals, .legal, .place';

describe('the page’s own style sheets', () => {
  let sheets: Record<string, string> = {};
  before(async function () {
    ({ sheets } = await testData<{ sheets: Record<string, string> }>(this, 'security/host-css.json'));
  });

  const buy = (stage: Scene) => stage.find('.button.buy')!;
  /** The card in a box that no sheet of the page reaches, so that only what happens to the card itself is measured. */
  const shelf = async () => {
    const stage = await scene(
      html`<div id="frame"><laotie-product-card product="p_wok" shape="spotlight"></laotie-product-card></div>`,
    );
    const frame = stage.find('#frame')!.attachShadow({ mode: 'open' });
    const box = document.createElement('div');
    box.style.inlineSize = '320px';
    box.append(document.createElement('slot'));
    frame.append(box);
    return stage;
  };

  /** Size and words as on a bare page; pressed where it is seen. */
  function measure(stage: Scene) {
    const button = buy(stage);
    button.scrollIntoView({ block: 'center' });
    const { width, height, left, top } = button.getBoundingClientRect();
    const { fontSize, color, backgroundColor, visibility, pointerEvents, textTransform, letterSpacing } =
      getComputedStyle(button);
    const hit = (stage.find('laotie-product-card') as HTMLElement).shadowRoot!.elementFromPoint(
      left + width / 2,
      top + height / 2,
    );
    return {
      width,
      height,
      text: button.textContent?.trim(),
      hit: hit === button || button.contains(hit),
      style: { fontSize, color, backgroundColor, visibility, pointerEvents, textTransform, letterSpacing },
    };
  }

  it('leave the Buy button its size, words, colours and press', async () => {
    const stage = await shelf();
    await until(() => stage.find('.button.buy'), 'the button');
    await rest();
    const bare = measure(stage);
    expect(bare.hit, 'on a bare page').to.equal(true);
    const wrong: string[] = [];
    for (const [name, text] of Object.entries(sheets)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
      await rest();
      const now = measure(stage);
      // a page that gives every box a margin or turns it makes its own layout; ours keeps its own size within it
      const turned = name === 'star';
      const inlineRoom = name === 'boxes';
      if (!turned && !inlineRoom && Math.abs(now.width - bare.width) > 1)
        wrong.push(`${name}: width ${now.width}, not ${bare.width}`);
      if (!turned && Math.abs(now.height - bare.height) > 1)
        wrong.push(`${name}: height ${now.height}, not ${bare.height}`);
      if (now.text !== bare.text) wrong.push(`${name}: says ${now.text}`);
      if (!now.hit) wrong.push(`${name}: cannot be pressed`);
      if (JSON.stringify(now.style) !== JSON.stringify(bare.style))
        wrong.push(`${name}: ${JSON.stringify(now.style)}, not ${JSON.stringify(bare.style)}`);
    }
    document.adoptedStyleSheets = [];
    expect(wrong).to.deep.equal([]);
  });

  it('would be seen: a button of the page itself changes', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Buy now</button>`);
    const before = getComputedStyle(button).fontSize;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(sheets['star']!);
    document.adoptedStyleSheets = [sheet];
    const after = getComputedStyle(button);
    const { fontSize, visibility } = after;
    document.adoptedStyleSheets = [];
    expect([before === fontSize, visibility]).to.deep.equal([false, 'hidden']);
  });

  it('place and hide our elements as they like', async () => {
    const stage = await shelf();
    const card = stage.find('laotie-product-card') as HTMLElement;
    card.hidden = true;
    expect(card.getBoundingClientRect().height).to.equal(0);
    card.hidden = false;
    Object.assign(card.style, {
      margin: '10px',
      position: 'absolute',
      inset: '20px auto auto 30px',
      inlineSize: '300px',
    });
    expect(card.getBoundingClientRect().width).to.equal(300);
    expect(getComputedStyle(card).position).to.equal('absolute');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('laotie-product-card { display: none }');
    document.adoptedStyleSheets = [sheet];
    expect(getComputedStyle(card).display).to.equal('none');
    document.adoptedStyleSheets = [];
  });

  it('reach exactly the parts that are named, and none that is Buy, price, totals or legal text', async () => {
    const stage = await scene(everything, ledgerFixture({ now: Date.now(), art: `${location.origin}/none/` }));
    Object.assign(stage.find('laotie-overlay')!.style, { display: 'block', width: '1200px', height: '700px' });
    await stage.shop.cart.add('v_wok_32');
    await stage.shop.checkout.open({ line_items: [{ item_id: 'v_wok_32', quantity: 1 }] });
    await until(
      () =>
        stage.find('.place') &&
        stage.find('[part="line"]') &&
        stage.find('[part="side"]') &&
        stage.find('.card [part="title"]'),
      'everything',
    );
    await asked(stage);
    await rest();
    const found: Record<string, string[]> = {};
    for (const element of deep(stage.host, '[part]')) {
      const { localName } = (element.getRootNode() as ShadowRoot).host;
      found[localName] = [...new Set([...(found[localName] ?? []), ...element.part])].sort();
    }
    expect(found).to.deep.equal(parts);
    for (const element of deep(stage.host, guarded)) {
      expect(element.part.length, element.className).to.equal(0);
      expect(element.closest('[part]:not([part="card"],[part="stage"],[part="side"])'), element.className).to.equal(
        null,
      );
    }
    expect(deep(stage.host, '[exportparts]')).to.deep.equal([]);
  });
});

/** Whoever is about to say something is answered, and a host looks into what viewers want. */
async function asked(stage: Scene): Promise<void> {
  for (const comments of stage.all('laotie-comments')) comments.focus();
  const line = stage.find<HTMLInputElement>('#line')!;
  line.value = 'how much is no. 5?';
  line.dispatchEvent(new InputEvent('input', { bubbles: true }));
  (await until(() => stage.find('.wish .button'), 'the wishes')).click();
  await until(
    () =>
      stage.find('[part="drawer"]') &&
      stage.all('.answer img').length > 1 &&
      stage.all('[part="answer"]').length === stage.all('[part="composer"], laotie-comment-capture').length,
    'answers',
  );
}

const everything = html`
  <laotie-overlay><laotie-player></laotie-player></laotie-overlay>
  <laotie-product-card product="p_chili_oil"></laotie-product-card><laotie-product product="p_wok"></laotie-product>
  <laotie-cart></laotie-cart><laotie-checkout></laotie-checkout><laotie-orders></laotie-orders><laotie-shelf></laotie-shelf>
  <laotie-spotlight></laotie-spotlight><laotie-purchases></laotie-purchases><laotie-comments></laotie-comments>
  <laotie-countdown ends-at="2099-01-01T00:00:00Z"></laotie-countdown><laotie-show-card></laotie-show-card>
  <laotie-panel mode="side"></laotie-panel>
  <laotie-answer text="how much is no. 5?"></laotie-answer><laotie-demand></laotie-demand>
  <div id="chat"></div><input id="line" aria-label="Say something" />
  <laotie-comment-capture for="#chat" item=".said" text=".words" input="#line"></laotie-comment-capture>`;

describe('the page that we are a guest of', () => {
  it('has the same globals, prototypes, head and styles after we came as before', async () => {
    const state = () => ({
      globals: Object.getOwnPropertyNames(window)
        .filter((name) => !/^\d+$/.test(name))
        .sort(),
      prototypes: [Object, Array, String, Function, Promise, Element, HTMLElement, Node, EventTarget, Event].map(
        ({ prototype }) => Reflect.ownKeys(prototype).length,
      ),
      head: document.head.childElementCount,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      body: getComputedStyle(document.body).cssText || getComputedStyle(document.body).font,
      root: document.documentElement.attributes.length,
      children: document.body.childElementCount,
    });
    const before = state();
    const stage = await scene(everything);
    await until(() => stage.find('.card [part="title"]'), 'a card');
    const { children: _with, ...during } = state();
    const { children: _without, ...wanted } = before;
    expect(during).to.deep.equal(wanted);
    stage.host.parentElement!.remove();
    await tick();
    expect(state()).to.deep.equal(before);
  });

  it('decides where its shop is: tags in what its visitors write reach no other', async () => {
    configure({ endpoint: fakeEndpoint({ show: fixtureShow() }) });
    const asked: string[] = [];
    const real = globalThis.fetch;
    globalThis.fetch = async (input) => {
      asked.push(String(input instanceof Request ? input.url : input));
      throw new TypeError('closed');
    };
    const evil = 'https://evil.test/x';
    const names = [
      'shop',
      'answer',
      'comment-capture',
      'demand',
      'product-card',
      'product',
      'cart',
      'checkout',
      'shelf',
      'orders',
      'comments',
      'spotlight',
      'show-card',
      'panel',
      'purchases',
      'countdown',
      'overlay',
      'player',
    ];
    const attributes = [
      'endpoint',
      'for',
      'show',
      'product',
      'base',
      'url',
      'href',
      'action',
      'script',
      'api',
      'origin',
      'payment',
    ];
    const tags = names.flatMap((name) =>
      [0, 1, 2, 3].map(
        (n) =>
          `<laotie-${name} ${attributes
            .filter((_, i) => i % 4 === n || i === 0)
            .map((attribute) => `${attribute}="${evil}"`)
            .join(' ')}></laotie-${name}>`,
      ),
    );
    const host = document.createElement('div');
    host.innerHTML = tags.join('');
    document.body.append(host);
    await settled(host);
    await tick();
    const media = deep(host, '[src],[href],[poster]').filter(
      (element) =>
        !element.localName.startsWith('laotie-') &&
        ['src', 'href', 'poster'].some((name) => element.getAttribute(name)?.includes('evil.test')),
    );
    host.remove();
    // the control: whoever does ask is heard
    await fetch(evil).catch(() => {});
    globalThis.fetch = real;
    expect(tags).to.have.length(72);
    expect(asked).to.deep.equal([evil]);
    expect(media).to.deep.equal([]);
  });
});
