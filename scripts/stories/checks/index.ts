// What can be asked of a story's page: served beside it, brought in by its tests.
export { violations } from './axe.ts';
export { developed, difference } from './darkroom.ts';
export { unseenFocus } from './focus.ts';
export { frame } from './frame.ts';
export { moving } from './motion.ts';
export { lost } from './reflow.ts';
export { sheet } from './sheet.ts';
export { lostInAir } from './spacing.ts';
export { atRest, open, settled, whyNot } from './storybook.ts';
export { smallTargets } from './targets.ts';
