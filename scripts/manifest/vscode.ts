import type { Attribute } from 'custom-elements-manifest';
import type { Element } from './element.ts';
import { isSetByElement, wordsOf } from './settable.ts';

/** HTML custom data (version 1.1), which VS Code and others complete tags and attributes from. */
export function htmlData(elements: Element[]) {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName,
      description: markdown(about(element)),
      attributes: element.attributes
        .filter(({ description }) => !isSetByElement(description))
        .map((attribute) => ({
          name: attribute.name,
          description: markdown(attribute.description ?? ''),
          ...valuesOf(attribute),
        })),
    })),
  };
}

/** CSS custom data: the custom properties that a page may set. */
export function cssData(properties: { name: string; description?: string }[]) {
  return {
    version: 1.1,
    properties: properties.map(({ name, description = '' }) => ({ name, description: markdown(description) })),
  };
}

/** What stands in an editor's hover: the element, what can be put into it, what it fires. */
export function about({ description = '', slots, events }: Element): string {
  const inside = slots.map(({ name, description }) => `- ${name ? `\`${name}\`` : 'inside'}: ${description}`);
  const fired = events.map(({ name, description }) => `- \`${name}\`: ${description}`);
  return [
    description,
    ...(inside.length ? [`**Slots**\n${inside.join('\n')}`] : []),
    ...(fired.length ? [`**Events**\n${fired.join('\n')}`] : []),
  ].join('\n\n');
}

function markdown(value: string) {
  return { kind: 'markdown', value };
}

/** `v` is the editors' name for an attribute that stands alone. */
function valuesOf({ type }: Attribute) {
  const words = wordsOf(type?.text);
  if (words.length) return { values: words.map((name) => ({ name })) };
  return type?.text === 'boolean' ? { valueSet: 'v' } : {};
}
