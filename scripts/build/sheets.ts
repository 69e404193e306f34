import { type Plugin, parseSync } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
}
interface Declaration extends Node {
  declarations: { init: { tag?: { name?: string }; quasi?: { expressions: unknown[] } } | null }[];
}

/** Puts the style sheets of a chunk together at its top: what is alike compresses better side by side. */
export const gatherSheets = (): Plugin => ({
  name: 'laotie:gather-sheets',
  apply: 'build',
  renderChunk: (code) => ({ code: gathered(code), map: null }),
});

/** A module with every style sheet of its own right behind its imports; as it was where it does not import `css`. */
export function gathered(code: string): string {
  const statements = parseSync('module.js', code).program.body as Node[];
  const head = statements.findLast(({ type }) => type === 'ImportDeclaration')?.end ?? 0;
  if (!/\bcss\b/.test(code.slice(0, head))) return code;
  const sheets = statements.filter(isSheet);
  const texts = sheets.map(({ start, end }) => code.slice(start, end));
  const rest = sheets.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), code);
  return [rest.slice(0, head), ...texts, rest.slice(head)].join('\n');
}

/** `const x = css…`, which needs nothing but the tag. */
function isSheet(node: Node): boolean {
  const [first, second] = (node as Partial<Declaration>).declarations ?? [];
  return first?.init?.tag?.name === 'css' && first.init.quasi?.expressions.length === 0 && !second;
}
