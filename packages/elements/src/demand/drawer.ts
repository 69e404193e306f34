import { html, nothing, type TemplateResult } from 'lit';
import { xIcon } from '../base/icons.ts';
import { dragDown } from '../panel/drag.ts';
import { asks } from './asks.ts';
import { askersOf, type Desk } from './desk.ts';
import { kindClass, kindLabel, stack } from './kinds.ts';
import { topicForm } from './topic-form.ts';
import { standing } from './wishes.ts';
import { people, trend } from './words.ts';

/** What is looked into: beside the figures where there is room, else a sheet over them. */
export function drawer(desk: Desk, wide: boolean): TemplateResult | typeof nothing {
  const { el, subject } = desk;
  if (!subject) return nothing;
  const close = () => desk.close();
  const cancel = (event: Event) => {
    event.preventDefault();
    close();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const grab = (event: PointerEvent) => {
    const sheet = (event.currentTarget as HTMLElement).closest('dialog');
    if (sheet) dragDown(event, sheet, (away) => away && close());
  };
  return html`<dialog class="drawer ${wide ? 'beside' : 'sheet'}" part="drawer" aria-labelledby="about" @cancel=${cancel} @keydown=${key}
    @click=${(event: Event) => event.target === event.currentTarget && close()}>
    <div class="sheet-body">
      ${wide ? nothing : html`<button class="grab" tabindex="-1" aria-label=${el.t('panel.drag')} @pointerdown=${grab} @click=${close}></button>`}
      <div class="head">
        ${title(desk)}
        <button class="button icon" aria-label=${el.t('common.close')} @click=${close}>${xIcon}</button>
      </div>
      <div class="scroll">${content(desk)}</div>
    </div>
  </dialog>`;
}

function title({ model, subject }: Desk): TemplateResult {
  const demand = model.demand.value;
  const { topic_id, product_id } = subject ?? {};
  const topic = demand?.topics.find(({ id }) => id === topic_id);
  const about = topic ?? demand?.products.find((each) => each.product_id === product_id);
  const words = about?.title ?? '';
  return html`<h2 id="about" tabindex="-1">${topic?.kind === 'sourcing' ? html`<q><bdi>${words}</bdi></q>` : html`<bdi>${words}</bdi>`}</h2>`;
}

function content(desk: Desk): TemplateResult {
  const { el, subject, model } = desk;
  const demand = model.demand.value;
  const { topic_id, product_id, kind } = subject ?? {};
  const topic = demand?.topics.find(({ id }) => id === topic_id);
  const product = demand?.products.find((each) => each.product_id === product_id);
  const n = askersOf(demand, subject ?? {});
  const part = kind ? product?.kinds.find((each) => each.kind === kind) : product;
  const asked = topic ?? part;
  return html`<p class="facts"><span>${people(el, n)}</span>${asked ? trend(desk, asked) : nothing}${topic ? standing(desk, topic) : nothing}</p>
    ${topic ? topicForm(desk, topic) : nothing}
    ${
      product
        ? html`<div class="ways" role="group" aria-label=${el.t('demand.asks')}>
          <button class="way" aria-pressed=${String(!kind)} @click=${() => desk.look({ product_id: product.product_id })}>${el.t('demand.all')}</button>
          ${stack(product).map(
            (
              each,
            ) => html`<button class="way" aria-pressed=${String(kind === each.kind)} @click=${() => desk.look({ product_id: product.product_id, kind: each.kind })}>
              <i class="swatch ${kindClass(each.kind)}"></i>${el.t(kindLabel(each.kind))}
            </button>`,
          )}
        </div>`
        : nothing
    }
    ${asks(desk)}`;
}
