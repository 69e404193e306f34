import type { Problem } from './chat.ts';

const SAYS: Record<Problem, string> = {
  selector: 'has an attribute that is no selector.',
  for: 'finds no element for its `for` yet. It keeps looking.',
  item: 'finds its chat, but nothing in it for its `item`.',
  text: 'finds messages, but no words in them: is its `text` right?',
  author: 'finds messages, but nobody who wrote them: is its `author` right?',
};

/** For the author of the page: viewers can do nothing about it. */
export function explainProblem(element: Element, what: Problem, why: unknown): void {
  const names = element.getAttributeNames().filter((name) => name !== 'problem' && name !== 'class');
  const tag = `<${element.localName} ${names.map((name) => `${name}="${element.getAttribute(name)}"`).join(' ')}>`;
  console.warn(`Laotie: ${tag} ${SAYS[what]}`, ...(why === undefined ? [] : [why]));
}
