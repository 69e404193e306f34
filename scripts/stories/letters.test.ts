import { everyStory } from './open.ts';

// WCAG 1.4.4: who sets the browser's letters to 200 % is told and may do the same
everyStory(
  'with letters twice as large, on a phone, nothing is lost',
  { viewport: { width: 390, height: 844 }, globals: { language: 'en' }, letters: 32 },
  ({ ask }) => ask('lost'),
);
