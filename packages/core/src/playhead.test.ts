import { effect } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { createServerClock } from './clock.ts';
import { createPlayhead, type VideoLike } from './playhead.ts';
import { virtualTime } from './testing/virtual-time.ts';

/** A video whose pictures the test shows one by one. */
function playedVideo(seekableTo = 100) {
  const listeners = new Map<string, () => void>();
  let next: ((now: number, frame: { mediaTime: number }) => void) | undefined;
  const video: VideoLike = {
    currentTime: 0,
    seekable: { length: 1, start: () => 0, end: () => seekableTo },
    addEventListener: (type, listener) => void listeners.set(type, listener),
    requestVideoFrameCallback(run) {
      next = run;
      return 1;
    },
    cancelVideoFrameCallback() {
      next = undefined;
    },
  };
  return {
    video,
    show(mediaTime: number) {
      video.currentTime = mediaTime + 0.013;
      next?.(0, { mediaTime });
    },
    get isFollowed() {
      return next !== undefined;
    },
  };
}

function setUp() {
  const time = virtualTime();
  const clock = createServerClock(time.now);
  const ending = new AbortController();
  const playhead = createPlayhead({ clock, timers: time, signal: ending.signal });
  return { time, clock, playhead, ending };
}

const told = (time: { now(): number }, ahead = 0) => new Date(time.now() + ahead).toISOString();

test('without a video it goes by the server clock and the assumed delay, and looks only while somebody reads', async () => {
  const { time, clock, playhead } = setUp();
  expect([playhead.at.value, playhead.rung.value]).toEqual([0, 'none']);
  playhead.delay = 3_000;
  clock.observe(told(time, 60_000), time.now(), time.now());
  expect([playhead.at.value, playhead.rung.value]).toEqual([time.now() + 57_000, 'server-delay']);
  const stop = effect(() => void playhead.at.value);
  await time.pass(1_000);
  expect(playhead.at.value).toBe(time.now() + 57_000);
  stop();
  await time.pass(1_000);
  expect(time.pending).toBe(0);
});

test('programme dates are right for each picture, also across a discontinuity', () => {
  const { time, playhead } = setUp();
  const { video, show } = playedVideo(8);
  const first = time.now();
  const second = first + 3_600_000;
  const fragments = [
    { start: 0, duration: 4, programDateTime: first },
    { start: 4, duration: 4, programDateTime: second },
  ];
  const detach = playhead.attach({ media: video, playingDate: new Date(first), latestLevelDetails: { fragments } });
  show(3.96);
  expect([playhead.at.value, playhead.rung.value]).toEqual([first + 3_960, 'programme-date']);
  show(4);
  expect(playhead.at.value).toBe(second);
  playhead.seek(first + 1_000);
  expect(video.currentTime).toBe(1);
  playhead.seek(second + 60_000);
  expect(video.currentTime).toBe(8);
  detach();
  expect([playhead.rung.value, playhead.canSeek.value]).toEqual(['none', false]);
});

test('a player of any make is followed by the date it tells', () => {
  const { time, playhead } = setUp();
  const { video, show } = playedVideo();
  const start = time.now();
  playhead.attach({ video, playingDate: () => new Date(start + video.currentTime * 1000) });
  show(2);
  expect(playhead.at.value).toBeCloseTo(start + 2_000, 3);
});

test('native HLS tells where its timeline starts', () => {
  const { time, playhead } = setUp();
  const { video, show } = playedVideo();
  playhead.attach(Object.assign(video, { getStartDate: () => new Date(time.now() - 50_000) }));
  show(50);
  expect([playhead.at.value, playhead.rung.value]).toEqual([time.now(), 'programme-date']);
});

test('a cue in the stream outranks dates for half a minute of video', () => {
  const { time, playhead } = setUp();
  const { video, show } = playedVideo();
  const start = time.now();
  playhead.attach({ video, playingDate: () => new Date(start + video.currentTime * 1000) });
  show(10);
  video.currentTime = 10;
  playhead.report(start + 5_000, 'cue');
  expect([playhead.at.value, playhead.rung.value]).toEqual([start + 5_000, 'cue']);
  show(20);
  expect(playhead.at.value).toBe(start + 15_000);
  show(41);
  expect(playhead.rung.value).toBe('programme-date');
});

test('a picture without date goes by the latency that the player measures', async () => {
  const { time, clock, playhead } = setUp();
  clock.observe(told(time), time.now(), time.now());
  const { video } = playedVideo();
  playhead.attach({ media: video, playingDate: null, latency: 6 });
  const stop = effect(() => void playhead.at.value);
  await time.pass(300);
  expect([playhead.rung.value, playhead.canSeek.value]).toEqual(['server-delay', false]);
  expect(time.now() - playhead.at.value).toBeGreaterThanOrEqual(6_000);
  stop();
});

test('what is set by hand holds until a picture has a date', async () => {
  const { time, clock, playhead } = setUp();
  clock.observe(told(time), time.now(), time.now());
  const stop = effect(() => void playhead.at.value);
  playhead.set(42);
  await time.pass(1_000);
  expect([playhead.at.value, playhead.rung.value]).toEqual([42, 'manual']);
  const { video, show } = playedVideo();
  playhead.attach({ video, playingDate: () => new Date(1_000) });
  show(0);
  expect(playhead.rung.value).toBe('programme-date');
  stop();
});

test('live means near the edge of a stream that is now', () => {
  const { time, clock, playhead } = setUp();
  clock.observe(told(time), time.now(), time.now());
  const { video, show } = playedVideo(100);
  const zero = time.now() - 100_000;
  playhead.attach({ video, playingDate: () => new Date(zero + video.currentTime * 1000) });
  show(93);
  expect(playhead.live.value).toBe(true);
  show(60);
  expect(playhead.live.value).toBe(false);
});

test('an Hls instance may get its video later, and nothing outlives the shop', async () => {
  const { time, playhead, ending } = setUp();
  const played = playedVideo();
  const { video, show } = played;
  const hls: { media: VideoLike | null; playingDate: Date } = { media: null, playingDate: new Date(5) };
  playhead.attach(hls);
  await time.pass(1_000);
  hls.media = video;
  await time.pass(1_000);
  show(0);
  expect(playhead.rung.value).toBe('programme-date');
  ending.abort();
  expect([time.pending, played.isFollowed]).toEqual([0, false]);
});
