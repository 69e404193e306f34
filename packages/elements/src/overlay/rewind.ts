import type { Shop } from '@laotie/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { LaotieOverlay } from './overlay.ts';

/** Where the viewer is in what has been shown; its code comes once there is somewhere to go. */
export function timeline(overlay: LaotieOverlay, shop: Shop): TemplateResult | typeof nothing {
  const status = shop.show?.show.value?.status;
  const { canSeek, live } = shop.playhead;
  if (!status || status === 'scheduled' || !canSeek.value || (status === 'live' && live.value)) return nothing;
  void import('../timeline/define.ts');
  return html`<laotie-timeline .video=${overlay.video}></laotie-timeline>`;
}
