import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { ServerClock } from './clock.ts';
import { type Anchor, type Player, type PlayheadSource, toPlayer } from './media.ts';
import type { Timers } from './timers.ts';

export type { DatedVideo, HlsLike, PlayheadSource, VideoLike } from './media.ts';

/** How the playhead knows where it is, best first. */
export type Rung = 'cue' | 'programme-date' | 'server-delay' | 'manual' | 'none';

/** The moment of the show that this viewer sees. */
export interface Playhead {
  /** Milliseconds since the epoch; 0 on the rung `none`. */
  readonly at: ReadonlySignal<number>;
  readonly rung: ReadonlySignal<Rung>;
  /** Within about ten seconds of the live edge. */
  readonly live: ReadonlySignal<boolean>;
  readonly canSeek: ReadonlySignal<boolean>;
  /** Assumed latency of the picture, ms, where neither its date nor its latency is known. */
  delay: number;
  /**
   * Follows a player: an Hls instance (with or without its video yet), `{ video, playingDate() }`, or a video whose
   * native HLS tells its start date. The answer lets go of it.
   */
  attach(source: PlayheadSource): () => void;
  /**
   * Says which moment is on screen right now. Players that get timed metadata (`emsg`, ID3, `EXT-X-DATERANGE`) report
   * each as `cue`: it outranks programme dates for the next half minute of the same video.
   */
  report(at: number, rung: Rung): void;
  /** By hand, for players that tell nothing; holds until a picture has a date. */
  set(at: number): void;
  /** Asks the attached player to go there; without one nothing happens. */
  seek(at: number): void;
}

/** A cue holds for so much of the video around it, s. */
const CUE_HOLDS = 30;
/** Without pictures to go by: ms between looks at the clock. */
const TICK = 250;
/** A playing video tells each picture where the browser can; after so many ms without one it does not. */
const PICTURES = 500;
/** ms from the live edge. */
const NEAR = 10_000;
/** The end of what can be played is the live edge only if it is this close to now, ms; else the show is a recording. */
const RECORDED = 60_000;

export function createPlayhead(options: { clock: ServerClock; timers: Timers; signal: AbortSignal }): Playhead {
  const { clock, timers, signal: ended } = options;
  const rung = signal<Rung>('none');
  const live = signal(true);
  const canSeek = signal(false);
  let player: Player | undefined;
  let cue: Anchor | undefined;
  let picturedAt = Number.NEGATIVE_INFINITY;
  let detachLast = () => {};
  let cancelTick: (() => void) | undefined;

  /** The clock is looked at only while somebody reads the playhead. */
  const at = signal(0, {
    watched() {
      cancelTick ??= timers.after(0, tick);
    },
    unwatched() {
      cancelTick?.();
      cancelTick = undefined;
    },
  });

  function move(to: number, by: Rung, isLive: boolean) {
    batch(() => {
      at.value = to;
      rung.value = by;
      live.value = isLive;
    });
  }

  const isNear = (moment: number, edge: number) => edge - moment <= NEAR && clock.now() - edge <= RECORDED;

  /** What the picture at this media time shows. False if it has no date. */
  function see(media: number): boolean {
    if (!player) return false;
    const isCue = cue !== undefined && Math.abs(media - cue.media) <= CUE_HOLDS;
    const anchor = isCue ? cue : player.anchorAt(media);
    if (canSeek.peek() !== (anchor !== undefined)) canSeek.value = anchor !== undefined;
    if (!anchor) return false;
    const to = anchor.date + (media - anchor.media) * 1000;
    const { seekable } = player.video;
    const edge = seekable.length ? to + (seekable.end(seekable.length - 1) - media) * 1000 : to;
    move(to, isCue ? 'cue' : 'programme-date', isNear(to, edge));
    return true;
  }

  const hasOwnWord = () =>
    rung.peek() === 'manual' || (!player && (rung.peek() === 'cue' || rung.peek() === 'programme-date'));

  /** For all that is not told picture by picture. */
  function look() {
    // the video's own time runs ahead of the picture on screen, so it counts only where pictures are not told
    if (player && timers.now() - picturedAt < PICTURES) return;
    if (player && see(player.video.currentTime)) return;
    if (hasOwnWord() || clock.offset.peek() === undefined) return;
    move(clock.now() - (player?.latency() ?? playhead.delay), 'server-delay', true);
  }

  function tick() {
    look();
    cancelTick = timers.after(TICK, tick);
  }

  function follow(next: Player, signal: AbortSignal) {
    player = next;
    cue = undefined;
    const { video } = next;
    let frame = 0;
    const onFrame = (_: number, { mediaTime }: { mediaTime: number }) => {
      if (signal.aborted) return;
      picturedAt = timers.now();
      see(mediaTime);
      frame = video.requestVideoFrameCallback?.(onFrame) ?? 0;
    };
    frame = video.requestVideoFrameCallback?.(onFrame) ?? 0;
    for (const type of ['timeupdate', 'seeked', 'loadeddata']) {
      video.addEventListener(type, look, { signal });
    }
    signal.addEventListener('abort', () => video.cancelVideoFrameCallback?.(frame));
  }

  const playhead: Playhead = {
    at,
    rung,
    live,
    canSeek: computed(() => canSeek.value),
    delay: 0,

    attach(source) {
      detachLast();
      const attached = new AbortController();
      const detach = () => attached.abort();
      detachLast = detach;
      let cancel = () => {};
      const begin = () => {
        if (attached.signal.aborted) return;
        const next = toPlayer(source);
        // an Hls instance may get its video later
        if (next) follow(next, attached.signal);
        else cancel = timers.after(TICK, begin);
      };
      ended.addEventListener('abort', detach, { signal: attached.signal });
      attached.signal.addEventListener('abort', () => {
        cancel();
        player = undefined;
        picturedAt = Number.NEGATIVE_INFINITY;
        canSeek.value = false;
        if (rung.peek() !== 'manual') rung.value = 'none';
      });
      begin();
      return detach;
    },

    report(to, by) {
      if (by === 'cue' && player) {
        cue = { media: player.video.currentTime, date: to };
        see(cue.media);
      } else move(to, by, isNear(to, clock.now()));
    },

    set: (to) => playhead.report(to, 'manual'),

    seek(to) {
      const media = player?.mediaAt(to);
      if (!player || media === undefined) return;
      const { video } = player;
      const { seekable } = video;
      const last = seekable.length - 1;
      video.currentTime = last < 0 ? media : Math.min(Math.max(media, seekable.start(0)), seekable.end(last));
    },
  };
  // a reader that only peeks finds the moment of the last snapshot, not the beginning of time
  const stop = effect(() => {
    if (clock.offset.value !== undefined) untracked(look);
  });
  ended.addEventListener('abort', () => {
    stop();
    cancelTick?.();
  });
  return playhead;
}
