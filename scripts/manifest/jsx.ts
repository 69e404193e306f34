import type { Element } from './element.ts';
import { classesOf, comment, settables } from './settable.ts';

/**
 * Types of the elements in JSX (React 19): properties and attributes with the types that the classes declare, and every
 * request and fact on every element, since they bubble. `import type {} from '@laotie/elements/jsx'` brings them.
 */
export function jsx(elements: Element[]): string {
  return `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${classesOf(elements)}

/** Attributes of any element, and the events of a shop: \`onlaotie-cart-change={({ detail }) => …}\`. */
type Base<E extends HTMLElement> = DetailedHTMLProps<HTMLAttributes<E>, E> & {
  [K in RequestName as \`on\${K}\`]?: ((event: LaotieRequest<K>) => void) | undefined;
} & {
  [K in FactName as \`on\${K}\`]?: ((event: LaotieFact<K>) => void) | undefined;
};

export interface LaotieElements {
${elements.map(entry).join('\n')}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends LaotieElements {}
  }
}
`;
}

function entry(element: Element): string {
  const { tagName, name, summary = '' } = element;
  const own = element.events.filter((event) => !event.name.startsWith('laotie-'));
  return [
    `  ${comment(summary)}`,
    `  '${tagName}': Base<${name}> & {`,
    ...settables(element).flatMap(({ name, attribute = name, type, description }) =>
      [...new Set([name, attribute])].flatMap((key) => [
        `    ${comment(description)}`,
        `    ${/^\w+$/.test(key) ? key : `'${key}'`}?: ${type} | undefined;`,
      ]),
    ),
    ...own.flatMap(({ name, description = '' }) => [
      `    ${comment(description)}`,
      `    on${name}?: ((event: Event) => void) | undefined;`,
    ]),
    '  };',
  ].join('\n');
}
