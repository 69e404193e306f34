// Runs in the pages of stories.
import { clipped, cut } from './clip.ts';
import { controls } from './controls.ts';
import { describe } from './tree.ts';

/** What a narrow page loses: whatever makes it scroll sideways, controls that are cut off, words that are. */
export function lost(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const sideways = scrollWidth > clientWidth ? [`the page scrolls sideways: ${scrollWidth} of ${clientWidth} px`] : [];
  const controlsCut = controls()
    .filter(({ target }) => cut(target.getBoundingClientRect(), target))
    .map(({ target }) => `cut off: ${describe(target)}`);
  return [...sideways, ...controlsCut, ...clipped()];
}
