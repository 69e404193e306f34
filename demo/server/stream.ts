import type { FastifyInstance } from 'fastify';
import { type CaptionLanguage, captions } from '../stream/captions.ts';
import { loop } from '../stream/loop.ts';
import { livePlaylist, recordedPlaylist } from '../stream/playlist.ts';

const WINDOW_SECONDS = 90;
const MAX_RECORDED_LOOPS = 200;

/** The looping stream: a sliding live playlist, recordings of what has been on air and their words. Segments are plain files. */
export function serveStream(app: FastifyInstance, started_at: number): void {
  const send = (text: string, maxAge: number) => ({ text, maxAge });
  const playlists: Record<string, (query: Record<string, string>) => ReturnType<typeof send>> = {
    '/demo/stream/live.m3u8': () => send(livePlaylist(Date.now(), started_at, WINDOW_SECONDS), 0),
    '/demo/stream/recorded.m3u8': ({ from, loops }) => {
      const count = roundsOf(loops);
      return send(recordedPlaylist(Number(from) || started_at - count * loop.seconds * 1000, count), 3600);
    },
  };
  for (const [path, playlist] of Object.entries(playlists)) {
    app.get<{ Querystring: Record<string, string> }>(path, async (request, reply) => {
      const { text, maxAge } = playlist(request.query);
      return reply
        .header('Content-Type', 'application/vnd.apple.mpegurl')
        .header('Access-Control-Allow-Origin', '*')
        .header('Cache-Control', maxAge === 0 ? 'no-store' : `max-age=${maxAge}`)
        .send(text);
    });
  }
  for (const language of ['en', 'zh'] satisfies CaptionLanguage[]) {
    app.get<{ Querystring: Record<string, string> }>(`/demo/stream/captions.${language}.vtt`, async (request, reply) =>
      reply
        .header('Content-Type', 'text/vtt; charset=utf-8')
        .header('Access-Control-Allow-Origin', '*')
        .header('Cache-Control', 'max-age=3600')
        .send(captions(language, roundsOf(request.query['loops']))),
    );
  }
}

const roundsOf = (asked: string | undefined): number => Math.min(Math.max(1, Number(asked) || 1), MAX_RECORDED_LOOPS);
