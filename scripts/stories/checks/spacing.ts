// Runs in the pages of stories.
import { lost } from './reflow.ts';
import { atRest } from './storybook.ts';
import { elements } from './tree.ts';

/** The most that somebody may set who needs more air in texts: WCAG 1.4.12. */
const air = new CSSStyleSheet();
air.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

/** What gets lost where texts are given more air, in shadow roots too. */
export async function lostInAir(): Promise<string[]> {
  const before = new Set(lost());
  const roots = [document, ...[...elements()].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, air];
  await atRest();
  const after = lost().filter((each) => !before.has(each));
  for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== air);
  return after.map((each) => `with more air, ${each}`);
}
