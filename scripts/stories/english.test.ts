import { violationsInEveryLook } from './looks.ts';
import { everyStory, page } from './open.ts';

everyStory(
  'in English they play, and axe finds nothing',
  { viewport: page, globals: { language: 'en' } },
  ({ page, ask }) => violationsInEveryLook(page, ask),
);
