import type { CustomElementDeclaration, CustomElementField, Package } from 'custom-elements-manifest';

/** An element as the manifest has it: what is not said of one is an empty list. */
export type Element = CustomElementDeclaration &
  Required<
    Pick<
      CustomElementDeclaration,
      'tagName' | 'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates'
    >
  >;

/** The elements of a manifest, by their tags. */
export function elementsOf({ modules }: Package): Element[] {
  const all = modules.flatMap(({ declarations = [] }) => declarations) as Element[];
  return all.sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/** What an attribute is read into and written from; a property without one has none. */
export function propertiesOf({ members }: Element): CustomElementField[] {
  return members.filter((member): member is CustomElementField => member.kind === 'field');
}
