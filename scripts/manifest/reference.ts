import type { Element } from './element.ts';
import { propertiesOf } from './element.ts';
import type { EventDoc } from './events.ts';
import { isSetByElement } from './settable.ts';

type Row = [name: string, ...rest: (string | undefined)[]];

/** `docs/reference.md`: what every element promises, and every request and fact, on one page. */
export function reference(elements: Element[], events: EventDoc[]): string {
  const shared = new Set(['for', 'shop', 'language']);
  return `# Reference

Every element, what it can be told, what it shows and fires; then every request and fact with its \`detail\`. Made from the
sources by \`npm run reference\`; the same facts are in the package as a custom-elements manifest, as data for VS Code and
JetBrains, and as types for React (\`@laotie/elements/jsx\`) and Vue (\`@laotie/elements/vue\`).

${elements.map(({ tagName }) => `[${tagName.replace('laotie-', '')}](#${tagName})`).join(' · ')} · [requests](#requests) · [facts](#facts)

All but \`<laotie-shop>\` find their shop by themselves: the nearest \`<laotie-shop>\`, else the page's default one. \`for="id"\`
names another, the property \`shop\` sets one, \`language\` tells the nearest valid \`lang\`.

${elements.map((element) => entry(element, shared)).join('\n\n')}

## Requests

Wishes that bubble up to the nearest shop, which performs them unless a listener calls \`preventDefault()\` or answers with
\`respondWith(promise)\`.

${listed(events, 'request')}

## Facts

What has happened, for the page to hear.

${listed(events, 'fact')}
`;
}

function entry(element: Element, shared: ReadonlySet<string>): string {
  const { tagName, name, description = '', attributes, slots, cssParts, cssProperties, members } = element;
  const isShared = (one: string) => shared.has(one) && tagName !== 'laotie-shop';
  const isCommon = ({ name, description }: { name: string; description?: string }) =>
    isShared(name) && (name !== 'for' || description?.startsWith('Id of the element to take the shop from'));
  const [states, told] = [attributes.filter(isState), attributes.filter((one) => !isState(one) && !isCommon(one))];
  const alone = propertiesOf(element).filter((one) => !one.attribute && !isCommon(one));
  return [
    `## \`<${tagName}>\``,
    `\`${name}\` · \`import '@laotie/elements/${tagName.replace('laotie-', '')}/define'\``,
    description,
    table(
      ['attribute', 'takes', ''],
      told.map((one): Row => [code(one.name), typed(one.type?.text, one.default), one.description]),
    ),
    table(
      ['property', 'is', ''],
      alone.map((one): Row => [code(one.name), typed(one.type?.text), one.description]),
    ),
    table(
      ['method', ''],
      members.flatMap((one): Row[] => (one.kind === 'method' ? [[code(`${one.name}()`), one.description]] : [])),
    ),
    table(
      ['slot', ''],
      slots.map((one): Row => [one.name ? code(one.name) : 'inside', one.description]),
    ),
    table(
      ['fires', ''],
      element.events.map((one): Row => [eventLink(one.name), one.summary ?? one.description]),
    ),
    table(
      ['state', ''],
      states.map((one): Row => [code(`[${one.name}]`), one.description?.replace('set by the element: ', '')]),
    ),
    table(
      ['part', ''],
      cssParts.map((one): Row => [code(one.name), one.description]),
    ),
    table(
      ['custom property', 'unset', ''],
      cssProperties.map((one): Row => [code(one.name), one.default && code(one.default), one.description]),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function listed(events: EventDoc[], kind: EventDoc['kind']): string {
  const rows = events.filter((event) => event.kind === kind);
  return table(
    ['event', 'detail', ''],
    rows.map(({ name, detail, description }): Row => [anchored(name), code(detail), description]),
  );
}

function isState({ description }: { description?: string }): boolean {
  return isSetByElement(description);
}

function eventLink(name: string): string {
  return name.startsWith('laotie-') ? `[\`${name}\`](#${name})` : code(name);
}

function anchored(name: string): string {
  return `<a id="${name}"></a>${code(name)}`;
}

function typed(type = 'string', start?: string): string {
  return start ? `${code(type)}, ${code(start)}` : code(type);
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: string[], rows: Row[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly (string | undefined)[]) =>
    `| ${cells.map((cell = '') => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
