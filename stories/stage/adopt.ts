/** Puts rules into the page of the story, once: adopted, since stories keep the strict content policy that pages may have. */
export function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
