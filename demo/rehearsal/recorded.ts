import { loop } from '../stream/loop.ts';
import type { Host } from './host.ts';

export interface Recording {
  /** The imported show. */
  show_id: string;
  /** Loops of the picture that it lasts. */
  loops: number;
}

/**
 * Dates an imported recording: its stream, its end, and a cue for each moment of the picture. Ids go by place, so that
 * the next start moves the same cues along with the show.
 */
export async function dateRecording(host: Host, base: string, { show_id, loops }: Recording): Promise<void> {
  const { starts_at, items } = await host.change(show_id, { status: 'replay' });
  const from = Date.parse(starts_at ?? '');
  const url = `${base}/demo/stream/recorded.m3u8?from=${from}&loops=${loops}`;
  const iso = (ms: number): string => new Date(from + ms).toISOString();
  const onShelf = new Set(items.map(({ product_id }) => product_id));
  for (let nth = 0; nth < loops; nth++) {
    for (const [place, { at, product }] of loop.run.entries()) {
      const id = `cue_${show_id}_${nth}_${place}`;
      const starts = iso((nth * loop.seconds + at) * 1000);
      if (onShelf.has(product)) await host.pin(show_id, { id, product_id: product, starts_at: starts });
    }
  }
  await host.change(show_id, {
    ended_at: iso(loops * loop.seconds * 1000),
    stream: { type: 'application/vnd.apple.mpegurl', url, starts_at: iso(0) },
  });
}
