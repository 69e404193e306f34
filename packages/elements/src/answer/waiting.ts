import type { Shop } from '@laotie/core';
import type { Id } from '@laotie/protocol';
import { html, type TemplateResult } from 'lit';
import { bellIcon, checkIcon } from '../base/icons.ts';
import { request } from '../events.ts';
import type { LaotieAnswer } from './answer.ts';

/** Puts the viewer on a waiting list and takes them off again, where the endpoint keeps any. */
export function waitFor(
  el: LaotieAnswer,
  shop: Shop,
  id: Id,
  words: 'answer.wait' | 'answer.join',
): TemplateResult | undefined {
  if (!shop.intents || !shop.capabilities.value.waiting_lists) return undefined;
  const waits = shop.intents.waiting.value.has(id);
  const toggle = () => void request(el, 'laotie-waiting-set-request', { id, waiting: !waits });
  return html`<button class="button plain wait" aria-pressed=${waits} @click=${toggle}>${waits ? checkIcon : bellIcon}${el.t(words)}</button>`;
}
