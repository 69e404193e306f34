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
sources by \`npm run reference\`, as is what [editors and frameworks](#editors-and-frameworks) read.

${elements.map(({ tagName }) => `[${tagName.replace('laotie-', '')}](#${tagName})`).join(' · ')} · [requests](#requests) · [facts](#facts) · [editors and frameworks](#editors-and-frameworks)

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

${editors}`;
}

const editors = `## Editors and frameworks

- **Any tool**: \`@laotie/elements/custom-elements.json\` is the custom-elements manifest.
- **VS Code** completes tags, attributes and custom properties with this in \`.vscode/settings.json\`:

  \`\`\`json
  {
    "html.customData": ["./node_modules/@laotie/elements/dist/vscode.html-custom-data.json"],
    "css.customData": ["./node_modules/@laotie/elements/dist/vscode.css-custom-data.json"]
  }
  \`\`\`

- **JetBrains' editors** find the package's web-types by themselves.
- **React 19**: \`import type {} from '@laotie/elements/jsx'\` once. Properties by their names (\`overVideo\`), events by theirs
  (\`onlaotie-cart-change={({ detail }) => …}\`). TypeScript checks no hyphenated attribute that it does not know, so that a
  misspelled property is found and a misspelled \`over-vidio\` is not.
- **Vue 3**: \`import type {} from '@laotie/elements/vue'\` once, and \`isCustomElement: (tag) => tag.startsWith('laotie-')\` for
  its compiler. Bind properties by their names (\`:overVideo="true"\`): Vue writes a hyphenated one that is bound to \`false\`
  into the page all the same.
- **On a server** that renders pages the elements can be imported; they come alive in the browser.
`;

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
