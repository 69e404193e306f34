import { CommerceError } from '@laotie/protocol';
import { expect } from 'chai';
import { html } from 'lit';
import { pagesOf } from '../shop/pages.ts';
import type { LaotieShop } from '../shop/shop.ts';
import { axe, fixture, press, settled, until } from '../testing/index.ts';
import { scene } from '../testing/scene.ts';
import { inShop, readyShop, type TestShop, testShop } from '../testing/shop.ts';
import '../shop/define.ts';
import './define.ts';
import './parts.ts';
import type { LaotieOverlay } from './overlay.ts';

async function overlay(width: number, height: number, test: TestShop = testShop(), withoutAnswers = false) {
  const shop = await fixture<LaotieShop>(
    inShop(
      test,
      html`<laotie-overlay ?without-answers=${withoutAnswers}><video muted playsinline></video></laotie-overlay>`,
    ),
  );
  const element = shop.querySelector('laotie-overlay') as LaotieOverlay;
  element.style.display = 'block';
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  const model = await readyShop(shop);
  await until(() => element.shadowRoot?.querySelector('.seller strong'), 'the seller');
  return { shop, element, model, test };
}

const part = <E extends HTMLElement>(element: LaotieOverlay, selector: string) =>
  element.shadowRoot?.querySelector<E>(selector);

describe('laotie-overlay', () => {
  it('is accessible, and names what can be pressed', async () => {
    const { element } = await overlay(390, 844);
    await settled(element.shadowRoot as ShadowRoot);
    await axe(element, { rules: { 'color-contrast': { enabled: false } } });
    expect(part(element, '.shelf')?.getAttribute('aria-label')).to.match(/8 products/);
  });

  it('is as high as the page says; where the page says nothing, no higher than the window', async () => {
    const { element } = await overlay(600, 1500);
    const video = element.querySelector('video') as HTMLVideoElement;
    video.style.aspectRatio = '9 / 16';
    expect(video.offsetHeight).to.equal(1500);
    element.style.height = '';
    expect(video.offsetHeight).to.equal(innerHeight);
    expect(element.offsetHeight).to.equal(innerHeight);
  });

  it('asks again at once for a show that did not come, whoever else on the page waits for it', async () => {
    let down = true;
    const error = new CommerceError('unavailable', 'Out of order');
    const { find, endpoint } = await scene(
      html`<laotie-overlay><video muted playsinline></video></laotie-overlay><laotie-shelf></laotie-shelf>`,
      { fault: (method) => (down && method === 'live.snapshot' ? { error } : undefined) },
    );
    const again = await until(() => find('.notice .button'), 'what to press');
    // nobody presses before the overlay has its parts
    await import('./parts.ts');
    const asked = () => endpoint.calls.filter((call) => call === 'live.snapshot').length;
    const before = asked();
    down = false;
    again.focus();
    again.click();
    // it would ask by itself, too, but later
    for (let frame = 0; frame < 5 && asked() === before; frame++) await new Promise(requestAnimationFrame);
    expect(asked()).to.equal(before + 1);
    await until(() => find('.seller strong'), 'the show');
    const shelf = find('.bar .shelf')!;
    await until(() => (shelf.getRootNode() as ShadowRoot).activeElement === shelf, 'the focus on what came instead');
  });

  it('leaves the pointer to the video where it has no part', async () => {
    const { element } = await overlay(390, 844);
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) * 0.25);
    expect(hit?.localName).to.equal('video');
  });

  it('opens pages inside a tall box, at most 70 % high, and closes them with Escape', async () => {
    const { element, model } = await overlay(390, 844);
    const shelf = part(element, '.shelf') as HTMLElement;
    shelf.focus();
    shelf.click();
    const panel = await until(() => part(element, 'laotie-panel'));
    const sheet = await until(() => panel.shadowRoot?.querySelector<HTMLElement>('.sheet'));
    expect(sheet.offsetHeight).to.be.at.most(844 * 0.7 + 1);
    const inside = await until(() => panel.shadowRoot?.activeElement);
    inside.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await until(
      () => !pagesOf(model).top.value && element.shadowRoot?.activeElement === part(element, '.shelf'),
      'focus on the button that opened it',
    );
  });

  it('opens pages as a dialog of the window where the box is low', async () => {
    const { element } = await overlay(640, 360);
    await until(() => element.layout === 'small');
    (part(element, '.shelf') as HTMLElement).click();
    const panel = await until(() => part(element, 'laotie-panel'));
    await until(() => panel.shadowRoot?.querySelector('dialog')?.open);
  });

  it('answers what is said in it, unless it is told not to', async () => {
    for (const silent of [false, true]) {
      const { element } = await overlay(390, 844, testShop(), silent);
      const talk = await until(() => part(element, 'laotie-comments.composer')?.shadowRoot);
      const line = await until(() => talk.querySelector('input'), 'the composer');
      line.focus();
      line.value = 'how much is no. 5?';
      line.dispatchEvent(new InputEvent('input', { bubbles: true }));
      if (silent) await settled(talk);
      else await until(() => talk.querySelector('laotie-answer')?.shadowRoot?.querySelector('.answer'), 'the answer');
      expect(talk.querySelector('laotie-answer') === null).to.equal(silent);
    }
  });

  it('shows the shelf beside a wide video', async () => {
    const { element } = await overlay(1200, 700);
    await until(() => part(element, '.side laotie-panel'));
    expect(part(element, '.side')?.offsetWidth).to.equal(380);
  });

  it('counts the cart, and offers it once there is something in it', async () => {
    const { element, model, test } = await overlay(390, 844);
    expect(part(element, '.cart')).to.equal(null);
    await model.cart.add(test.show.products[0]?.variants[0]?.id ?? '', 2);
    await until(() => part(element, '.cart .badge')?.textContent === '2');
  });

  it('goes on with its bar where the card above is dismissed by keyboard', async () => {
    const { element } = await overlay(390, 560);
    const close = await until(() =>
      part(element, 'laotie-spotlight')?.shadowRoot?.querySelector<HTMLElement>('.card:not(.leaving) .close'),
    );
    close.focus();
    await press('Enter');
    await until(() => element.shadowRoot?.activeElement === part(element, '.shelf'), 'the focus on the shelf');
  });

  it('hides everything but the way back', async () => {
    const { element } = await overlay(390, 844);
    element.hideParts(true);
    await element.updateComplete;
    expect(part(element, '.top')).to.equal(null);
    (part(element, '.unhide') as HTMLElement).click();
    await element.updateComplete;
    expect(part(element, '.top')).to.not.equal(null);
  });

  it('says so when the show has ended, and sells on', async () => {
    const test = testShop();
    test.show.show.status = 'ended';
    const { element } = await overlay(390, 844, testShop({ show: test.show }));
    await until(() => part(element, '.notice .add'));
    expect(part(element, 'laotie-spotlight')).to.equal(null);
  });

  it('lies over a video that cannot be wrapped', async () => {
    const test = testShop();
    const shop = await fixture<LaotieShop>(
      inShop(
        test,
        html`<video id="theirs" width="400" height="500"></video><laotie-overlay for="theirs"></laotie-overlay>`,
      ),
    );
    await readyShop(shop);
    const video = shop.querySelector('video') as HTMLElement;
    const root = await until(() =>
      shop.querySelector('laotie-overlay')?.shadowRoot?.querySelector<HTMLElement>('.root'),
    );
    const same = () => {
      const [a, b] = [video.getBoundingClientRect(), root.getBoundingClientRect()];
      return (
        Math.abs(a.left - b.left) < 1 &&
        Math.abs(a.top - b.top) < 1 &&
        Math.abs(a.width - b.width) < 1 &&
        Math.abs(a.height - b.height) < 1
      );
    };
    await until(same, 'the box of the video');
    video.style.width = '300px';
    video.style.marginTop = '40px';
    await until(same, 'the box of the video after it changed');
  });
});
