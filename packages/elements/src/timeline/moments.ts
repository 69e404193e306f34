import type { Cue, Id, Show, ShowItem } from '@laotie/protocol';

/** From when until when one can go, ms since the epoch. */
export interface Stretch {
  from: number;
  to: number;
}

/** A product's moment in the show. */
export interface Moment {
  cue_id: Id;
  product_id: Id;
  /** What the host calls out. */
  number: number | undefined;
  at: number;
}

/** Of HTMLVideoElement. */
type Seekable = Pick<HTMLVideoElement, 'currentTime' | 'seekable'>;

/** A recording goes from its beginning to its end; anything else as far as the player can go, in whole seconds. */
export function stretchOf(show: Show, at: number, video: Seekable | undefined): Stretch | undefined {
  const [from, to] = [Date.parse(show.starts_at ?? ''), Date.parse(show.ended_at ?? '')];
  if (show.status === 'replay' && from < to) return { from, to };
  if (!video?.seekable.length) return undefined;
  const zero = at - video.currentTime * 1000;
  const second = (time: number) => Math.round((zero + time * 1000) / 1000) * 1000;
  const ends = { from: second(video.seekable.start(0)), to: second(video.seekable.end(video.seekable.length - 1)) };
  return ends.from < ends.to ? ends : undefined;
}

/** The pinned products within a stretch, by time. */
export function momentsOf(cues: readonly Cue[], items: readonly ShowItem[], { from, to }: Stretch): Moment[] {
  const numbers = new Map(items.map(({ product_id, number }) => [product_id, number]));
  return cues
    .filter(({ kind }) => kind === 'pin')
    .map(({ id, product_id, starts_at }) => ({
      cue_id: id,
      product_id,
      number: numbers.get(product_id),
      at: Date.parse(starts_at),
    }))
    .filter(({ at }) => at >= from && at < to);
}

/** Those that fit beside each other when each needs `share` of the stretch; the one on now takes the place of its neighbours. */
export function spread(moments: readonly Moment[], { from, to }: Stretch, share: number, on?: Moment): Moment[] {
  const room = share * (to - from);
  const apart = (one: Moment) => (other: Moment) => Math.abs(one.at - other.at) >= room;
  const kept: Moment[] = [];
  for (const moment of moments) if (kept.every(apart(moment))) kept.push(moment);
  return !on || kept.includes(on) ? kept : [...kept.filter(apart(on)), on].toSorted((a, b) => a.at - b.at);
}
