import { events } from 'virtual:manifest';
import type { CustomElementField } from 'custom-elements-manifest';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { type Element, propertiesOf } from '../../scripts/manifest/element.ts';
import { isSetByElement } from '../../scripts/manifest/settable.ts';
import { elementOf } from '../elements.ts';
import { look } from './look.ts';

type Row = [name: string, type: string | undefined, description: string | undefined];

/** All that an element promises, as its manifest says it. */
class StoryContract extends LitElement {
  static override properties = { tag: { type: String } };

  static override styles = [
    look,
    css`
      table { inline-size: 100%; border-collapse: collapse; }
      tr { border-block-end: 1px solid var(--line); }
      th, td { padding: 10px 12px 10px 0; text-align: start; vertical-align: top; font-weight: 400; }
      th { inline-size: 26%; }
      th code { font-weight: 650; }
      .type { inline-size: 32%; color: var(--quiet); overflow-wrap: anywhere; }
      @media (max-width: 600px) { td, th { display: block; inline-size: auto; padding-block: 2px; } tr { display: block; padding-block: 8px; } }
    `,
  ];

  declare tag: string;

  override render() {
    const element = elementOf(this.tag);
    if (!element) return nothing;
    const { attributes, slots, cssParts, cssProperties, cssStates, members } = element;
    const [states, own] = partition(attributes, ({ description }) => isSetByElement(description));
    return [
      section(
        'Attributes',
        own.map((one): Row => [one.name, withStart(one.type?.text, one.default), one.description]),
      ),
      section(
        'Properties',
        propertiesOf(element)
          .filter(isOwn)
          .map((one): Row => [one.name, typeOf(one), one.description]),
      ),
      section(
        'Methods',
        members.flatMap((one): Row[] =>
          one.kind === 'method' ? [[`${one.name}()`, signature(one), one.description]] : [],
        ),
      ),
      section(
        'Slots',
        slots.map((one): Row => [one.name || '(inside the tag)', undefined, one.description]),
      ),
      section('Events', element.events.map(eventRow)),
      section('States', [
        ...states.map((one): Row => [`[${one.name}]`, undefined, one.description]),
        ...cssStates.map((one): Row => [`:state(${one.name})`, undefined, one.description]),
      ]),
      section(
        'Parts',
        cssParts.map((one): Row => [`::part(${one.name})`, undefined, one.description]),
      ),
      section(
        'Custom properties',
        cssProperties.map((one): Row => [one.name, one.default, one.description]),
      ),
    ];
  }
}
if (!customElements.get('story-contract')) customElements.define('story-contract', StoryContract);

function section(title: string, rows: Row[]): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const types = rows.some(([, type]) => type);
  return html`<section>
    <h2>${title}</h2>
    <table>
      ${rows.map(([name, type, description]) => html`<tr><th scope="row"><code>${name}</code></th>${types ? html`<td class="type"><code>${type}</code></td>` : nothing}<td>${marked(sentence(description))}</td></tr>`)}
    </table>
  </section>`;
}

/** Requests can be answered, facts only heard: both say what they carry. */
function eventRow({ name, summary, description }: Element['events'][number]): Row {
  const doc = events.find((event) => event.name === name);
  const when = summary && summary !== description ? `${sentence(summary)} ` : '';
  return [name, doc?.detail ?? 'Event', `${when}${sentence(description)}`];
}

/** A property of an attribute's name and value needs no row of its own. */
function isOwn({ name, attribute }: CustomElementField): boolean {
  return name !== attribute;
}

function withStart(type = 'string', start?: string): string {
  return start ? `${type} = ${start}` : type;
}

function typeOf({ type, readonly }: { type?: { text: string }; readonly?: boolean }): string {
  return `${readonly ? 'readonly ' : ''}${type?.text ?? 'unknown'}`;
}

function signature(method: {
  parameters?: { name: string; type?: { text: string } }[];
  return?: { type?: { text: string } };
}) {
  const taken = (method.parameters ?? []).map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`);
  return `(${taken.join(', ')}) => ${method.return?.type?.text ?? 'void'}`;
}

function sentence(text = ''): string {
  const said = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(said) || !said ? said : `${said}.`;
}

/** Names stand between backticks. */
function marked(text: string): (string | TemplateResult)[] {
  return text.split('`').map((part, n) => (n % 2 ? html`<code>${part}</code>` : part));
}

function partition<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}
