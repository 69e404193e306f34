import { fixtureProducts, fixtureShow } from '@laotie/core/testing';
import { expect } from 'chai';
import { html } from 'lit';
import '../define.ts';
import '../overlay/parts.ts';
import { settled, until, viewport } from '../testing/index.ts';
import { scene } from '../testing/scene.ts';
import { readyShop } from '../testing/shop.ts';

const box = (element: Element | null | undefined) => element!.getBoundingClientRect();
/** Is the first one beyond the second one, to the right? */
const rightOf = (one: Element | null, other: Element | null) => box(one).left >= box(other).right - 1;

/** Products with three pictures each. */
const pictured = () =>
  fixtureProducts({ art: `${location.origin}/none/` }).map((product) => ({
    ...product,
    media: ['a', 'b', 'c'].map((name) => ({ type: 'image' as const, url: `${location.origin}/none/${name}.svg` })),
  }));

/** As elements lie in either direction: `start` is left in the one, right in the other. */
for (const dir of ['ltr', 'rtl'] as const) {
  const rtl = dir === 'rtl';

  describe(`in a page from ${rtl ? 'right to left' : 'left to right'}`, () => {
    before(() => viewport(1280, 800));
    beforeEach(() => {
      document.documentElement.dir = dir;
    });
    afterEach(() => document.documentElement.removeAttribute('dir'));

    it('the column stands after the video, its way back first and its way out last', async () => {
      const stage = await scene(html`<laotie-overlay><video muted playsinline></video></laotie-overlay>`);
      const overlay = stage.find('laotie-overlay')!;
      Object.assign(overlay.style, { display: 'block', width: '1200px', height: '700px' });
      await readyShop(stage.host);
      const side = await until(() => stage.find('.side'), 'the column');
      expect(rightOf(side, stage.find('.low .bar'))).to.equal(!rtl);
      const row = await until(() => stage.find('.row button.open'), 'the shelf');
      row.click();
      const header = await until(() =>
        stage.find('.side')!.querySelector('laotie-panel')?.shadowRoot?.querySelector('header'),
      );
      await until(() => header.querySelectorAll('button').length > 2, 'a way back');
      const [back, ...others] = header.querySelectorAll('button');
      expect(rightOf(others.at(-1)!, back!)).to.equal(!rtl);
      expect(getComputedStyle(back!.querySelector('svg')!).scale).to.equal(rtl ? '-1 1' : '1');
    });

    it('a dialog over the page comes from the end of the line', async () => {
      const stage = await scene(html`<laotie-panel mode="modal"></laotie-panel>`);
      stage.host.dispatchEvent(
        new CustomEvent('laotie-page-open-request', { detail: { page: 'cart' }, cancelable: true }),
      );
      const dialog = await until(() => stage.find<HTMLDialogElement>('dialog[open]'), 'the dialog');
      for (const animation of dialog.getAnimations()) animation.finish();
      if (rtl) expect(box(dialog).left).to.equal(0);
      else expect(box(dialog).right).to.be.closeTo(document.documentElement.clientWidth, 1);
    });

    it('less stands before more, and the number keeps its digits', async () => {
      const stage = await scene(html`<laotie-product product="p_chili_oil"></laotie-product>`);
      const stepper = await until(() => stage.find('.stepper'), 'the stepper');
      const [less, more] = stepper.querySelectorAll('button');
      expect(rightOf(more!, less!)).to.equal(!rtl);
    });

    it('a name in letters of the other direction begins where its line does', async () => {
      const title = rtl
        ? 'Hand-poured chili oil, three jars of it, each from the mill'
        : 'زيت الفلفل الحار المسكوب يدويًا، ثلاث برطمانات منه';
      const products = fixtureProducts({ art: `${location.origin}/none/` }).map((product) => ({ ...product, title }));
      const stage = await scene(
        html`<laotie-shelf></laotie-shelf><laotie-product-card product="p_wok" shape="row"></laotie-product-card>`,
        { products },
      );
      let all = 0;
      for (const tag of ['laotie-shelf', 'laotie-product-card']) {
        const name = await until(() => stage.find(tag)?.shadowRoot?.querySelector('.name'), `a name in ${tag}`);
        const text = document.createRange();
        text.selectNodeContents(name);
        const lines = [...text.getClientRects()];
        const side = rtl ? 'right' : 'left';
        for (const line of lines) expect(line[side], tag).to.be.closeTo(box(name)[side], 6);
        all += lines.length;
        expect(lines, tag).to.not.be.empty;
      }
      // of clamped words WebKit tells one place only
      expect(all).to.be.above(2);
    });

    it('a name that has no room loses its end, not its beginning', async () => {
      const name = rtl ? 'Kitchen of the Qinling Mountains' : 'مطبخ جبال تشينلينغ العالية';
      const show = fixtureShow();
      const stage = await scene(html`<laotie-overlay><video muted playsinline></video></laotie-overlay>`, {
        show: { ...show, seller: { ...show.seller, name, place: name } },
      });
      Object.assign(stage.find('laotie-overlay')!.style, { display: 'block', width: '320px', height: '560px' });
      const words = await until(() => stage.find('.who strong bdi'), 'the name');
      await until(() => words.scrollWidth > words.clientWidth, 'too little room');
      const side = rtl ? 'left' : 'right';
      const text = document.createRange();
      text.selectNodeContents(words);
      expect(text.getBoundingClientRect()[side]).to.be.closeTo(box(words)[side], 2);
      // and what has room stands beside the picture, as its line does
      const start = rtl ? 'right' : 'left';
      expect(box(words)[start]).to.be.closeTo(box(stage.find('.who'))[start], 1);
    });

    it('the next picture is where reading goes', async () => {
      const stage = await scene(html`<laotie-product product="p_chili_oil"></laotie-product>`, {
        products: pictured(),
        follow: false,
      });
      const next = await until(() => stage.find('.turn.on'), 'several pictures');
      const list = next.parentElement!.firstElementChild as HTMLElement;
      list.style.scrollBehavior = 'auto';
      next.click();
      await until(() => Math.abs(list.scrollLeft) > 20, 'the next picture');
      expect(Math.sign(list.scrollLeft)).to.equal(rtl ? -1 : 1);
    });

    it('a price is one run of signs, with its currency where the language puts it', async () => {
      document.documentElement.lang = rtl ? 'ar' : 'en';
      try {
        const stage = await scene(html`<laotie-product product="p_wok"></laotie-product>`);
        const price = await until(() => stage.find('.price bdi'), 'the price');
        await until(() => price.textContent.includes('US$') === rtl, 'the language');
        const [currency, integer] = ['.currency', '.integer'].map((part) => price.querySelector(part));
        // $258.00, and ‏258.00 US$: in Arabic after the number, which is to its left
        expect(rightOf(integer!, currency!)).to.equal(true);
        expect(price.textContent.includes('\u2068US$\u2069')).to.equal(rtl);
      } finally {
        document.documentElement.removeAttribute('lang');
      }
    });

    it('a line that is typed keeps its own direction, an empty one that of the page', async () => {
      const stage = await scene(html`<laotie-comments></laotie-comments>`);
      const input = await until(() => stage.find<HTMLInputElement>('input[name="comment"]'), 'the line');
      expect(getComputedStyle(input).direction).to.equal(dir);
      const say = async (text: string) => {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        await settled(document);
        return getComputedStyle(input).direction;
      };
      expect(await say('بكم الزيت؟')).to.equal('rtl');
      expect(await say('How much is the oil?')).to.equal('ltr');
      // the button that sends stays where the page has it, and no word runs under it
      const [pen, send] = [stage.find('.pen')!, stage.find('.send')!];
      expect(box(send).left - box(pen).left < box(pen).right - box(send).right).to.equal(rtl);
      const { paddingLeft, paddingRight } = getComputedStyle(input);
      expect(Number.parseFloat(rtl ? paddingLeft : paddingRight)).to.be.above(36);
    });
  });
}
