import { fixtureProducts } from '@laotie/core/testing';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import '../define.ts';
import '../overlay/parts.ts';
import { testData } from '../testing/data.ts';
import { settled, until } from '../testing/index.ts';
import { deep, type Scene, scene } from '../testing/scene.ts';
import { moving, ownSheets } from './host-styles.ts';
import { tick } from './kit.ts';

/** What a buyer must be able to read and to press. */
const vital = 'button, a.button, .price, .totals, .legal, .time';
const pressed = '.button.buy, .button.add, .place';

interface Case {
  tag: TemplateResult;
  /** There once everything is. */
  has: string;
  act?: (stage: Scene) => Promise<unknown>;
}

const wok = { item_id: 'v_wok_32', quantity: 1 };
const cases: Record<string, Case> = {
  'product-card': { tag: html`<laotie-product-card product="p_wok"></laotie-product-card>`, has: '.button.add' },
  'product-card as a row': {
    tag: html`<laotie-product-card product="p_wok" shape="row"></laotie-product-card>`,
    has: '.button.add',
  },
  'product-card as a spotlight': {
    tag: html`<laotie-product-card product="p_wok" shape="spotlight"></laotie-product-card>`,
    has: '.button.buy',
  },
  product: { tag: html`<laotie-product product="p_wok"></laotie-product>`, has: '.button.buy' },
  shelf: { tag: html`<laotie-shelf></laotie-shelf>`, has: '.row .price' },
  panel: { tag: html`<laotie-panel mode="side"></laotie-panel>`, has: '.row .price' },
  cart: {
    tag: html`<laotie-cart></laotie-cart>`,
    has: '.totals',
    act: ({ shop }) => shop.cart.add(wok.item_id),
  },
  checkout: {
    tag: html`<laotie-checkout></laotie-checkout>`,
    has: '.place',
    act: ({ shop }) => shop.checkout.open({ line_items: [wok] }),
  },
  orders: { tag: html`<laotie-orders></laotie-orders>`, has: 'p, h2' },
  spotlight: { tag: html`<laotie-spotlight></laotie-spotlight>`, has: '.button.buy' },
  overlay: { tag: html`<laotie-overlay><video></video></laotie-overlay>`, has: 'form' },
  comments: { tag: html`<laotie-comments></laotie-comments>`, has: 'form' },
  purchases: { tag: html`<laotie-purchases></laotie-purchases>`, has: '.line' },
  countdown: {
    tag: html`<laotie-countdown ends-at=${new Date(Date.now() + 86_400_000 * 9).toISOString()}></laotie-countdown>`,
    has: '.time',
  },
  'show-card': { tag: html`<laotie-show-card></laotie-show-card>`, has: '[part="title"]' },
  player: { tag: html`<laotie-player src="/none.mp4" without-autoplay></laotie-player>`, has: 'video' },
};

/** In a box that no sheet of the page reaches, so that only what happens to the element itself is measured. */
async function boxed({ tag, has, act }: Case): Promise<Scene> {
  const products = fixtureProducts({ now: Date.now(), art: `${location.origin}/demo/art/` });
  const stage = await scene(html`<div>${tag}</div>`, { products });
  const frame = stage.host.firstElementChild as HTMLElement;
  const box = document.createElement('div');
  Object.assign(box.style, { inlineSize: '390px', minBlockSize: '500px' });
  box.append(document.createElement('slot'));
  frame.attachShadow({ mode: 'open' }).append(box);
  // what has no size of its own is given one by the page, which means it
  const sized = frame.querySelector<HTMLElement>('laotie-overlay, laotie-player');
  for (const [name, value] of Object.entries({ display: 'block', width: '390px', height: '500px' }))
    sized?.style.setProperty(name, value, 'important');
  await act?.(stage);
  await until(() => deep(frame, has).length > 0, `${has} in ${frame.innerHTML}`);
  await rest(frame);
  return stage;
}

async function rest(root: Element): Promise<void> {
  await settled(document);
  await sizesTold();
  for (const { shadowRoot } of deep(root, '*')) for (const each of shadowRoot?.getAnimations() ?? []) finish(each);
  await settled(document);
}

/** Everybody who watches sizes has heard of them: whoever came last hears last. */
function sizesTold(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      // not within the browser's own round, which would have to begin again
      void tick().then(resolve);
    });
    observer.observe(document.body);
  });
}

function finish(animation: Animation): void {
  if (Number(animation.effect?.getComputedTiming().endTime) < Number.POSITIVE_INFINITY) animation.finish();
}

interface Measured {
  what: string;
  looks: string;
  width: number;
  height: number;
  hit: boolean;
}

function measure(stage: Scene): Measured[] {
  return stage.all(vital).flatMap((element) => {
    const box = element.getBoundingClientRect();
    if (box.width * box.height === 0) return [];
    const style = getComputedStyle(element);
    const looks = [style.fontSize, style.fontStyle, style.fontVariant, style.color, style.webkitTextFillColor];
    looks.push(style.backgroundColor, style.visibility, style.pointerEvents, style.textTransform, style.letterSpacing);
    looks.push(style.opacity, style.textShadow, style.textIndent, style.whiteSpace);
    return {
      // what counts down or up says something else each second
      what: `${element.className} ${element.textContent?.replace(/[\s\d:]+/g, ' ').trim()}`,
      looks: looks.join(' / '),
      width: box.width,
      height: box.height,
      hit: !element.matches(pressed) || hits(element),
    };
  });
}

/** Does a press on its middle reach it? */
function hits(element: HTMLElement): boolean {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const found = (element.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2);
  return found === element || element.contains(found);
}

/** Everything in which an element is no longer what it was. */
function differences(bare: Measured[], now: Measured[], moved: boolean): string[] {
  if (bare.length !== now.length) return [`${now.length} of ${bare.length} are left`];
  return bare.flatMap((before, i) => {
    const { what, looks, width, height, hit } = now[i] as Measured;
    const wrong: string[] = [];
    if (what !== before.what) wrong.push(`says ${what}`);
    if (looks !== before.looks) wrong.push(`${looks}, not ${before.looks}`);
    if (!moved && Math.abs(width - before.width) > 1) wrong.push(`width ${width}, not ${before.width}`);
    if (!moved && Math.abs(height - before.height) > 1) wrong.push(`height ${height}, not ${before.height}`);
    if (!moved && before.hit && !hit) wrong.push('cannot be pressed');
    return wrong.map((each) => `${before.what}: ${each}`);
  });
}

function wear(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}

describe('style sheets of pages', function () {
  this.timeout(600_000);
  let sheets: Record<string, string> = {};
  before(async function () {
    sheets = { ...(await testData<{ sheets: typeof sheets }>(this, 'security/host-css.json')).sheets, ...ownSheets };
    expect(Object.keys(sheets)).to.have.length.of.at.least(20);
  });
  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  for (const [name, each] of Object.entries(cases))
    it(`leave what is vital as it is: ${name}`, async () => {
      const stage = await boxed(each);
      const dressed = async (text: string) => {
        wear(text);
        await rest(stage.host);
        return measure(stage);
      };
      let bare = await dressed('');
      const wrong: string[] = [];
      for (const [sheet, text] of Object.entries(sheets)) {
        const moved = moving.includes(sheet);
        let found = differences(bare, await dressed(text), moved);
        if (found.length > 0) {
          // a show goes on: what changed by itself is not the sheet's doing
          bare = await dressed('');
          found = differences(bare, await dressed(text), moved);
        }
        for (const one of found) wrong.push(`${sheet} → ${one}`);
      }
      expect(wrong).to.deep.equal([]);
    });

  it('would be seen: a shop without a shadow of its own changes under each that reaches it', async () => {
    const stage = await scene(html`<div><p class="price">$ 5</p><button class="button buy">Buy now</button></div>`);
    await rest(stage.host);
    const open = () => ({ ...stage, all: (selector: string) => [...stage.host.querySelectorAll(selector)] as never });
    const bare = measure(open());
    const unseen: string[] = [];
    for (const [sheet, text] of Object.entries(sheets)) {
      wear(text);
      await rest(stage.host);
      if (differences(bare, measure(open()), false).length === 0) unseen.push(sheet);
    }
    // parts and slots are of shadows; the others move or animate
    expect(unseen).to.have.members([
      'part',
      'stack',
      'overflow',
      'anim',
      'parts by name',
      'every part',
      'what is slotted',
    ]);
  });
});
