// Stands for Lit's own `css-tag.js` in the one-script build, with the names that Lit asks it for.

/** A text of CSS, and the one style sheet that every element shares that adopts it. */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }
}

/** Only our own CSS may stand in CSS. */
export function css(texts: TemplateStringsArray, ...values: CSSResult[]): CSSResult {
  return new CSSResult(
    texts.reduce((text, next, i) => {
      const value = values[i - 1];
      if (!(value instanceof CSSResult)) throw new TypeError('Only css`…` may stand in css`…`');
      return text + value.cssText + next;
    }),
  );
}

export const unsafeCSS = (text: string): CSSResult => new CSSResult(text);

export const supportsAdoptingStyleSheets = true;

export const getCompatibleStyle = (style: CSSResult): CSSResult => style;

export function adoptStyles(root: ShadowRoot, styles: CSSResult[]): void {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
}
