import { html, LitElement, type TemplateResult } from 'lit';
import { glass } from '../base/glass.ts';
import { host } from '../base/reset.ts';
import { tokens } from '../base/tokens.ts';
import { derived, tokens as settable } from '../tokens/index.ts';

/** A colour as it comes on to a screen, bytes. */
export type Bytes = readonly [red: number, green: number, blue: number];

/** Every colour by its name without prefix: `chili-ink`. */
export const colourNames = [...settable, ...derived]
  .filter(({ type }) => type === 'color')
  .map(({ name }) => name.replace(/^--(_|laotie-)/, ''));

/** An element with nothing but the look, in which every colour is drawn: on its paper, and in glass over video. */
class TestLook extends LitElement {
  static override styles = [tokens, glass, host];

  protected override render(): TemplateResult {
    const marks = colourNames.map((name) => html`<i class=${name}></i>`);
    return html`<div class="on-paper">${marks}</div><div class="glass">${marks}</div>`;
  }

  protected override firstUpdated(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(colourNames.map((name) => `i.${name} { color: var(--_${name}) }`).join('\n'));
    this.shadowRoot?.adoptedStyleSheets.push(sheet);
  }
}
if (!customElements.get('test-look')) customElements.define('test-look', TestLook);

/** A page with our look in it: what the page sets goes in, the colours that come of it are read off. */
export class Look {
  readonly #page = document.body.appendChild(document.createElement('div'));
  readonly #element = this.#page.appendChild(new TestLook());
  readonly #brush = new OffscreenCanvas(colourNames.length, 1).getContext('2d', { willReadFrequently: true })!;

  /** Ready to be asked. */
  async shown(): Promise<this> {
    await this.#element.updateComplete;
    return this;
  }

  /** What the page sets, in place of all it set before. */
  set(properties: Record<string, string>): void {
    this.#page.removeAttribute('style');
    for (const [name, value] of Object.entries(properties)) this.#page.style.setProperty(name, value);
  }

  /** Every colour, as an element has it or as it is over video there. */
  colours(where: 'paper' | 'video'): Map<string, Bytes> {
    const marks = this.#element.renderRoot.querySelectorAll(where === 'paper' ? '.on-paper > i' : '.glass > i');
    const computed = Array.from(marks, (mark) => getComputedStyle(mark).color);
    const painted = this.paint(...computed.map((colour) => [colour]));
    return new Map(colourNames.map((name, i) => [name, painted[i]!]));
  }

  /** One of them as CSS, which may be seen through. */
  computed(name: string): string {
    return getComputedStyle(this.#element.renderRoot.querySelector(`.on-paper > .${name}`)!).color;
  }

  /** Colours on top of each other, the last one uppermost, as the screen has them; each list is a place of its own. */
  paint(...places: string[][]): Bytes[] {
    this.#brush.clearRect(0, 0, places.length, 1);
    for (const [i, layers] of places.entries()) {
      for (const layer of layers) {
        this.#brush.fillStyle = layer;
        this.#brush.fillRect(i, 0, 1, 1);
      }
    }
    const { data } = this.#brush.getImageData(0, 0, places.length, 1);
    return places.map((_, i): Bytes => [data[4 * i]!, data[4 * i + 1]!, data[4 * i + 2]!]);
  }

  remove(): void {
    this.#page.remove();
  }
}

/** Contrast of two colours as WCAG 2 means it, 1 to 21. */
export function contrast(a: Bytes, b: Bytes): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** 0 for black, 1 for white. */
export function luminance(colour: Bytes): number {
  const [red = 0, green = 0, blue = 0] = colour.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export const hex = (colour: Bytes): string => `#${colour.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
