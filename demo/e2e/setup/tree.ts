import type { Page } from 'playwright-core';

interface Value {
  value?: unknown;
}

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: Value;
  name?: Value;
  description?: Value;
  value?: Value;
  properties?: { name: string; value: Value }[];
  childIds?: string[];
}

/** Roles that say nothing of themselves: what is in them is said. */
const SILENT = new Set([
  'none',
  'generic',
  'StaticText',
  'InlineTextBox',
  'LineBreak',
  'LabelText',
  'Legend',
  'strong',
]);
/** Roles whose name says all that is in them. */
const WHOLE = new Set(['button', 'link', 'radio', 'combobox', 'textbox', 'term']);
/** States that are said where they are not as usual. */
const SAID = ['checked', 'disabled', 'expanded', 'invalid', 'live', 'modal', 'pressed', 'required', 'roledescription'];
/** Never told, so not news when it is so. */
const USUAL = new Set(['false', 'off', 'null', 'undefined', '']);

/** What Chromium hands to a screen reader, below the first node of a role: a line for each, deeper ones further in. */
export async function treeOf(page: Page, role = 'main'): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const read = (id: string, depth: number): void => {
    const node = byId.get(id);
    if (!node) return;
    const told = node.ignored ? undefined : lineOf(node);
    if (told) lines.push(`${'  '.repeat(depth)}${told}`);
    const kind = String(node.role?.value);
    // what the one voice says is gone after a while
    const passing = node.properties?.some(({ name, value }) => name === 'live' && value.value === 'polite');
    if (WHOLE.has(kind) || passing) return;
    const named = String(node.name?.value ?? '');
    for (const child of node.childIds ?? [])
      if (
        !(kind === 'heading' && byId.get(child)?.name?.value === named && byId.get(child)?.role?.value === 'StaticText')
      )
        read(child, told ? depth + 1 : depth);
  };
  const root = nodes.findLast((node) => !node.ignored && node.role?.value === role);
  if (root) read(root.nodeId, 0);
  return `${lines.join('\n')}\n`;
}

function lineOf({ role, name, description, value, properties = [] }: Node): string | undefined {
  const kind = String(role?.value ?? 'none');
  if (SILENT.has(kind)) {
    const text = kind === 'StaticText' ? String(name?.value ?? '').trim() : '';
    return text ? `“${steady(text)}”` : undefined;
  }
  const states = properties
    .filter(({ name: state, value: now }) => SAID.includes(state) && !USUAL.has(String(now.value)))
    .map(({ name: state, value: now }) => (String(now.value) === 'true' ? state : `${state}=${String(now.value)}`));
  const said = (words: Value | undefined) => steady(String(words?.value ?? '').trim());
  return [
    kind,
    said(name) && `"${said(name)}"`,
    said(value) && `= ${said(value)}`,
    said(description) && `(${said(description)})`,
    states.length > 0 && `[${states.join(' ')}]`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Times and counts that another run has otherwise. */
const steady = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\d+:\d\d(:\d\d)?/g, '0:00')
    .replaceAll(/\b\w{4}-\w{4}\b/g, 'ABCD-EFGH')
    .replaceAll(/\d+ (?=viewers?|watching)/g, '1 ');
