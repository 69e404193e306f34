/** The loop as an HLS playlist. Pure functions; addresses are relative to the playlist's folder, `demo/stream/`. */
import { loop } from './loop.ts';

const segmentMs = loop.segmentSeconds * 1000;
/** A player wants a few segments before it starts, also in the stream's first seconds. */
const fewestSegments = 3;

/**
 * A sliding live playlist at the moment `now`: the segments that are complete, as many as fit into `windowSeconds`
 * (at least 60). The stream has run without a pause since `startedAt`. Both moments in milliseconds since the epoch.
 */
export function livePlaylist(now: number, startedAt: number, windowSeconds: number): string {
  const end = Math.max(fewestSegments, Math.floor((now - startedAt) / segmentMs));
  const first = Math.max(0, end - Math.ceil(Math.max(60, windowSeconds) / loop.segmentSeconds));
  return playlist(startedAt, first, end, []);
}

/** `loops` whole rounds that began at `startedAt` (milliseconds since the epoch), from beginning to end. */
export function recordedPlaylist(startedAt: number, loops: number): string {
  return playlist(startedAt, 0, loops * loop.segmentCount, ['#EXT-X-PLAYLIST-TYPE:VOD']);
}

/** Segments `first` … `end` − 1, counted from the stream's start. A recording has an end. */
function playlist(startedAt: number, first: number, end: number, kind: readonly string[]): string {
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${loop.segmentSeconds}`,
    ...kind,
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    // Counts the joints that have left the list. A joint belongs to the segment after it and leaves together with it.
    `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.max(0, Math.floor((first - 1) / loop.segmentCount))}`,
    '#EXT-X-MAP:URI="media/init.mp4"',
  ];
  for (let n = first; n < end; n++) lines.push(...segment(n, n === first, startedAt));
  if (kind.length > 0) lines.push('#EXT-X-ENDLIST');
  return `${lines.join('\n')}\n`;
}

function segment(n: number, isFirst: boolean, startedAt: number): string[] {
  const place = n % loop.segmentCount;
  const joint = place === 0 && n > 0;
  return [
    // The media's own timestamps start again with each round.
    ...(joint ? ['#EXT-X-DISCONTINUITY'] : []),
    ...(joint || isFirst ? [`#EXT-X-PROGRAM-DATE-TIME:${new Date(startedAt + n * segmentMs).toISOString()}`] : []),
    `#EXTINF:${loop.segmentSeconds.toFixed(3)},`,
    // The query tells the rounds apart: to a player, one address is one piece of media.
    `media/seg-${String(place).padStart(3, '0')}.m4s?n=${n}`,
  ];
}
