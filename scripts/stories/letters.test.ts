import { everyStory } from './open.ts';

// WCAG 1.4.4: at 200 % of the browser's letters everything can still be read and pressed
everyStory(
  'with letters twice as large, on a phone, nothing is lost',
  { viewport: { width: 390, height: 844 }, globals: { language: 'en' }, letters: 32 },
  ({ ask }) => ask('lost'),
);
