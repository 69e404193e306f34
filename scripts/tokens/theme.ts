// A theme as a style sheet for pages: nothing but the public custom properties, on the root.
import { bothSchemes, type Listed } from './list.ts';

export function themeSheet(name: string, theme: Listed[], known: Listed[]): string {
  const declarations = theme.map((token) => {
    const property = known.find((other) => other.name === token.name)?.extension.property;
    if (!property) throw new Error(`${name}: pages cannot set ${token.name}`);
    return `  ${property}: ${bothSchemes(token)};`;
  });
  return `/* Made from ${name}.tokens.json by scripts/tokens. Light and dark follow the page's color-scheme. */
:root {
${declarations.join('\n')}
}
`;
}
