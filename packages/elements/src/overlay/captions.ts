import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { captionsIcon } from '../base/icons/player.ts';
import type { LaotieOverlay } from './overlay.ts';
import { captionsOf } from './tracks.ts';

/**
 * A video draws its captions at its lower edge, where the overlay's parts lie. So the overlay takes the track that is
 * shown, draws its words above the parts, whatever is open, and gives the track back as it was. Brought once its video
 * has captions.
 */
export class Captions implements ReactiveController {
  /** The video has captions, on or not. */
  offered = false;
  #overlay: LaotieOverlay;
  #video: HTMLVideoElement | null | undefined;
  #watching: AbortController | undefined;
  #track: TextTrack | undefined;
  #words = '';

  constructor(overlay: LaotieOverlay) {
    this.#overlay = overlay;
    const root = overlay.renderRoot as ShadowRoot;
    const { styleSheet } = captionStyles;
    if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    overlay.addController(this);
  }

  hostUpdated(): void {
    const { video } = this.#overlay;
    if (video === this.#video || !this.#overlay.isConnected) return;
    this.hostDisconnected();
    this.#video = video;
    if (!video) return;
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    for (const type of ['addtrack', 'removetrack', 'change'])
      video.textTracks.addEventListener(type, this.#look, { signal });
    this.#look();
  }

  hostDisconnected(): void {
    this.#watching?.abort();
    this.#video = undefined;
    const track = this.#track;
    this.#release();
    // unless the viewer switched it off meanwhile
    if (track?.mode === 'hidden') track.mode = 'showing';
  }

  get on(): boolean {
    return this.#track !== undefined;
  }

  /** Switches off what is shown, or on what is nearest to a language. */
  toggle(language: string): void {
    const tracks = captionsOf(this.#video);
    const of = (track: TextTrack) => track.language.split('-')[0];
    const chosen = tracks.find((track) => of(track) === language.split('-')[0]) ?? tracks[0];
    if (this.#track) this.#track.mode = 'disabled';
    else if (chosen) chosen.mode = 'showing';
    this.#look();
  }

  #look = (): void => {
    const tracks = captionsOf(this.#video);
    const showing = tracks.find(({ mode }) => mode === 'showing');
    const gone = this.#track && (this.#track.mode === 'disabled' || !tracks.includes(this.#track));
    if (showing || gone) this.#release();
    if (showing) {
      this.#track = showing;
      // its words come on, only nobody draws them
      showing.mode = 'hidden';
      showing.addEventListener('cuechange', this.#read);
      this.#read();
    }
    if (!showing && !gone && this.offered === tracks.length > 0) return;
    this.offered = tracks.length > 0;
    this.#overlay.requestUpdate();
  };

  #release(): void {
    this.#track?.removeEventListener('cuechange', this.#read);
    this.#track = undefined;
    this.#words = '';
  }

  #read = (): void => {
    const cues = [...(this.#track?.activeCues ?? [])] as VTTCue[];
    // the cue's own mark-up is read by the browser, and only its text is taken
    this.#words = cues.map((cue) => cue.getCueAsHTML().textContent ?? '').join('\n');
    this.#overlay.requestUpdate();
  };

  /** What is being said; `slot` for where another element draws it. */
  view(slot?: string): TemplateResult | typeof nothing {
    if (!this.#words) return nothing;
    return html`<p class="captions" slot=${slot ?? nothing} lang=${this.#track?.language || nothing} dir="auto" aria-hidden="true">${this.#words}</p>`;
  }

  /** Where the video has no controls of its own, or lies under ours. */
  button(): TemplateResult | typeof nothing {
    const overlay = this.#overlay;
    if (!this.offered || this.#video?.controls) return nothing;
    return html`<button class="round glass" aria-label=${overlay.t('player.captions')} aria-pressed=${this.on} @click=${() => this.toggle(overlay.language)}>${captionsIcon}</button>`;
  }
}

/** After all other sheets of the overlay. */
const captionStyles = css`
  .captions {
    align-self: center;
    inline-size: fit-content;
    max-inline-size: min(100%, 34em);
    margin-inline: auto;
    padding: 4px 12px;
    border-radius: var(--_radius-tiny);
    background: var(--_dense);
    color: var(--_on-glass);
    font-size: var(--_text-lead);
    font-weight: 550;
    line-height: 1.35;
    text-align: center;
    text-wrap: balance;
    white-space: pre-line;
  }

  .captions[slot] {
    flex: none;
    margin-block-end: 8px;
  }

  .low > .captions.captions {
    max-inline-size: min(100%, 34em);
  }

  /* above the sheet, which has 70 % */
  .parts > .captions {
    position: absolute;
    inset: auto var(--_edge) calc(70% + 8px);
    max-inline-size: calc(100% - 2 * var(--_edge));
  }

  .parts > .unhide + .captions {
    inset-block-end: 70px;
  }

  .stage > .captions {
    position: absolute;
    z-index: 1;
    inset: auto 6px 6px;
    max-inline-size: calc(100% - 12px);
    font-size: var(--_text-small);
  }

  .round[aria-pressed='true'] {
    border-color: transparent;
    background: var(--_on-glass);
    color: var(--_night);
  }

  @media (forced-colors: active) {
    .captions {
      border: 1px solid CanvasText;
    }

    .round[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
