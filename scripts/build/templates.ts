import { type Plugin, parseSync } from 'vite';

interface Text {
  language: string;
  start: number;
  end: number;
}

/** Takes the indentation and comments out of Lit templates and styles, which a minifier of JavaScript must leave alone. */
export function squeezeTemplates(): Plugin {
  return {
    name: 'laotie:squeeze-templates',
    transform: {
      filter: { id: /packages[\\/](core|elements)[\\/]src/, code: /\b(html|svg|css)`/ },
      order: 'post',
      handler: (code) => ({ code: squeeze(code), map: null }),
    },
  };
}

/** A module with its templates squeezed. Where there was whitespace between elements, one character of it stays. */
export function squeeze(code: string): string {
  let squeezed = code;
  const texts = textsOf(parseSync('module.js', code).program).sort((a, b) => b.start - a.start);
  for (const { language, start, end } of texts) {
    const text = code.slice(start, end);
    const short = language === 'css' ? squeezeCss(text) : text.replace(/\s*\n\s*/g, '\n');
    squeezed = squeezed.slice(0, start) + short + squeezed.slice(end);
  }
  return squeezed;
}

function squeezeCss(text: string): string {
  return (
    text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      // combinators, sums, and the zero before a point
      .replace(/ > /g, '>')
      .replace(/(?<=[\w)]) ([*/]) (?=\.?\d|\(|-|var\()/g, '$1')
      .replace(/([\s:,(-])0\./g, '$1.')
      .replace(/;}/g, '}')
      .replace(/([{;][\w-]+): /g, '$1:')
  );
}

/** The texts between the `${…}` of every template below a node of the syntax tree. */
function textsOf(node: unknown, found: Text[] = []): Text[] {
  if (typeof node !== 'object' || node === null) return found;
  const { type, tag, quasi } = node as { type?: string; tag?: { name?: string }; quasi?: { quasis: Text[] } };
  if (type === 'TaggedTemplateExpression' && /^(html|svg|css)$/.test(tag?.name ?? '')) {
    for (const { start, end } of quasi?.quasis ?? []) found.push({ language: tag?.name ?? '', start, end });
  }
  for (const child of Object.values(node)) textsOf(child, found);
  return found;
}
