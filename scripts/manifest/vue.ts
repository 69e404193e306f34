import type { Element } from './element.ts';
import { classesOf, comment, settables } from './settable.ts';

/**
 * Types of the elements in Vue's templates, as Vue's guide has them for custom elements: each is a global component
 * whose props are what can be set on it. `import type {} from '@laotie/elements/vue'` brings them.
 */
export function vue(elements: Element[]): string {
  return `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${classesOf(elements)}

/** Requests and facts bubble, so that every element can be listened to for all of them. */
type Events = { [K in RequestName]: (event: LaotieRequest<K>) => void } & {
  [K in FactName]: (event: LaotieFact<K>) => void;
};

type Tag<E extends HTMLElement, Props, Own = {}> = new () => E & {
  /** @deprecated For the template checker alone; an element has no such property. */
  $props: PublicProps & HTMLAttributes & Props;
  /** @deprecated For the template checker alone; an element has no such property. */
  $emit: EmitFn<Events & Own>;
};

declare module 'vue' {
  interface GlobalComponents {
${elements.map(entry).join('\n')}
  }
}
`;
}

function entry(element: Element): string {
  const own = element.events.filter((event) => !event.name.startsWith('laotie-'));
  const props = settables(element).flatMap(({ name, type, description }) => [
    `      ${comment(description)}`,
    `      ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type} | undefined;`,
  ]);
  const events = own.map(({ name }) => `, { ${name}: (event: Event) => void }`);
  return [
    `    ${comment(element.summary ?? '')}`,
    `    '${element.tagName}': Tag<${element.name}, {`,
    ...props,
    `    }${events.join('')}>;`,
  ].join('\n');
}
