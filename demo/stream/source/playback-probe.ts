/** Runs in the page of `check-playback.ts`: plays, reads the frame number of each picture, keeps the sums. */
import type HlsClass from 'hls.js';
import { cell, codeTop, codeWidth, decodeFrame } from '../frame-code.ts';
import { loop } from '../loop.ts';

export interface Report {
  /** Burned-in frame minus the frame that the programme date asks for, one per picture. */
  errors: number[];
  unread: number;
  joints: number;
  /** Where playback stood still after it had begun, s. */
  stalls: number[];
  faults: string[];
  ranges: number;
  time: number;
}

/** Plays `source`, whose loop began at `startedAt` (ms since the epoch), and returns the running report. */
export function probe(Hls: typeof HlsClass, source: string, startedAt: number): Report {
  const report: Report = { errors: [], unread: 0, joints: 0, stalls: [], faults: [], ranges: 0, time: 0 };
  const video = document.querySelector('video') as HTMLVideoElement;
  const strip = new OffscreenCanvas(codeWidth, cell).getContext('2d', { willReadFrequently: true });
  const hls = new Hls({ liveSyncDurationCount: 3 });
  let previous: number | undefined;

  const read = (_: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
    video.requestVideoFrameCallback(read);
    strip?.drawImage(video, 0, codeTop, codeWidth, cell, 0, 0, codeWidth, cell);
    const frame = decodeFrame(strip?.getImageData(0, 0, codeWidth, cell).data ?? []);
    report.ranges = video.buffered.length;
    report.time = video.currentTime;
    if (frame === null || !hls.playingDate) {
      report.unread++;
      return;
    }
    const shownAt = hls.playingDate.getTime() + (mediaTime - video.currentTime) * 1000;
    const expected = (((shownAt - startedAt) / 1000) * loop.fps) % loop.frames;
    const off = frame - expected;
    report.errors.push(off - Math.round(off / loop.frames) * loop.frames);
    if (previous !== undefined && frame < previous) report.joints++;
    previous = frame;
  };

  video.requestVideoFrameCallback(read);
  video.addEventListener('waiting', () => {
    if (previous !== undefined) report.stalls.push(video.currentTime);
  });
  hls.on(Hls.Events.ERROR, (_, { details, fatal }) => {
    report.faults.push(`${details}${fatal ? ' (fatal)' : ''} at ${video.currentTime.toFixed(2)} s`);
  });
  hls.loadSource(source);
  hls.attachMedia(video);
  void video.play();
  return report;
}
