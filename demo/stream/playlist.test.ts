import { describe, expect, test } from 'vitest';
import { loop } from './loop.ts';
import { livePlaylist, recordedPlaylist } from './playlist.ts';

const startedAt = Date.parse('2026-03-01T12:00:00Z');
const at = (seconds: number, window = 60): string => livePlaylist(startedAt + seconds * 1000, startedAt, window);
const tag = (text: string, name: string): number => Number(new RegExp(`^#EXT-X-${name}:(\\d+)$`, 'm').exec(text)?.[1]);

interface Entry {
  n: number;
  file: string;
  joint: boolean;
  date: number;
  round: number;
}

/** Reads a playlist as a player does: dates run on from the last one, joints count up. */
function entries(text: string): Entry[] {
  const found: Entry[] = [];
  let joint = false;
  let date = Number.NaN;
  let round = tag(text, 'DISCONTINUITY-SEQUENCE');
  for (const line of text.split('\n')) {
    if (line === '#EXT-X-DISCONTINUITY') {
      joint = true;
      round++;
    } else if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) date = Date.parse(line.slice(25));
    else if (line.startsWith('media/')) {
      const [, file = '', n] = /^media\/(.+)\?n=(\d+)$/.exec(line) ?? [];
      found.push({ n: Number(n), file, joint, date, round });
      joint = false;
      date += loop.segmentSeconds * 1000;
    }
  }
  return found;
}

describe('the live playlist', () => {
  test('lists complete segments only, and a minute of them', () => {
    const list = entries(at(100.9));
    expect(list).toHaveLength(30);
    expect(list.at(-1)?.n).toBe(49);
    expect((list.at(-1)?.date ?? 0) + 2000).toBeLessThanOrEqual(startedAt + 100_900);
  });

  test('is never shorter than a minute, and longer when asked', () => {
    expect(entries(at(1000, 10))).toHaveLength(30);
    expect(entries(at(1000, 120))).toHaveLength(60);
  });

  test('begins with the stream, and can be played in its first seconds', () => {
    expect(entries(at(0)).map(({ n }) => n)).toEqual([0, 1, 2]);
    expect(entries(at(20)).map(({ n }) => n)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('every segment keeps its number, date, file and round while the window slides over three rounds', () => {
    const seen = new Map<number, Omit<Entry, 'joint'>>();
    for (let seconds = 0; seconds < loop.seconds * 3.5; seconds++) {
      const text = at(seconds);
      const list = entries(text);
      expect(tag(text, 'MEDIA-SEQUENCE')).toBe(list[0]?.n);
      list.forEach(({ joint, ...entry }, i) => {
        expect(entry.n).toBe((list[0]?.n ?? 0) + i);
        expect(entry.date).toBe(startedAt + entry.n * 2000);
        expect(joint).toBe(entry.n > 0 && entry.n % loop.segmentCount === 0);
        expect(seen.get(entry.n) ?? entry).toEqual(entry);
        seen.set(entry.n, entry);
      });
    }
    expect([...seen.values()].map(({ round }) => round)).toEqual(
      [...seen.keys()].map((n) => Math.floor(n / loop.segmentCount)),
    );
  });

  test('a joint starts the files again and carries a fresh date', () => {
    const text = at(loop.seconds + 10);
    expect(text).toMatch(
      /seg-031\.m4s\?n=31\n#EXT-X-DISCONTINUITY\n#EXT-X-PROGRAM-DATE-TIME:2026-03-01T12:01:04\.000Z\n#EXTINF:2\.000,\nmedia\/seg-000\.m4s\?n=32/,
    );
  });

  test('is never an ended list', () => {
    expect(at(500)).not.toContain('ENDLIST');
    expect(at(500)).not.toContain('PLAYLIST-TYPE');
  });
});

describe('a recording', () => {
  test('holds whole rounds with dates, joints between them, and an end', () => {
    const text = recordedPlaylist(startedAt, 3);
    const list = entries(text);
    expect(list).toHaveLength(96);
    expect(list.filter(({ joint }) => joint).map(({ n }) => n)).toEqual([32, 64]);
    expect(list.at(-1)?.date).toBe(startedAt + 190_000);
    expect(text).toContain('#EXT-X-PLAYLIST-TYPE:VOD');
    expect(text.endsWith('#EXT-X-ENDLIST\n')).toBe(true);
  });
});
