/** Of a message at most, in characters and in nodes: somebody else's page may hold anything. */
const LONGEST = 1_000;
const NODES = 500;
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/** What a person reads in an element: its texts and the emoji that are pictures. Never asks for layout. */
export function wordsOf(element: Element, except?: Element | null): string {
  if (!element.firstElementChild) return tidy(element.textContent ?? '');
  let words = '';
  let node: Node | null = element.firstChild;
  for (let count = 0; node && count < NODES && words.length < LONGEST; count++) {
    if (node instanceof Text) words += node.data;
    else if (node instanceof HTMLImageElement) words += node.alt;
    else if (node instanceof HTMLBRElement) words += ' ';
    const isOpen: boolean = node instanceof Element && node !== except && !SILENT.has(node.tagName);
    node = (isOpen && node.firstChild) || following(node, element);
  }
  return tidy(words);
}

function following(node: Node, within: Element): Node | null {
  for (let at: Node | null = node; at && at !== within; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

function tidy(text: string): string {
  return text
    .slice(0, LONGEST * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '');
}
