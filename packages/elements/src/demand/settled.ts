import type { Topic } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { standing } from './wishes.ts';
import { people } from './words.ts';

/** What has been dealt with, folded away; each can be looked at and opened again. */
export function settledList(desk: Desk, topics: readonly Topic[]): TemplateResult | typeof nothing {
  const { el } = desk;
  if (topics.length === 0) return nothing;
  return html`<details class="settled">
    <summary>${el.t('demand.settled', { n: topics.length })}</summary>
    <ul>${topics.map(
      (topic) => html`<li>
        <button class="open" @click=${(event: Event) => desk.look({ topic_id: topic.id }, event.currentTarget)}><bdi>${topic.title}</bdi></button>
        <span class="facts"><span>${people(el, topic.askers)}</span>${standing(desk, topic)}</span>
      </li>`,
    )}</ul>
  </details>`;
}
