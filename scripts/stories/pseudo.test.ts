import { everyStory } from './open.ts';

everyStory(
  'at 320 px, in a language that is longer than any, no word of ours is clipped',
  { viewport: { width: 320, height: 640 }, globals: { language: 'en-XA' } },
  ({ ask }) => ask('lost'),
);
