import { violationsInEveryLook } from './looks.ts';
import { everyStory, page } from './open.ts';

everyStory(
  'in Chinese they play, and axe finds nothing',
  { viewport: page, globals: { language: 'zh-CN' } },
  ({ page, ask }) => violationsInEveryLook(page, ask),
);
