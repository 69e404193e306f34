import type { Topic } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { each } from '../base/each.ts';
import { checkIcon, sendHorizontalIcon } from '../base/icons.ts';
import { live } from '../base/live.ts';
import { note, problemText } from '../base/notes.ts';
import { photo } from '../base/photo.ts';
import { press } from '../base/press.ts';
import type { Desk } from './desk.ts';
import { people, trend } from './words.ts';

/** Open questions, those about one product together, each with its answer box. */
export function questionList(desk: Desk, questions: readonly Topic[]): TemplateResult {
  const groups = new Map<string, Topic[]>();
  for (const question of questions) {
    const about = question.product_id ?? '';
    groups.set(about, [...(groups.get(about) ?? []), question]);
  }
  return html`${each(
    [...groups],
    ([product_id]) => product_id,
    ([product_id, topics]) => html`<li class="about">
      ${heading(desk, product_id)}
      <ul>${each(
        topics,
        ({ id }) => id,
        (topic) => question(desk, topic),
      )}</ul>
    </li>`,
  )}`;
}

function heading(desk: Desk, product_id: string): TemplateResult {
  const product = desk.model.demand.value?.products.find((each) => each.product_id === product_id);
  if (!product) return html`<h3>${desk.el.t('demand.unnamed')}</h3>`;
  return html`<h3><span class="picture">${photo({ url: product.image_url })}</span><bdi>${product.title}</bdi></h3>`;
}

function question(desk: Desk, topic: Topic): TemplateResult {
  const { el } = desk;
  const { id, title, askers } = topic;
  const open = (event: Event) => desk.look({ topic_id: id }, event.currentTarget);
  return html`<li class="question" data-row=${id} part="question">
    <button class="open" aria-label=${el.t('demand.open', { title, people: people(el, askers) })} @click=${open}><bdi>${title}</bdi></button>
    <p class="facts"><span>${people(el, askers)}</span>${trend(desk, topic)}</p>
    ${topic.state === 'answered' ? html`<p class="done">${checkIcon}<bdi>${topic.text ?? el.t('demand.state.answered')}</bdi></p>` : answerBox(desk, topic)}
  </li>`;
}

function answerBox(desk: Desk, topic: Topic): TemplateResult {
  const { el } = desk;
  const { text, busy, error, problems } = desk.draft(topic);
  const send = (event?: Event) => {
    event?.preventDefault();
    const row = (event?.currentTarget as HTMLElement | undefined)?.closest('li');
    void desk.send(topic, 'answered').then(async (done) => {
      await el.updateComplete;
      row?.querySelector<HTMLElement>(done ? '.open' : 'textarea')?.focus();
    });
  };
  const wrong = problems.text !== undefined;
  return html`<form class="answer" @submit=${send}>
      <textarea name="text" rows="1" maxlength="500" dir="auto" placeholder=${el.t('demand.answerHere')} aria-label=${el.t('demand.answerTo', { question: topic.title })}
        aria-invalid=${wrong ? 'true' : nothing} .value=${live(text)} @input=${(event: Event) => desk.write(topic, { text: (event.target as HTMLTextAreaElement).value })}></textarea>
      <button class="button icon ${text.trim() ? 'add' : ''}" aria-busy=${busy ? 'true' : nothing} aria-label=${el.t('demand.send.answered')}>
        ${busy ? html`<span class="spinner"></span>` : sendHorizontalIcon}
      </button>
    </form>
    ${
      error
        ? note(
            'error',
            problemText(error, el.language),
            press('bare', el.t('common.retry'), () => send()),
          )
        : nothing
    }`;
}
