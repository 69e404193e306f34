/** How the host stands, and what lies before him. */
import { at } from '../../art/source/paint.ts';
import { mix, type Point, rise } from './motion.ts';

export interface Pose {
  left: Point;
  right: Point;
  /** Drawn between the arms and the hands, in front of the hands, and on the counter. */
  held?: string;
  over?: string;
  table?: string;
  /** What falls into a bowl on the counter. */
  poured?: string;
  /** Absent: talks and blinks by itself. */
  mouth?: number | undefined;
  eyes?: number | undefined;
  look: number;
  brow: number;
  lean: number;
  nod: number;
}
export type Act = (t: number, length: number, loop: number) => Partial<Pose>;

export const leftRest: Point = [196, 880];
export const rightRest: Point = [504, 880];
/** Hands behind the counter. */
export const rest: Pose = { left: leftRest, right: rightRest, look: 0, brow: 0, lean: 0, nod: 0 };

/** Slides a thing on to the counter at the start of its moment and off at the end. */
export const onCounter = (t: number, length: number, x: number, body: string, y = 888, scale = 1): string =>
  at(mix(x + 760, x, rise(t, 0, 0.7)) - rise(t, length - 0.5, 0.5) * 820, y, body, { scale });
export const held = (hand: Point, dx: number, dy: number, body: string, scale: number, turn = 0): string =>
  at(hand[0] + dx, hand[1] + dy, body, { scale, turn });
