import { t } from '@laotie/core';
import { announce } from '../base/announce.ts';
import { safeUrl } from '../base/url.ts';
import type { Requests } from '../events.ts';
import type { Scene } from './requests.ts';

/** Hands the show's address to the system, else to the clipboard. */
export async function share(
  { shop, language }: Scene,
  { url, title }: Requests['laotie-show-share-request'],
): Promise<void> {
  const safe = safeUrl(url) ?? location.href;
  if (navigator.share) {
    // dismissing the system's sheet is an answer, not an error
    return navigator.share({ url: safe, title }).catch(() => {});
  }
  // plain http pages have no clipboard
  if (!navigator.clipboard) return;
  await navigator.clipboard.writeText(safe);
  announce(shop, t(language, 'overlay.linkCopied'));
}
