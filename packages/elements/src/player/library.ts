import type Hls from 'hls.js';

let library: Promise<typeof Hls | undefined> | undefined;

const isHls = (src: string) => /\.m3u8($|[?#])/i.test(src);
const hasMediaSource = () => 'ManagedMediaSource' in globalThis || 'MediaSource' in globalThis;

/**
 * Starts bringing hls.js where this address needs it, before anything is drawn and beside our own code: it is the longest
 * part of the way to the first frame. Answers what was brought; undefined where it is not wanted or did not come.
 */
export function prepare(src: string): Promise<typeof Hls | undefined> | undefined {
  if (!isHls(src) || !hasMediaSource()) return undefined;
  library ??= import('hls.js/light').then(
    (module) => module.default,
    () => undefined,
  );
  return library;
}
