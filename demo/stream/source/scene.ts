/** One frame of the show at `t` seconds of the loop. A pure function, so any frame can be drawn alone. */
import { linen, teal } from '../../art/source/covers.ts';
import { at, definitions, rect, repeat } from '../../art/source/paint.ts';
import { arm, father, hand, head, torso } from '../../art/source/people.ts';
import { counter } from '../../art/source/room.ts';
import { cell, codeTop, encodeFrame } from '../frame-code.ts';
import { loop } from '../loop.ts';
import { acts } from './acts.ts';
import { sway } from './motion.ts';
import { type Act, type Pose, rest } from './pose.ts';

const shoulderY = 676;

/** What moves, in front of the still wall; a poster goes without the clock. */
export function front(frame: number, withClock = true): string {
  const t = frame / loop.fps;
  const pose = poseAt(t);
  const breath = sway(t, 0.28) * 3;
  const face = at(
    350 + pose.lean * 10,
    446 + breath * 0.6 + pose.nod * 12,
    head(father, { mouth: pose.mouth ?? talk(t), eyes: pose.eyes ?? blink(t), look: pose.look, brow: pose.brow }),
    { scale: 1.05, turn: pose.lean * 3 + sway(t, 0.17) * 1.5 },
  );
  const body = at(350, 446, at(0, 112 + breath, torso(father, teal, linen, 420)), { scale: 1.05 });
  const picture =
    body +
    face +
    arm(father, teal, [184, shoulderY + breath], pose.left, -1, 124, 124) +
    arm(father, teal, [516, shoulderY + breath], pose.right, 1, 124, 124) +
    (pose.held ?? '') +
    at(pose.left[0], pose.left[1], hand(father, 1), { scale: 0.95 }) +
    at(pose.right[0], pose.right[1], hand(father, -1), { scale: 0.95 }) +
    (pose.over ?? '') +
    counter(800) +
    (pose.table ?? '') +
    (pose.poured ?? '') +
    (withClock ? clock(frame) : '');
  return definitions(picture) + picture;
}

function poseAt(t: number): Pose {
  let index = loop.run.length - 1;
  while (index > 0 && t < (loop.run[index]?.at ?? 0)) index--;
  const moment = loop.run[index];
  const act: Act | undefined = moment && acts[moment.product];
  if (!moment || !act) return rest;
  return { ...rest, ...act(t - moment.at, (loop.run[index + 1]?.at ?? loop.seconds) - moment.at, t) };
}

/** Speech: bursts of syllables with pauses. */
const talk = (t: number): number =>
  sway(t, 0.22) > -0.35 ? Math.max(0, sway(t, 2.6) * 0.55 + sway(t, 3.9, 1) * 0.35) : 0;
const blink = (t: number): number => (t % 3.2 > 3.04 ? 0 : 1);

/** The burned-in clock, and the frame number for machines. */
function clock(frame: number): string {
  const text = `LOOP ${(frame / loop.fps).toFixed(2).padStart(5, '0')} s · f ${String(frame).padStart(4, '0')}`;
  return (
    rect(84, 192, 282, 36, 18, '#17130F', 'opacity=".62"') +
    `<text x="225" y="217" text-anchor="middle" font-family="DejaVu Sans Mono" font-size="19" font-weight="bold" fill="#FFFDF8" xml:space="preserve">${text}</text>` +
    repeat(14, (i) => rect(i * cell, codeTop, cell, cell, 0, encodeFrame(frame)[i] ? '#8C6C4C' : '#120A06'))
  );
}
