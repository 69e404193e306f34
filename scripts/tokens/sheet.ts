// The style sheet that every element adopts: `packages/elements/src/base/tokens.ts`.
import { arithmetic, ground, isOfPaper, plain, spell } from './derive.ts';
import { bothSchemes, type Listed, propertyOf } from './list.ts';

/** A module with the look as private custom properties. */
export function sheetModule(tokens: Listed[]): string {
  const settable = tokens.filter(({ extension }) => extension.property);
  const ofPaper = tokens.filter(({ name, extension: { css = '' } }) => name === 'paper' || isOfPaper(css));
  const fixed = tokens.filter((token) => !ofPaper.includes(token));
  // the system's paper and ink make the rest, but a placeholder is left as we colour it; browsers do without shadows by themselves
  const forcedHere = tokens.filter(
    (token) =>
      token.extension.forced &&
      token.type === 'color' &&
      (fixed.includes(token) || /^(ink|paper|muted|focus)$/.test(token.name)),
  );
  return `// Made from ../tokens/laotie.tokens.json by scripts/tokens: change it there, then \`npm run tokens\`.
import { css } from 'lit';

/**
 * The look as private custom properties, resolved once per element: own value → page's \`--laotie-*\` → ours.
 *
 * Five properties re-theme everything: \`--laotie-ink\`, \`--laotie-paper\`, \`--laotie-wheat\`, \`--laotie-chili\` and
 * \`--laotie-radius\`; what is not set follows from them, and text keeps 4.5:1 on whatever it stands on. Light and dark
 * follow the inherited \`color-scheme\` (a page that never declares one stays light), and the paper where it is set.
 * Glass is a dark paper: what follows from ink and paper is told again for it.
 *
${settable.map((token) => ` * @cssproperty [${propertyOf(token)}${shown(token)}] ${token.description}`).join('\n')}
 */
export const tokens = css\`
  :host {
${lines([...Object.entries(arithmetic), ...fixed.map(declaration)], 4)}
  }

  :host,
  .glass {
${lines([['--_ground', ground], ...ofPaper.map(declaration)], 4)}
  }

  @supports not (color: color(from red srgb r g b)) {
    :host,
    .glass {
${lines(tokens.flatMap(plainDeclaration), 6)}
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
${lines(
  tokens.flatMap(({ name, extension: { reduced } }) => (reduced ? [[`--_${name}`, reduced]] : [])),
  6,
)}
    }
  }

  @media (prefers-contrast: more) {
    :host,
    .glass {
${lines(
  tokens.flatMap(({ name, extension: { contrast } }) => (contrast ? [[`--_${name}`, spell(contrast, '')]] : [])),
  6,
)}
    }
  }

  @media (forced-colors: active) {
    :host,
    .glass {
${lines(
  forcedHere.map(({ name, extension: { forced = '' } }) => [`--_${name}`, forced]),
  6,
)}
    }
  }
\`;
`;
}

function lines(declarations: string[][], indent: number): string {
  const short = (value = '') => value.replace(/#(\w)\1(\w)\2(\w)\3\b/g, '#$1$2$3').replace(/\b0\./g, '.');
  return declarations.map(([name, value]) => `${' '.repeat(indent)}${name}: ${short(value)};`).join('\n');
}

function declaration(token: Listed): [string, string] {
  const { property, css } = token.extension;
  const value = css?.includes('{}') ? token.light : bothSchemes(token);
  const set = (otherwise: string) => (property ? `var(${property}, ${otherwise})` : otherwise);
  if (css?.includes('{}')) return [`--_${token.name}`, spell(css, set(value))];
  return [`--_${token.name}`, set(css ? spell(css, value) : value)];
}

function plainDeclaration(token: Listed): [string, string][] {
  const value = plain[token.name]?.(bothSchemes(token));
  const { property } = token.extension;
  return value ? [[`--_${token.name}`, property ? `var(${property}, ${value})` : value]] : [];
}

/** What it is if nobody sets it: the values for light and dark, or nothing where it follows from others. */
function shown({ light, dark, extension: { css }, type }: Listed): string {
  if (css && !/--_dim|^on\(|\{\}/.test(css)) return '';
  if (type === 'shadow') return '';
  if (type === 'fontFamily') return '=system-ui, …';
  return `=${light === dark ? light : `${light} / ${dark}`}`;
}
