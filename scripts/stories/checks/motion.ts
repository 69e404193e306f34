// Runs in the pages of stories.
import { animations } from './storybook.ts';
import { describe, seen } from './tree.ts';

/** Milliseconds: what is shorter cannot be seen to move. */
const INSTANT = 10;

/** What moves on although the person has asked for little motion. */
export function moving(): string[] {
  return [...animations()].flatMap((animation) => {
    const { effect, playState } = animation;
    const target = effect instanceof KeyframeEffect ? effect.target : null;
    const { endTime } = effect?.getComputedTiming() ?? {};
    if (playState !== 'running' || Number(endTime) <= INSTANT) return [];
    if (!target || !seen(target as HTMLElement)) return [];
    return [`moves: ${describe(target)} ${(animation as CSSAnimation).animationName ?? animation.id}`];
  });
}
