import type { Media } from '@laotie/protocol';
import { css, html, nothing, type TemplateResult } from 'lit';
import { imageOffIcon } from './icons.ts';
import { safeUrl } from './url.ts';

/** A picture in a box whose size is known before it arrives; a quiet mark where there is none or it cannot be loaded. */
export function photo(
  image: { url?: string | undefined; alt_text?: string | undefined } | undefined,
  o: { eager?: boolean } = {},
): TemplateResult {
  const url = safeUrl(image?.url);
  return html`<span class="photo">
    ${imageOffIcon}
    ${
      url
        ? html`<img
          part="image"
          src=${url}
          alt=${image?.alt_text ?? ''}
          loading=${o.eager ? 'eager' : 'lazy'}
          decoding="async"
          draggable="false"
          @error=${broken}
          @load=${arrived}
        />`
        : nothing
    }
  </span>`;
}

function broken(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}

function arrived(event: Event): void {
  (event.target as HTMLElement).hidden = false;
}

/** The first picture of a product or variant; clips are not pictures. */
export function firstImage(...lists: (readonly Media[] | undefined)[]): Media | undefined {
  for (const list of lists) {
    const image = list?.find(({ type }) => type === 'image');
    if (image) return image;
  }
  return undefined;
}

export const photoStyles = css`
  .photo {
    position: relative;
    display: grid;
    place-items: center;
    overflow: hidden;
    aspect-ratio: var(--_ratio, 1);
    border-radius: var(--_photo-radius, var(--_radius-small));
    background: var(--_well);
    color: var(--_outline);
  }

  .photo img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: var(--_well);
  }

  .photo img[hidden] {
    display: none;
  }
`;
