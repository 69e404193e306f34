import type { Media } from '@laotie/protocol';
import { css, html, nothing, type TemplateResult } from 'lit';
import { each } from '../base/each.ts';
import type { LaotieElement } from '../base/element.ts';
import { chevronLeftIcon, chevronRightIcon } from '../base/icons.ts';
import { photo } from '../base/photo.ts';
import { safeUrl } from '../base/url.ts';

/** Pictures and clips in a row that snaps: swipe, wheel, arrow keys, or the two buttons. */
export function gallery(el: LaotieElement, media: readonly Media[]): TemplateResult {
  const shown = media.filter(({ type, url }) => (type === 'image' || type === 'video') && safeUrl(url));
  const many = shown.length > 1;
  return html`<div class="gallery ${many ? 'many' : ''}">
    <ul tabindex=${many ? 0 : nothing} aria-label=${el.t('product.pictures')}>
      ${
        shown.length === 0
          ? html`<li>${photo(undefined)}</li>`
          : each(
              shown,
              ({ url }) => url,
              (item, at) => html`<li>${face(item, at === 0)}</li>`,
            )
      }
    </ul>
    ${
      many
        ? html`<button class="turn back" aria-label=${el.t('product.previous')} @click=${turn(-1)}>${chevronLeftIcon}</button>
          <button class="turn on" aria-label=${el.t('product.next')} @click=${turn(1)}>${chevronRightIcon}</button>`
        : nothing
    }
  </div>`;
}

function face(item: Media, eager: boolean): TemplateResult {
  if (item.type === 'image') return photo(item, { eager });
  return html`<span class="photo"
    ><video src=${safeUrl(item.url) ?? nothing} aria-label=${item.alt_text ?? ''} controls playsinline preload="metadata" muted></video
  ></span>`;
}

function turn(by: number): (event: Event) => void {
  return (event) => {
    const list = (event.currentTarget as HTMLElement).parentElement?.firstElementChild;
    const width = list?.firstElementChild?.clientWidth ?? 0;
    list?.scrollBy(by * (list.matches(':dir(rtl)') ? -width : width), 0);
  };
}

export const galleryStyles = css`
  .gallery {
    position: relative;
  }

  .gallery ul {
    display: flex;
    gap: 12px;
    overflow-x: auto;
    scroll-behavior: smooth;
    overscroll-behavior-x: contain;
    padding-inline: var(--_gutter);
    scroll-padding-inline: var(--_gutter);
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
  }

  .gallery li {
    flex: 0 0 100%;
    scroll-snap-align: start;
  }

  /* low, so that the options below are in sight */
  .gallery:not(.many) {
    --_ratio: 16 / 9;
  }

  .gallery.many li {
    flex-basis: clamp(168px, 54%, 240px);
  }

  .gallery .photo {
    --_photo-radius: var(--_radius);
  }

  .gallery video {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: #000;
  }

  .turn {
    position: absolute;
    inset-block-start: calc(50% - 20px);
    display: none;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: rgb(23 19 15 / 0.72);
    color: #fff;
    cursor: pointer;
    opacity: 0;
    transition: opacity var(--_motion) var(--_ease);
  }

  .turn.back {
    inset-inline-start: 12px;
  }

  .turn.on {
    inset-inline-end: 12px;
  }

  .turn:dir(rtl) svg {
    scale: -1 1;
  }

  .turn:focus-visible,
  .gallery:hover .turn {
    opacity: 1;
  }

  @media (hover: hover) and (pointer: fine) {
    .turn {
      display: grid;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .gallery ul {
      scroll-behavior: auto;
    }
  }
`;
