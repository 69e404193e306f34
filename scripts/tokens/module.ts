// The tokens as a typed list: `packages/elements/src/tokens/index.ts`.
import { type Listed, propertyOf } from './list.ts';

export function listModule(tokens: Listed[]): string {
  const entries = (settable: boolean) =>
    tokens
      .filter(({ extension }) => Boolean(extension.property) === settable)
      .map((token) => `  ${entry(token)},`)
      .join('\n');
  return `// Made from laotie.tokens.json by scripts/tokens: change it there, then \`npm run tokens\`.
import type { Token } from './token.ts';

export type { Token } from './token.ts';

/** What a page may set, in the order of the file. */
export const tokens: readonly Token[] = [
${entries(true)}
];

/** What follows from those, for elements alone: to look at, not to set. */
export const derived: readonly Token[] = [
${entries(false)}
];
`;
}

function entry(token: Listed): string {
  const { type, group, description, light, dark, video, extension } = token;
  const fields = {
    name: propertyOf(token),
    type,
    group,
    description,
    light,
    dark,
    ...(video && { video }),
    ...(extension.forced && { forced: extension.forced }),
  };
  return `{ ${Object.entries(fields)
    .map(([name, value]) => `${name}: ${quoted(value)}`)
    .join(', ')} }`;
}

const quoted = (text: string) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);
