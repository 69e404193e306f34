import { type Cursor, parseCursor } from '@laotie/protocol';

/** How many events `id` is after `here`: 0 or less is behind us, 1 is next. Where cursors are of another make, all are next. */
export function placeAfter(here: Cursor | undefined, id: Cursor): number {
  const next = parseCursor(id);
  const from = parseCursor(here ?? '');
  if (!from) return 1;
  if (!next) return 0;
  return next.epoch === from.epoch ? next.seq - from.seq : Number.POSITIVE_INFINITY;
}
