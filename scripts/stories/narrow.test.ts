import { everyStory } from './open.ts';

/** As 1280 px are at 400 %. */
const narrow = { width: 320, height: 640 };

everyStory(
  'at 320 px nothing is lost, nothing too small to press, nothing moves, and focus is seen',
  { viewport: narrow, globals: { language: 'en' }, context: { reducedMotion: 'reduce' } },
  async ({ page, ask }) => {
    const moving = await ask('moving');
    const lost = await ask('lost');
    const small = await ask('smallTargets');
    const inAir = await ask('lostInAir');
    // from here on the browser draws focus as for somebody at the keyboard
    await page.keyboard.press('Tab');
    const focus = await ask('unseenFocus');
    return [...moving, ...lost, ...small, ...inAir, ...focus];
  },
);
