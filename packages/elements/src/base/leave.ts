import { request } from '../events.ts';

/**
 * For real links that lead away (`target="_blank"`): a plain click asks first, so that the page may veto it or count it.
 * Clicks with a modifier stay the browser's, and without script the link is still a link.
 */
export function leave(product_id?: string): (event: MouseEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const link = event.currentTarget as HTMLAnchorElement;
    void request(link, 'laotie-link-open-request', { url: link.href, ...(product_id !== undefined && { product_id }) });
  };
}
