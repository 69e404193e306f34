import type { ArgTypesEnhancer } from 'storybook/internal/types';
import { settables, wordsOf } from '../scripts/manifest/settable.ts';
import { elementOf } from './elements.ts';

/** What an element can be told, as rows of the controls: its attributes, by the names of their properties. */
export function argTypesOf(tag: string) {
  const element = elementOf(tag);
  if (!element) return {};
  const rows = settables(element).flatMap(({ name, attribute, description }) => {
    const { type, default: start } = element.attributes.find((one) => one.name === attribute) ?? {};
    if (!type) return [];
    const words = wordsOf(type.text);
    const table = {
      category: 'attributes',
      type: { summary: type.text },
      ...(start && { defaultValue: { summary: start } }),
    };
    return [[name, { name: attribute, description, table, ...sortOf(type.text, words) }]];
  });
  return Object.fromEntries(rows);
}

function sortOf(type: string, words: string[]) {
  return words.length ? { options: words, type: { name: 'enum', value: words } } : { type: { name: type } };
}

/** A control that no story reads does nothing: only what a story has as an argument, or gives a control, is offered. */
export const onlyArguments: ArgTypesEnhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(Object.entries(argTypes).filter(([name, one]) => name in initialArgs || one['control']));
