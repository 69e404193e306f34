/** AAC frames `count` … 2 × `count` of an ADTS stream: a round in the middle, without the encoder's priming. */
export function oneRound(stream: Uint8Array, count: number): Uint8Array {
  const starts: number[] = [];
  let at = 0;
  while (at + 7 <= stream.length) {
    if (stream[at] !== 0xff || ((stream[at + 1] ?? 0) & 0xf0) !== 0xf0) throw new Error(`no ADTS frame at byte ${at}`);
    starts.push(at);
    at += (((stream[at + 3] ?? 0) & 3) << 11) | ((stream[at + 4] ?? 0) << 3) | ((stream[at + 5] ?? 0) >> 5);
  }
  // One frame of priming comes before the first sample that was put in.
  const from = starts[count + 1];
  const to = starts[2 * count + 1];
  if (from === undefined || to === undefined) throw new Error(`${starts.length} frames are too few for ${count}`);
  return stream.subarray(from, to);
}
