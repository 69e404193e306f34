// Left and right in CSS are wrong in half of the world's pages: what begins on the left of an English one begins on the
// right of an Arabic one. Where physical is meant (`:dir(rtl)` itself, a picture, a video), the line or the one above it
// says so: `/* physical: why */`. What moves or leans is turned by `var(--_side)`, 1 or -1 (base/reset.ts).

const SIDED =
  /^(?:(?:scroll-)?(?:margin|padding)-|border-)?(?:left|right)\b|^border-(?:top|bottom)-(?:left|right)-radius$/;
const BY_WORD =
  /^(?:text-align(?:-last)?|float|clear|caption-side|(?:background|object|mask)(?:-position)?|transform-origin)$/;
const FOUR = /^(?:inset|margin|padding|(?:scroll-)?(?:margin|padding)|border-(?:width|color|style))$/;

/** Values of a shorthand; what stands in brackets is one. */
const values = (text) => text.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

const zero = (value) => value === undefined || /^-?0(?:[a-z%]*)$/.test(value);

/** Why this declaration has a left and a right that differ; undefined where it has not. */
function fault(property, value) {
  // turned round by the direction itself: 1 or -1
  if (value.includes('var(--_side)')) return undefined;
  if (SIDED.test(property)) return `${property} names a side`;
  if (BY_WORD.test(property) && /\b(?:left|right)\b/.test(value)) return `${property} names a side`;
  const all = values(value);
  if (FOUR.test(property) && all.length === 4 && all[1] !== all[3]) return `${property} has a left and a right`;
  if (property === 'border-radius' && !value.includes('/')) {
    const [topStart, topEnd = topStart, bottomEnd = topStart, bottomStart = topEnd] = all;
    if (topStart !== topEnd || bottomEnd !== bottomStart) return `${property} has a left and a right`;
  }
  if (property === 'translate' && !zero(all[0])) return 'translate moves to a side';
  if (property === 'transform' && /translate(?:x|3d)?\(\s*-?(?!0\b)[^)]/i.test(value))
    return 'transform moves to a side';
  if (property === 'transform-origin' && /^\d/.test(value) && all[0] !== '50%') return 'transform-origin is at a side';
  if (/-gradient\((?:\s*to\s+(?:\w+\s+)?(?:left|right)|\s*(?:90|270|-90)deg)/.test(value))
    return 'a gradient runs to a side';
  return undefined;
}

/**
 * Declarations that are wrong where text runs from right to left.
 * @param {string} css
 * @returns {{ line: number, why: string }[]} lines from 0
 */
export function physical(css) {
  const found = [];
  const lines = css.split('\n');
  // a declaration may go on over several lines; comments keep their lines
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  for (const { 1: property, 2: value, index } of bare.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)) {
    const line = bare.slice(0, index).split('\n').length - 1;
    const why = fault(property, value.trim());
    const said = [lines[line], lines[line - 1]].some((text) => /\/\* physical: \S.*\*\//.test(text ?? ''));
    if (why && !said) found.push({ line, why });
  }
  return found;
}

/** The same for styles of elements. */
export const noPhysical = {
  meta: { type: 'problem', schema: [], messages: { side: '{{why}}: say it by inline-start and inline-end.' } },
  create: (context) => ({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.name !== 'css') return;
      // what is put in stands for a value, or for rules
      const text = `{${quasi.quasis.map(({ value }) => value.raw).join('var(--x)')}}`;
      for (const { line, why } of physical(text))
        context.report({ loc: { line: quasi.loc.start.line + line, column: 0 }, messageId: 'side', data: { why } });
    },
  }),
};
