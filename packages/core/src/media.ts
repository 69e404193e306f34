/** The parts of players that the playhead needs; nothing of the DOM is needed at run time. */

/** Of HTMLVideoElement. Times in seconds. */
export interface VideoLike {
  currentTime: number;
  readonly seekable: { readonly length: number; start(i: number): number; end(i: number): number };
  addEventListener(type: string, listener: () => void, options?: { signal?: AbortSignal }): void;
  requestVideoFrameCallback?(run: (now: number, frame: { mediaTime: number }) => void): number;
  cancelVideoFrameCallback?(handle: number): void;
  /** Safari's native HLS: the date of time 0, or an invalid one. */
  getStartDate?(): Date;
}

export interface FragmentLike {
  /** Seconds on the media's timeline. */
  readonly start: number;
  readonly duration: number;
  /** ms since the epoch. */
  readonly programDateTime: number | null;
}

/** Of an Hls instance. */
export interface HlsLike {
  readonly media: VideoLike | null;
  readonly playingDate: Date | null;
  readonly latestLevelDetails?: { readonly fragments: readonly FragmentLike[] } | null;
  /** Seconds behind the live edge. */
  readonly latency?: number;
}

/** Any other player: its video, and the date of the picture on screen where it knows it. */
export interface DatedVideo {
  readonly video: VideoLike;
  playingDate?(): Date | null;
}

export type PlayheadSource = HlsLike | DatedVideo | VideoLike;

/** A point at which media time (s) and the show's time (ms) are known to meet. */
export interface Anchor {
  media: number;
  date: number;
}

/** What the playhead asks of any source. */
export interface Player {
  readonly video: VideoLike;
  /** The anchor that holds for this media time. */
  anchorAt(media: number): Anchor | undefined;
  /** The media time at which this date is shown, as far as it can be known. */
  mediaAt(date: number): number | undefined;
  /** ms behind now, where the player measures it. */
  latency(): number | undefined;
}

/** Undefined while an Hls instance has no video yet. */
export function toPlayer(source: PlayheadSource): Player | undefined {
  if ('media' in source) return source.media ? hlsPlayer(source, source.media) : undefined;
  return 'video' in source
    ? datedPlayer(source.video, () => source.playingDate?.() ?? null)
    : datedPlayer(source, () => null);
}

/** Each fragment has its own date: right to the frame also where one programme ends and the next begins. */
function hlsPlayer(hls: HlsLike, video: VideoLike): Player {
  const plain = datedPlayer(video, () => hls.playingDate);
  const datedFragments = () => (hls.latestLevelDetails?.fragments ?? []).filter(isDated);
  let current: (FragmentLike & { programDateTime: number }) | undefined;
  const holds = ({ start, duration }: FragmentLike, media: number) => media >= start && media < start + duration;
  return {
    video,
    anchorAt(media) {
      // looked up when the picture leaves a fragment, not with each picture
      if (!current || !holds(current, media)) current = datedFragments().find((one) => holds(one, media));
      return current ? { media: current.start, date: current.programDateTime } : plain.anchorAt(media);
    },
    mediaAt(date) {
      const there = datedFragments().find(
        ({ programDateTime, duration }) => date >= programDateTime && date < programDateTime + duration * 1000,
      );
      return there ? there.start + (date - there.programDateTime) / 1000 : plain.mediaAt(date);
    },
    latency: () => (hls.latency ? hls.latency * 1000 : undefined),
  };
}

/** One straight line between the two times, through what is on screen now. */
function datedPlayer(video: VideoLike, playingDate: () => Date | null): Player {
  function anchor(): Anchor | undefined {
    const start = video.getStartDate?.().getTime();
    if (start !== undefined && !Number.isNaN(start)) return { media: 0, date: start };
    const media = video.currentTime;
    const date = playingDate()?.getTime();
    return date === undefined || Number.isNaN(date) ? undefined : { media, date };
  }
  return {
    video,
    anchorAt: anchor,
    mediaAt(date) {
      const known = anchor();
      return known && known.media + (date - known.date) / 1000;
    },
    latency: () => undefined,
  };
}

function isDated(fragment: FragmentLike): fragment is FragmentLike & { programDateTime: number } {
  return typeof fragment.programDateTime === 'number';
}
