import type { CustomElementField } from 'custom-elements-manifest';
import { type Element, propertiesOf } from './element.ts';

/** Something that whoever uses an element can set on it. */
export interface Settable {
  /** Name of the property; that of the attribute where there is no property. */
  name: string;
  /** Name of the attribute, where it has one. */
  attribute?: string;
  /** TypeScript of its value. */
  type: string;
  description: string;
}

/** Attributes and properties that can be set. What an element sets on itself, for stylesheets, is none of them. */
export function settables(element: Element): Settable[] {
  const own = propertiesOf(element).filter((field) => !field.readonly && !isSetByElement(field.description));
  const bare = element.attributes.filter(
    ({ name, fieldName, description }) => !fieldName && name !== 'lang' && !isSetByElement(description),
  );
  return [
    ...own.map((field) => ({ ...named(field), type: `${element.name}['${field.name}']` })),
    ...bare.map(({ name, type, description = '' }) => ({
      name,
      attribute: name,
      type: type?.text ?? 'string',
      description,
    })),
  ];
}

function named({ name, attribute, description = '' }: CustomElementField) {
  return { name, description, ...(attribute && { attribute }) };
}

/** What the element tells its stylesheets by an attribute: a state, nothing to be set. */
export function isSetByElement(description = ''): boolean {
  return description.startsWith('set by the element');
}

/** The words that an attribute takes, where it takes a few. */
export function wordsOf(type = ''): string[] {
  return [...type.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
}

/** A documentation comment of a declaration, on one line. */
export function comment(text: string): string {
  return `/** ${text.replaceAll('*/', '*\u200b/').replaceAll(/\s+/g, ' ')} */`;
}

/** The import of whatever types of elements and events a declaration file of ours speaks of. */
export function classesOf(elements: Element[]): string {
  const names = ['FactName', 'LaotieFact', 'LaotieRequest', 'RequestName', ...elements.map(({ name }) => name)];
  return `import type {\n${names.map((name) => `  ${name},`).join('\n')}\n} from './index.js';`;
}
