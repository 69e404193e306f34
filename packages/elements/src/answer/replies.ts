import type { Shop } from '@laotie/core';
import type { Reply } from '@laotie/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { storeIcon } from '../base/icons.ts';
import type { LaotieAnswer } from './answer.ts';
import type { Goods } from './goods.ts';
import { sellerSays } from './told.ts';
import { type View, words } from './view.ts';
import { waitFor } from './waiting.ts';

/** What became of something that this viewer asked for. Undefined: nothing yet, or nothing that can be shown. */
export function replyView(el: LaotieAnswer, shop: Shop, reply: Reply, goods: Goods): View | undefined {
  const { id, state, text = '', product_id } = reply;
  if (state === 'listed' || state === 'pre_order') {
    if (product_id === undefined) return undefined;
    const n = shop.show?.items.value.find((item) => item.product_id === product_id)?.number;
    const news = state === 'listed' ? el.t('answer.listed', { n }) : el.t('answer.preOrder');
    const view = goods.view(shop, { kind: 'sourcing', type: 'product', product_id }, news);
    const isMissing = shop.catalog.entry(product_id).value.state === 'missing';
    // it has a price, but none that this viewer could pay: they asked, so they are told
    return view ?? (isMissing ? sellerWords(`elsewhere ${id}`, el.t('answer.elsewhere'), text) : undefined);
  }
  if (state === 'waiting_list') {
    return sellerWords(`waiting ${id}`, el.t('answer.waitingList'), text, waitFor(el, shop, id, 'answer.join'));
  }
  if (state === 'declined') return sellerSays(el, shop, text, '', el.t('answer.declined'));
  return state === 'answered' && text ? sellerSays(el, shop, text, '') : undefined;
}

function sellerWords(key: string, title: string, text: string, act?: TemplateResult): View {
  const more = text ? html`<p class="speech" dir="auto">${text}</p>` : nothing;
  return { key, said: `${title} ${text}`, content: words(storeIcon, title, more, act) };
}
