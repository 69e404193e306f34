import type { Media } from '@laotie/protocol';
import { css, html, nothing, type TemplateResult } from 'lit';
import { each } from '../base/each.ts';
import type { LaotieElement } from '../base/element.ts';
import { chevronLeftIcon, chevronRightIcon } from '../base/icons.ts';
import { photo } from '../base/photo.ts';
import { safeUrl } from '../base/url.ts';

/** Pictures and clips in a row that snaps: swipe, wheel, arrow keys, or the two buttons. Nothing turns by itself. */
export function gallery(el: LaotieElement, media: readonly Media[]): TemplateResult {
  const shown = media.filter(({ type, url }) => (type === 'image' || type === 'video') && safeUrl(url));
  const many = shown.length > 1;
  const slide = (
    item: Media,
    at: number,
  ) => html`<div class="slide" role="group" aria-roledescription=${el.t('product.slide')}
    aria-label=${el.t('product.nth', { n: at + 1, of: shown.length })}>${face(item, at === 0)}</div>`;
  if (!many)
    return html`<div class="gallery"><div class="slides"><div class="slide">${shown[0] ? face(shown[0], true) : photo(undefined)}</div></div></div>`;
  return html`<div class="gallery many" role="group" aria-roledescription=${el.t('product.carousel')} aria-label=${el.t('product.pictures')}>
    <div class="slides" tabindex="0" role="group">${each(shown, ({ url }) => url, slide)}</div>
    <button class="turn back" aria-label=${el.t('product.previous')} @click=${turn(-1)}>${chevronLeftIcon}</button>
    <button class="turn on" aria-label=${el.t('product.next')} @click=${turn(1)}>${chevronRightIcon}</button>
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

  .slides {
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

  .slide {
    flex: 0 0 100%;
    scroll-snap-align: start;
  }

  /* low, so that the options below are in sight */
  .gallery:not(.many) {
    --_ratio: 16 / 9;
  }

  .gallery.many .slide {
    flex-basis: clamp(168px, 54%, 240px);
  }

  .gallery .photo {
    --_photo-radius: var(--_radius);
  }

  .gallery video {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: var(--_night);
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
    border-radius: var(--_radius-round);
    background: var(--_glass);
    color: var(--_on-glass);
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
    .slides {
      scroll-behavior: auto;
    }
  }
`;
