import { violationsInEveryLook } from './looks.ts';
import { everyStory, page } from './open.ts';

everyStory(
  'in Arabic they play, and axe finds nothing',
  { viewport: page, globals: { language: 'ar' } },
  ({ page, ask }) => violationsInEveryLook(page, ask),
);
