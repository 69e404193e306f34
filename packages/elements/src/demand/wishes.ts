import type { Topic } from '@laotie/protocol';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { each } from '../base/each.ts';
import { bellPlusIcon, ellipsisIcon } from '../base/icons.ts';
import { press } from '../base/press.ts';
import { isOffShelf } from './decision.ts';
import type { Desk } from './desk.ts';
import { failure } from './topic-form.ts';
import { figure, people, trend } from './words.ts';

const WIDEST = 42;
/** Room for a number. */
const LEAST = 17;

/** What is asked for and not sold: each a bubble as big as the wish, with the words of who said it best. */
export function wishList(desk: Desk, wishes: readonly Topic[], most: number): TemplateResult {
  // one accent: what most people want
  const [first] = wishes;
  return html`${each(
    wishes,
    ({ id }) => id,
    (wish) => card(desk, wish, most, wish === first ? 'add' : 'plain'),
  )}`;
}

function card(desk: Desk, wish: Topic, most: number, look: 'add' | 'plain'): TemplateResult {
  const { el } = desk;
  const { id, title, askers } = wish;
  const begin = (action: 'listed' | 'answered') => (event: Event) => desk.begin(wish, action, event.currentTarget);
  const open = (event: Event) => desk.look({ topic_id: id }, event.currentTarget);
  const about = html`<span class="hidden-text">: ${title}</span>`;
  return html`<li class="wish" data-row=${id} part="wish">
    ${bubble(figure(el, askers), askers / Math.max(1, most))}
    <div class="what">
      <h3><button class="open" aria-label=${el.t('demand.open', { title, people: people(el, askers) })} @click=${open}><q><bdi>${title}</bdi></q></button></h3>
      <p class="facts"><span>${people(el, askers)}</span>${trend(desk, wish)}${standing(desk, wish)}</p>
    </div>
    <div class="acts">
      ${
        isOffShelf(wish, desk.shelf)
          ? press(look, html`${el.t('demand.do.shelve')}${about}`, () => desk.send(wish, 'shelve'), {
              busy: desk.draft(wish).busy,
            })
          : press(look, html`${el.t('demand.do.listed')}${about}`, begin('listed'))
      }
      ${press('plain', html`${el.t('demand.do.answered')}${about}`, begin('answered'))}
      <button class="button plain icon" aria-label="${el.t('demand.do.more')}: ${title}" @click=${open}>${ellipsisIcon}</button>
    </div>
    ${desk.draft(wish).action === 'shelve' ? failure(desk, wish, desk.draft(wish)) : nothing}
  </li>`;
}

/** Its area says how many. */
function bubble(text: string, share: number): TemplateResult {
  const radius = Math.max(LEAST, WIDEST * Math.sqrt(share));
  return html`<svg class="bubble" viewBox="0 0 88 88" width="88" height="88" aria-hidden="true">
    ${svg`<circle cx="44" cy="44" r=${radius.toFixed(1)}></circle><text x="44" y="44" class=${radius > 26 ? 'big' : ''}>${text}</text>`}
  </svg>`;
}

/** What has become of it, where something has. */
export function standing({ el }: Desk, { state, waiting }: Topic): TemplateResult | typeof nothing {
  if (state === 'open') return nothing;
  const known = ['listed', 'waiting_list', 'pre_order', 'answered', 'declined'].includes(state);
  const words = known ? el.t(`demand.state.${state as 'listed'}`) : state;
  const queue = waiting > 0 ? html`${bellPlusIcon}${el.t('demand.waiting', { n: figure(el, waiting) })}` : nothing;
  return html`<span class="chip ${state === 'listed' || state === 'answered' ? 'good' : 'shop'}">${words}</span>${queue === nothing ? nothing : html`<span class="chip">${queue}</span>`}`;
}
