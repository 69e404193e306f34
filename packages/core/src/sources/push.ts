import { type Comment, type CommentSource, commentShape, misfit } from '@laotie/protocol';
import { createLine, type Line } from './line.ts';
import { createSeen } from './seen.ts';

export interface PushSource {
  readonly source: CommentSource;
  /** False where the comment is passed over: it is malformed, or was told before. Never throws. */
  push(comment: Comment): boolean;
  /** How many read it now. */
  readonly readers: number;
}

export interface PushOptions {
  /** Comments that wait for each reader at most; beyond it the oldest are lost. */
  keep?: number;
  /** So many ids at least are known again. */
  remember?: number;
  /** The first reader came, the last one left. */
  watched?: () => void;
  unwatched?: () => void;
}

export const KEEP = 5_000;
export const REMEMBER = 20_000;

/**
 * A source that a script fills. Many may read it, each in a line of its own: what is pushed reaches all who read then,
 * and what nobody read waits for the next who does.
 */
export function pushSource(options: PushOptions = {}): PushSource {
  const { keep = KEEP, remember = REMEMBER, watched, unwatched } = options;
  const lines = new Set<Line<Comment>>();
  const seen = createSeen(remember);
  /** What nobody reads. */
  const waiting = createLine<Comment>(keep, undefined, () => {});

  return {
    get readers() {
      return lines.size;
    },

    push(comment) {
      if (misfit(comment, commentShape) !== undefined || !comment.id || !seen.add(comment.id)) return false;
      if (!lines.size) waiting.put(comment);
      for (const line of lines) line.put(comment);
      return true;
    },

    source: {
      open(_, { signal }) {
        const line = createLine<Comment>(keep, signal, (it) => {
          if (!lines.delete(it) || lines.size) return;
          // what the last one left unread is for whoever comes next
          for (const comment of it.take()) waiting.put(comment);
          unwatched?.();
        });
        if (signal?.aborted) return line;
        lines.add(line);
        for (const comment of waiting.take()) line.put(comment);
        if (lines.size === 1) watched?.();
        return line;
      },
    },
  };
}
