import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LaotieElement } from '../base/element.ts';
import { glass } from '../base/glass.ts';
import { captionsIcon, playIcon, rotateCwIcon, volumeXIcon } from '../base/icons.ts';
import { base, buttons } from '../base/styles.ts';
import { safeUrl } from '../base/url.ts';
import { type Engine, open } from './engine.ts';
import { prepare } from './library.ts';
import { playerStyles } from './player.styles.ts';

type State = 'waiting' | 'playing' | 'paused' | 'stopped';

/**
 * One video: HLS or a file, starting muted. Tells the shop's playhead which moment of the show is on screen, and keeps
 * trying when the stream stumbles; buying never waits for it.
 *
 * @attr src - address of the stream; absent = the show's own
 * @attr poster - picture until the first frame
 * @attr without-autoplay - waits for a press
 * @attr without-tools - no small buttons (captions)
 * @csspart video - the picture
 * @cssproperty [--laotie-video-fit=cover] how the picture fills its box
 * @cssproperty [--laotie-video-position=50% 30%] which part stays in sight
 * @cssproperty [--laotie-player-inset=16px] room above the sound button; an overlay sets it
 */
export class LaotiePlayer extends LaotieElement {
  static override styles = [...base, glass, buttons, playerStyles];

  static override properties: PropertyDeclarations = {
    src: { type: String },
    poster: { type: String },
    withoutAutoplay: { type: Boolean, attribute: 'without-autoplay' },
    withoutTools: { type: Boolean, attribute: 'without-tools', reflect: true },
    state: { state: true },
    silent: { state: true },
    captions: { state: true },
    tall: { state: true },
  };

  declare src: string | undefined;
  declare poster: string | undefined;
  declare withoutAutoplay: boolean;
  declare withoutTools: boolean;
  declare protected state: State;
  /** Muted by us, to be allowed to start. */
  declare protected silent: boolean;
  declare protected captions: boolean;
  /** The picture is higher than wide. */
  declare protected tall: boolean;
  #engine: Engine | undefined;
  #playing: AbortController | undefined;
  #source: string | undefined;

  constructor() {
    super();
    this.state = 'waiting';
    this.silent = true;
    this.captions = false;
    this.tall = false;
  }

  /** The element that plays; the page may read and steer it. */
  get video(): HTMLVideoElement | null {
    return this.renderRoot?.querySelector('video') ?? null;
  }

  /** Starts, or goes on; rejects where the browser refuses. */
  async play(): Promise<void> {
    await this.video?.play();
  }

  /** Stops the picture; the show goes on. */
  pause(): void {
    this.video?.pause();
  }

  override connectedCallback(): void {
    // before anything else of ours: the engine is the longest way to the first frame
    const src = safeUrl(this.src ?? this.getAttribute('src'));
    if (src) void prepare(src);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // a player that is moved comes back in the same task and plays on
    queueMicrotask(() => this.isConnected || this.#close());
  }

  get #address(): string | undefined {
    const show = this.shop?.show?.show.value;
    return safeUrl(this.src) ?? (show?.status === 'scheduled' ? undefined : safeUrl(show?.stream?.url));
  }

  protected override render(): TemplateResult {
    const show = this.shop?.show?.show.value;
    const poster = safeUrl(this.poster) ?? safeUrl(show?.media?.find(({ type }) => type === 'image')?.url);
    const tracks = (show?.captions ?? []).flatMap(({ lang, url }) =>
      safeUrl(url) ? [{ lang, url: safeUrl(url)! }] : [],
    );
    const address = this.#address;
    return html`<div class=${this.tall ? 'box tall' : 'box'}>
      ${this.tall && poster ? html`<img class="backdrop" src=${poster} alt="" />` : nothing}
      <video part="video" playsinline .muted=${this.silent} poster=${poster ?? nothing} crossorigin=${tracks.length ? 'anonymous' : nothing}
        aria-label=${show?.title ?? this.t('player.label')}
        @playing=${() => (this.state = 'playing')} @pause=${() => (this.state = 'paused')} @waiting=${this.#waits} @volumechange=${this.#heard} @resize=${this.#measured}>
        ${tracks.map(({ lang, url }) => html`<track kind="captions" srclang=${lang} label=${lang} src=${url} />`)}
      </video>
      ${address ? this.#controls(tracks.length > 0) : nothing}
    </div>`;
  }

  #controls(captions: boolean): TemplateResult {
    const { state } = this;
    if (state === 'stopped') {
      return html`<div class="stopped" role="alert">
        <strong>${this.t('player.stopped')}</strong><span>${this.t('player.shopOn')}</span>
        <button class="button plain" @click=${this.#retry}>${rotateCwIcon}${this.t('common.retry')}</button>
      </div>`;
    }
    const paused = state === 'paused';
    return html`
      <button class="surface" aria-label=${this.t(paused ? 'player.play' : 'player.pause')} @click=${this.#pressed}></button>
      ${paused ? html`<span class="start glass">${playIcon}</span>` : nothing}
      ${state === 'waiting' ? html`<span class="busy"><span class="spinner"></span></span>` : nothing}
      ${state === 'playing' && this.silent ? html`<button class="sound glass" @click=${this.#unmute}>${volumeXIcon}${this.t('player.unmute')}</button>` : nothing}
      ${
        captions
          ? html`<div class="tools"><button class="tool glass" aria-pressed=${this.captions} aria-label=${this.t('player.captions')} @click=${this.#caption}>${captionsIcon}</button></div>`
          : nothing
      }
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const address = this.#address;
    if (address !== this.#source) this.#open(address);
    if (changed.has('shop')) this.#tell();
  }

  #open(address: string | undefined): void {
    this.#close();
    this.#source = address;
    const { video } = this;
    if (!address || !video) return;
    this.#playing = new AbortController();
    const { signal } = this.#playing;
    this.state = 'waiting';
    const failed = () => (this.state = 'stopped');
    window.addEventListener('online', () => this.state === 'stopped' && this.#retry(), { signal });
    void open(video, address, failed, signal).then((engine) => {
      if (signal.aborted) return engine.destroy();
      this.#engine = engine;
      signal.addEventListener('abort', () => engine.destroy(), { once: true });
      this.#tell();
      this.#start(video);
    });
  }

  #start(video: HTMLVideoElement): void {
    if (this.withoutAutoplay) {
      this.state = 'paused';
      return;
    }
    video.play().catch(() => {
      // refused without a press: the big button says so; anything else is the engine's to answer
      if (this.state === 'waiting') this.state = 'paused';
    });
  }

  #detach: (() => void) | undefined;

  /** The playhead reads the date of the picture from whatever plays it. */
  #tell(): void {
    this.#detach?.();
    this.#detach = undefined;
    const engine = this.#engine;
    const { shop, video } = this;
    if (!engine || !shop || !video) return;
    const zero = Date.parse(shop.show?.show.peek()?.stream?.starts_at ?? '');
    const dated = engine.source === video && Number.isFinite(zero) && !/\.m3u8/i.test(this.#source ?? '');
    this.#detach = shop.playhead.attach(
      dated
        ? { video, playingDate: () => new Date(zero + video.currentTime * 1000) }
        : (engine.source as Parameters<typeof shop.playhead.attach>[0]),
    );
  }

  #close(): void {
    this.#detach?.();
    this.#detach = undefined;
    this.#playing?.abort();
    this.#engine = undefined;
    this.#source = undefined;
  }

  #pressed(): void {
    const { video } = this;
    if (!video) return;
    if (video.paused) void video.play().catch(() => {});
    else if (this.silent) this.#unmute();
    else video.pause();
  }

  #unmute(): void {
    this.silent = false;
    const { video } = this;
    if (video) video.muted = false;
  }

  #measured(): void {
    const { videoWidth = 0, videoHeight = 0 } = this.video ?? {};
    this.tall = videoHeight > videoWidth;
  }

  #heard(): void {
    this.silent = this.video?.muted ?? true;
  }

  #waits(): void {
    if (this.state === 'playing') this.state = 'waiting';
  }

  #caption(): void {
    const tracks = [...(this.video?.textTracks ?? [])];
    this.captions = !this.captions;
    const mine = tracks.find(({ language }) => this.language.startsWith(language)) ?? tracks[0];
    for (const track of tracks) track.mode = this.captions && track === mine ? 'showing' : 'disabled';
  }

  #retry(): void {
    this.state = 'waiting';
    this.#engine?.retry();
    const { video } = this;
    if (video) this.#start(video);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'laotie-player': LaotiePlayer;
  }
}
