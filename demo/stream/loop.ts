export interface Moment {
  /** Seconds from the start of the loop, on a frame. */
  readonly at: number;
  readonly product: string;
  readonly note: string;
}

/** What is shown when. Each moment lasts until the next; the last one shows what is not for sale. */
const run: readonly Moment[] = [
  { at: 0, product: 'p_liangpi_kit', note: 'lifts noodles from the bowl' },
  { at: 5.6, product: 'p_vinegar', note: 'pours vinegar over them' },
  { at: 10.4, product: 'p_chili_oil', note: 'pours hot oil on ground chili, then holds up the jar' },
  { at: 20.4, product: 'p_walnuts', note: 'cracks a walnut between two hands' },
  { at: 25.2, product: 'p_orchard_walnuts', note: 'holds the neighbours’ basket' },
  { at: 28.4, product: 'p_persimmon_cakes', note: 'shows a frosted persimmon cake and bites' },
  { at: 33.6, product: 'p_tea', note: 'lifts a cup and drinks' },
  { at: 38.8, product: 'p_wok', note: 'tosses the wok over the fire' },
  { at: 45.2, product: 'p_apron', note: 'holds up the apron in three colours' },
  { at: 50, product: 'p_sesame_paste', note: 'lets the paste run from a spoon' },
  { at: 53.6, product: 'p_steamer', note: 'lifts the lid off the buns' },
  { at: 58, product: 'p_course', note: 'pulls a noodle' },
  { at: 61.6, product: 'p_spoon', note: 'shows the spoon he tastes with' },
];

const fps = 25;
const segmentSeconds = 2;
const segmentCount = 32;

/**
 * The facts of the looping stream. It lasts 64 s: a whole number of segments, of video frames (1600) and of AAC frames
 * (3000 at 48 kHz), so that the loop joins without a gap.
 */
export const loop = {
  fps,
  segmentSeconds,
  segmentCount,
  seconds: segmentSeconds * segmentCount,
  frames: segmentSeconds * segmentCount * fps,
  /** Pixels of a frame. */
  width: 720,
  height: 1280,
  run,
} as const;
