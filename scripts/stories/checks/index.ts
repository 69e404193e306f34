// What can be asked of a story's page: served beside it, brought in by its tests.
export { violations } from './axe.ts';
export { atRest, open, settled, whyNot } from './storybook.ts';
