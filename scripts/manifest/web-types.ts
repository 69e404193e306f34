import type { CustomElementField } from 'custom-elements-manifest';
import { type Element, propertiesOf } from './element.ts';
import { isSetByElement, wordsOf } from './settable.ts';

/** Web-types, which JetBrains' editors complete tags, attributes, slots, parts and events from. */
export function webTypes(
  elements: Element[],
  properties: { name: string; description?: string }[],
  { name, version }: { name: string; version: string },
) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: { elements: elements.map(contribution) },
      css: { properties: properties.map(({ name, description }) => ({ name, description })) },
    },
  };
}

function contribution(element: Element) {
  const { tagName, description, attributes, slots, events, cssParts, cssProperties } = element;
  return {
    name: tagName,
    description,
    attributes: attributes
      .filter((attribute) => !isSetByElement(attribute.description))
      .map(({ name, description, type, default: start }) => ({ name, description, value: valueOf(type?.text, start) })),
    slots: slots.map(({ name, description }) => ({ name, description })),
    js: {
      properties: propertiesOf(element).map(property),
      events: events.map(({ name, description }) => ({ name, description })),
    },
    css: {
      parts: cssParts.map(({ name, description }) => ({ name, description })),
      properties: cssProperties.map(({ name, description }) => ({ name, description })),
    },
  };
}

function valueOf(type = 'string', start?: string) {
  const words = wordsOf(type);
  return {
    type: words.length ? words.map((word) => `'${word}'`) : type,
    ...(start && { default: start }),
    ...(type === 'boolean' && { kind: 'no-value', required: false }),
  };
}

function property({ name, description, type, readonly }: CustomElementField) {
  return { name, description, type: type?.text ?? 'unknown', ...(readonly && { 'read-only': true }) };
}
