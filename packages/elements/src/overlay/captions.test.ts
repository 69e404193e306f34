import { expect } from 'chai';
import { html } from 'lit';
import { pagesOf } from '../shop/pages.ts';
import type { LaotieShop } from '../shop/shop.ts';
import { axe, fixture, until } from '../testing/index.ts';
import { inShop, readyShop, testShop } from '../testing/shop.ts';
import '../shop/define.ts';
import './define.ts';
import './parts.ts';
import type { LaotieOverlay } from './overlay.ts';

/** Eight seconds of silence: cues come on only where there is something to play. */
function silence(): string {
  const rate = 8000;
  const sound = new Uint8Array(44 + rate * 8).fill(128);
  const head = new DataView(sound.buffer);
  const letters = (at: number, text: string) => sound.set(new TextEncoder().encode(text), at);
  letters(0, 'RIFF');
  head.setUint32(4, sound.length - 8, true);
  letters(8, 'WAVEfmt ');
  for (const [at, value] of [16, 0x10001, rate, rate, 0x80001].entries()) head.setUint32(16 + at * 4, value, true);
  letters(36, 'data');
  head.setUint32(40, rate * 8, true);
  return URL.createObjectURL(new Blob([sound], { type: 'audio/wav' }));
}

async function overlay(width: number, height: number, laidOver = false) {
  const video = html`<video id="spoken" muted loop playsinline src=${silence()}></video>`;
  const shop = await fixture<LaotieShop>(
    inShop(
      testShop(),
      laidOver
        ? html`${video}<laotie-overlay for="spoken"></laotie-overlay>`
        : html`<laotie-overlay>${video}</laotie-overlay>`,
    ),
  );
  const element = shop.querySelector('laotie-overlay') as LaotieOverlay;
  const spoken = shop.querySelector('video') as HTMLVideoElement;
  for (const box of laidOver ? [spoken] : [element]) {
    box.style.cssText = `display: block; width: ${width}px; height: ${height}px`;
  }
  const track = spoken.addTextTrack('captions', 'English', 'en');
  track.addCue(new VTTCue(0, 8, 'Now the <i>hot</i> oil goes on.'));
  spoken.addTextTrack('metadata').mode = 'hidden';
  const model = await readyShop(shop);
  await spoken.play();
  await until(() => element.shadowRoot?.querySelector('.seller strong'), 'the seller');
  return { shop, element, model, track };
}

const said = (element: LaotieOverlay) => element.shadowRoot?.querySelector<HTMLElement>('.captions');

/** Whether nothing lies over the middle of what is said. */
function inSight(words: HTMLElement): boolean {
  const { left, top, width, height } = words.getBoundingClientRect();
  words.style.pointerEvents = 'auto';
  const hit = (words.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2);
  words.style.pointerEvents = '';
  return hit === words;
}

describe("a video's captions under an overlay", () => {
  it('are drawn above its parts, and given back', async () => {
    const { element, track, shop } = await overlay(390, 560);
    expect(said(element)).to.equal(null);
    track.mode = 'showing';
    const words = await until(() => said(element), 'the words');
    expect(words.textContent).to.equal('Now the hot oil goes on.');
    expect(track.mode).to.equal('hidden');
    expect(inSight(words)).to.equal(true);
    shop.remove();
    expect(track.mode).to.equal('showing');
  });

  for (const [name, width, height, laidOver] of [
    ['a sheet', 390, 560, false],
    ['a sheet over a video that stays where it is', 390, 560, true],
    ['a dialog', 390, 300, false],
  ] as const) {
    it(`stay in sight above ${name}`, async () => {
      const { element, model, track } = await overlay(width, height, laidOver);
      track.mode = 'showing';
      await until(() => said(element), 'the words');
      pagesOf(model).open({ name: 'shelf' });
      await until(() => element.shadowRoot?.querySelector('laotie-panel')?.shadowRoot?.querySelector('.page'));
      await until(() => {
        const words = said(element);
        return words && inSight(words);
      }, 'the words in sight');
      pagesOf(model).close();
      await until(() => {
        const words = said(element);
        return words && inSight(words);
      }, 'the words afterwards');
    });
  }

  it('have a button where the video has none', async () => {
    const { element, track } = await overlay(390, 560);
    const button = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[aria-label="Captions"]'));
    button.click();
    await until(() => said(element), 'the words');
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    await axe(element, { rules: { 'color-contrast': { enabled: false } } });
    button.click();
    await until(() => !said(element), 'silence');
    expect(track.mode).to.equal('disabled');
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    const video = element.querySelector('video') as HTMLVideoElement;
    video.controls = true;
    element.requestUpdate();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('[aria-label="Captions"]')).to.equal(null);
  });
});
