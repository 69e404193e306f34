/**
 * Makes `prefers-reduced-motion` hold or not, for stylesheets and scripts alike, as no page can: browsers take it from the
 * system. Works on sheets made after this module, so it comes before the elements.
 */
export function reduceMotion(on: boolean): void {
  reduced = on;
  for (const sheet of sheets) apply(sheet);
}

const query = '(prefers-reduced-motion: reduce)';
let reduced = false;
/** Those of elements live as long as their classes: for ever. */
const sheets = new Set<CSSStyleSheet>();

const replace = CSSStyleSheet.prototype.replaceSync;
CSSStyleSheet.prototype.replaceSync = function (this: CSSStyleSheet, text: string) {
  replace.call(this, text);
  if (!text.includes(query)) return;
  sheets.add(this);
  apply(this);
};

const match = window.matchMedia;
window.matchMedia = (asked) => match.call(window, reduced ? asked.replace(query, 'all') : asked);

/** Rules that ask for reduced motion, by the sheet's order: their text changes, their place does not. */
const asking = new WeakMap<CSSStyleSheet, CSSMediaRule[]>();

function apply(sheet: CSSStyleSheet): void {
  const rules = asking.get(sheet) ?? [...sheet.cssRules].filter(isAsking);
  asking.set(sheet, rules);
  for (const rule of rules) rule.media.mediaText = reduced ? 'all' : query;
}

function isAsking(rule: CSSRule): rule is CSSMediaRule {
  return rule instanceof CSSMediaRule && rule.media.mediaText === query;
}
