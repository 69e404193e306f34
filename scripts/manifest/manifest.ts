import type {
  Attribute,
  ClassMember,
  CustomElementDeclaration,
  CustomElementField,
  Event,
  Module,
  Package,
} from 'custom-elements-manifest';
import { analyze, type Found, literals } from './analyze.ts';
import type { Element } from './element.ts';
import { type EventDoc, events } from './events.ts';

/** What stands elsewhere in the package. */
interface Told {
  events: EventDoc[];
  literals: ReadonlyMap<string, string>;
}

/** The custom-elements manifest (schema 2.1) of `@laotie/elements`, made from its sources. */
export async function manifest(): Promise<Package> {
  const told = { events: events(), literals: literals() };
  const modules = analyze().flatMap((found): Module[] => {
    const { name, tagName } = found.declaration;
    const home = { name, module: `dist/${found.folder}/index.js` };
    const declaration = tidy(found, told);
    return [
      {
        kind: 'javascript-module',
        path: home.module,
        declarations: [declaration],
        exports: [{ kind: 'js', name, declaration: home }],
      },
      {
        kind: 'javascript-module',
        path: `dist/${found.folder}/define.js`,
        exports: [{ kind: 'custom-element-definition', name: tagName ?? found.tagName, declaration: home }],
      },
    ];
  });
  return { schemaVersion: '2.1.0', readme: 'README.md', modules };
}

function tidy(found: Found, told: Told): Element {
  const { tagName, folder, declaration, internal } = found;
  const { name, description = '' } = declaration;
  const fields = (declaration.members ?? [])
    .filter((member) => isPublic(member) && !internal.includes(member.name))
    .map(pick);
  const attributes = attributesOf(
    declaration,
    fields.filter(({ name }) => !found.states.includes(name)),
    told,
  );
  return {
    kind: 'class',
    customElement: true,
    name,
    tagName,
    summary: firstSentence(description),
    description: unwrap(description),
    superclass: { name: 'LitElement', package: 'lit' },
    attributes,
    members: fields.map((field) => described(field, attributes)),
    events: (declaration.events ?? []).map((event) => eventOf(event, told.events)),
    slots: (declaration.slots ?? []).map((slot) => ({ ...slot, description: unwrap(slot.description) })),
    cssParts: declaration.cssParts ?? [],
    cssProperties: declaration.cssProperties ?? [],
    cssStates: declaration.cssStates ?? [],
    source: { href: `src/${folder}/${folder}.ts` },
  };
}

/** Undocumented means private by our rules, but what is public by its words and has none is for a test to find. */
function isPublic(member: ClassMember): boolean {
  const { name, privacy = 'public', static: isStatic } = member;
  return privacy === 'public' && !isStatic && !name.startsWith('#');
}

function pick(member: ClassMember): ClassMember {
  const { inheritedFrom: _where, privacy: _public, ...rest } = member as CustomElementField;
  return { ...rest, ...(rest.description && { description: unwrap(rest.description) }) } as ClassMember;
}

function attributesOf(
  { attributes = [] }: CustomElementDeclaration,
  members: ClassMember[],
  { literals }: Told,
): Attribute[] {
  return attributes
    .filter(({ fieldName }) => !fieldName || members.some(({ name }) => name === fieldName))
    .map(({ name, type, description, default: value, fieldName }) => {
      const field = members.find((member) => member.name === fieldName);
      const start = value?.replace(/^'(.*)'$/, '$1');
      return {
        name,
        type: { text: serialized(type?.text, literals) },
        description: unwrap(description ?? field?.description),
        ...(start && start !== 'false' && { default: start }),
        ...(fieldName && { fieldName }),
      };
    });
}

/** What can stand in HTML: a text, a number, a switch, one of a few words. */
function serialized(type = 'string', names: Told['literals']): string {
  const parts = type
    .split('|')
    .map((part) => names.get(part.trim()) ?? part.trim().replace(/^Id$/, 'string'))
    .filter((part) => /^(string|number|boolean|'.*')$/.test(part));
  return parts.join(' | ') || 'string';
}

function described(member: ClassMember, attributes: Attribute[]): ClassMember {
  const attribute = attributes.find(({ fieldName }) => fieldName === member.name);
  if (!attribute) return member;
  const description = attribute.description || (member.description ?? '');
  return { ...member, description, attribute: attribute.name } as CustomElementField;
}

/** An element says when it fires something; what that is stands with the event. */
function eventOf({ name, description: when }: Event, told: EventDoc[]): Event {
  const doc = told.find((event) => event.name === name);
  const type = doc ? `${doc.kind === 'request' ? 'LaotieRequest' : 'LaotieFact'}<'${name}'>` : 'Event';
  return {
    name,
    type: { text: type },
    description: doc?.description || unwrap(when),
    ...(when && { summary: unwrap(when) }),
  };
}

function firstSentence(text: string): string {
  return unwrap(text).replace(/^([\s\S]*?\.)\s[\s\S]*$/, '$1');
}

/** Lines that the formatter broke are one; paragraphs stay. */
function unwrap(text = ''): string {
  return text
    .split(/\n\n+/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n');
}
