import type Hls from 'hls.js';
import type { ErrorData, HlsConfig } from 'hls.js';
import { prepare } from './library.ts';

/** What a player needs of whatever plays the stream. */
export interface Engine {
  /** What the playhead reads its dates from. */
  readonly source: Hls | HTMLVideoElement;
  /** Tries again after it gave up, from the live edge. */
  retry(): void;
  destroy(): void;
}

/** How often each kind of fault is answered before the stream is called stopped; forgiven after a while of playing. */
const LADDER = { reload: 4, media: 2, wait: [500, 1500, 4000, 8000], forgivenAfter: 30_000 };

/** A picture that has fallen so many segments behind the live edge is brought back to it. */
const BEHIND = 12;

/** hls.js's defaults keep the whole show in memory and give up on a playlist after one error. */
const config: Partial<HlsConfig> = {
  backBufferLength: 30,
  maxBufferLength: 20,
  maxMaxBufferLength: 60,
  // it has to be said where the other is
  liveSyncDurationCount: 3,
  liveMaxLatencyDurationCount: BEHIND,
  liveMaxUnchangedPlaylistRefresh: 8,
  // a worker from a blob is forbidden by strict content security policies, and fMP4 needs no work
  enableWorker: false,
  manifestLoadPolicy: policy(6000, 4),
  playlistLoadPolicy: policy(6000, 6),
  fragLoadPolicy: policy(15_000, 5),
};

function policy(timeout: number, tries: number): HlsConfig['fragLoadPolicy'] {
  const retry = { maxNumRetry: tries, retryDelayMs: 500, maxRetryDelayMs: 8000, backoff: 'exponential' as const };
  return {
    default: {
      maxTimeToFirstByteMs: timeout,
      maxLoadTimeMs: timeout * 2,
      timeoutRetry: { ...retry, retryDelayMs: 0 },
      errorRetry: retry,
    },
  };
}

/**
 * Plays an address in a video: hls.js where Media Source is, since native HLS tells no dates; else the browser's own.
 * @param failed it will not come back by itself
 */
export async function open(
  video: HTMLVideoElement,
  src: string,
  failed: () => void,
  signal: AbortSignal,
): Promise<Engine> {
  const Library = await prepare(src);
  return Library?.isSupported() ? withHls(Library, video, src, failed, signal) : native(video, src, failed, signal);
}

function native(video: HTMLVideoElement, src: string, failed: () => void, signal: AbortSignal): Engine {
  let tries = 0;
  const load = () => {
    if (signal.aborted) return;
    video.src = src;
  };
  video.addEventListener('error', () => (tries < LADDER.reload ? setTimeout(load, LADDER.wait[tries++]) : failed()), {
    signal,
  });
  load();
  return {
    source: video,
    retry() {
      tries = 0;
      load();
    },
    destroy() {
      video.removeAttribute('src');
      video.load();
    },
  };
}

function withHls(
  Library: typeof Hls,
  video: HTMLVideoElement,
  src: string,
  failed: () => void,
  signal: AbortSignal,
): Engine {
  const hls = new Library(config);
  const { Events, ErrorTypes } = Library;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reloads = 0;
  let repairs = 0;
  let lastFault = 0;

  const reload = () => {
    if (signal.aborted) return;
    if (hls.levels.length === 0) hls.loadSource(src);
    else hls.startLoad(-1);
  };
  hls.on(Events.ERROR, (_, { fatal, type }: ErrorData) => {
    if (!fatal) return;
    const now = performance.now();
    if (now - lastFault > LADDER.forgivenAfter) reloads = repairs = 0;
    lastFault = now;
    if (type === ErrorTypes.MEDIA_ERROR && repairs++ < LADDER.media) return hls.recoverMediaError();
    if (type === ErrorTypes.NETWORK_ERROR && reloads < LADDER.reload) {
      clearTimeout(timer);
      timer = setTimeout(reload, LADDER.wait[reloads++]);
      return;
    }
    failed();
  });
  // who goes back on purpose stays there, until they come to the edge again
  const seeks = () => {
    const late = (hls.liveSyncPosition ?? 0) - video.currentTime > (hls.targetLatency ?? 0);
    hls.config.liveMaxLatencyDurationCount = late ? Number.POSITIVE_INFINITY : BEHIND;
  };
  video.addEventListener('seeking', seeks, { signal });
  hls.loadSource(src);
  hls.attachMedia(video);
  return {
    source: hls,
    retry() {
      reloads = repairs = 0;
      hls.recoverMediaError();
      reload();
    },
    destroy() {
      clearTimeout(timer);
      hls.destroy();
    },
  };
}
