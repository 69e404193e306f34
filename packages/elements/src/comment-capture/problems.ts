import type { Problem } from './chat.ts';

const SAYS: Record<Problem, string> = {
  selector: 'has an attribute that is no selector.',
  for: 'finds no element for its `for` yet. It keeps looking.',
  item: 'finds its chat, but nothing in it for its `item`.',
  text: 'finds messages, but no words in them: is its `text` right?',
  author: 'finds messages, but nobody who wrote them: is its `author` right?',
};

/** For the author of the page: viewers can do nothing about it. `given`: the attributes that say where to look. */
export function explainProblem(element: Element, given: Record<string, unknown>, what: Problem, why: unknown): void {
  const names = Object.entries(given).flatMap(([name, value]) =>
    typeof value === 'string' ? ` ${name}="${value}"` : '',
  );
  console.warn(`Laotie: <${element.localName}${names.join('')}> ${SAYS[what]}`, ...(why === undefined ? [] : [why]));
}
