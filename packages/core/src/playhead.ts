import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ServerClock } from './clock.ts';
import type { Timers } from './timers.ts';

/** How the playhead knows where it is, best first. */
export type Rung = 'cue' | 'programme-date' | 'server-delay' | 'manual' | 'none';

/** The part of HTMLVideoElement that is needed. */
export interface VideoLike {
  currentTime: number;
  readonly duration: number;
  readonly paused: boolean;
  readonly seekable: { readonly length: number; start(i: number): number; end(i: number): number };
  addEventListener(type: string, listener: () => void, options?: { signal?: AbortSignal }): void;
  requestVideoFrameCallback?(run: (now: number, frame: { mediaTime: number }) => void): number;
  cancelVideoFrameCallback?(handle: number): void;
  /** Safari's native HLS. */
  getStartDate?(): Date;
}

/** The part of an Hls instance that is needed. */
export interface HlsLike {
  readonly media: VideoLike | null;
  readonly playingDate: Date | null;
  readonly latestLevelDetails?: { readonly fragments: readonly FragmentLike[] } | null;
  /** Seconds behind the live edge. */
  readonly latency?: number;
}

export interface FragmentLike {
  readonly start: number;
  readonly duration: number;
  readonly programDateTime: number | null;
}

/** Any player: its video, and the date of the picture on screen where it knows it. */
export interface DatedVideo {
  readonly video: VideoLike;
  playingDate?(): Date | null;
}

export type PlayheadSource = HlsLike | DatedVideo | VideoLike;

export interface Playhead {
  /** Milliseconds since the epoch: the moment of the show that this viewer sees. */
  readonly at: ReadonlySignal<number>;
  readonly rung: ReadonlySignal<Rung>;
  /** Within about ten seconds of the live edge. */
  readonly live: ReadonlySignal<boolean>;
  readonly canSeek: ReadonlySignal<boolean>;
  /** Assumed latency of the picture, ms, where nothing tells its date. */
  delay: number;
  attach(source: PlayheadSource): () => void;
  report(at: number, rung: Rung): void;
  set(at: number): void;
  seek(at: number): void;
}

export function createPlayhead(_options: { clock: ServerClock; timers: Timers; signal: AbortSignal }): Playhead {
  return {
    at: signal(0),
    rung: signal<Rung>('none'),
    live: signal(true),
    canSeek: signal(false),
    delay: 0,
    attach: () => () => {},
    report() {},
    set() {},
    seek() {},
  };
}
