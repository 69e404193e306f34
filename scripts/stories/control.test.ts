import { beforeEach, expect, test } from 'vitest';
import { stories } from './list.ts';
import { violationsInEveryLook } from './looks.ts';
import { reading } from './open.ts';
import { addressOf } from './picture.ts';

/** A story gone wrong, in the place of one: everything that the checks look for. */
function spoil(markup: string): void {
  const host = document.createElement('div');
  // the root of another page than the stories' own, so that Storybook leaves it alone
  document.querySelector('#storybook-root')?.replaceChildren(host);
  host.attachShadow({ mode: 'open' }).innerHTML = markup;
}

const grey = `<style>p { color: #999; background: #aaa; forced-color-adjust: none }</style><p>Hardly to be read</p>`;

for (const language of ['en', 'ar']) {
  reading(
    `the checks find what is wrong (${language})`,
    { viewport: { width: 320, height: 640 }, globals: { language } },
    (enter) => {
      beforeEach(async () => {
        const { ask } = await enter();
        await ask('open', stories()[0]?.id ?? '');
      });

      const finds = async (markup: string, check: 'lost' | 'lostInAir' | 'smallTargets' | 'moving' | 'unseenFocus') => {
        const { page, ask } = await enter();
        await page.evaluate(spoil, markup);
        await page.keyboard.press('Tab');
        return (await ask(check)).join('\n');
      };

      test('bad contrast and a button without a name, in every look', async () => {
        const { page, ask } = await enter();
        await page.evaluate(spoil, `${grey}<button></button>`);
        const found = (await violationsInEveryLook(page, ask)).join('\n');
        for (const look of ['light', 'dark', 'forced colours']) {
          expect(found).toMatch(`${look}: color-contrast`);
          expect(found).toMatch(`${look}: button-name`);
        }
      });

      test.each([
        ['a page that scrolls sideways', '<div style="width: 500px; height: 9px"></div>', 'the page scrolls sideways'],
        [
          'a button half outside',
          '<div style="overflow: clip; width: 40px"><button style="width: 90px">Buy</button></div>',
          'cut off',
        ],
        [
          'a word without its end',
          '<p style="overflow: hidden; width: 60px; white-space: nowrap">⟦Ťĥŕéé wöŕðš öƒ öûŕš⟧</p>',
          'clipped',
        ],
        [
          'dots for our own words',
          '<p style="overflow: hidden; width: 60px; white-space: nowrap; text-overflow: ellipsis">⟦Ťĥŕéé wöŕðš öƒ öûŕš⟧</p>',
          'clipped',
        ],
      ])('%s', async (_, markup, said) => expect(await finds(markup, 'lost')).toMatch(said));

      test.each([
        ['words that scroll', '<p style="overflow: auto; width: 60px; white-space: nowrap">Some words of ours</p>'],
        [
          'dots for a name',
          '<p style="overflow: hidden; width: 60px; white-space: nowrap; text-overflow: ellipsis">A name</p>',
        ],
      ])('and nothing against %s', async (_, markup) => expect(await finds(markup, 'lost')).toBe(''));

      test('words that fit as they are, and no longer with more air', async () => {
        const markup =
          '<p style="overflow: hidden; height: 20px; line-height: 20px; width: 22ch; font: 16px monospace">Some words of a buyer</p>';
        expect(await finds(markup, 'lost')).toBe('');
        expect(await finds(markup, 'lostInAir')).toMatch('with more air, clipped');
      });

      test('two small targets side by side, and a Buy that is too small', async () => {
        const small = '<button style="width: 12px; height: 12px; padding: 0">';
        expect(await finds(`${small}a</button>${small}b</button>`, 'smallTargets')).toMatch(/12 px: .*a”\n12 px: .*b/);
        expect(await finds(`${small}a</button>`, 'smallTargets')).toBe('');
        expect(await finds('<button part="buy" style="height: 30px">Buy</button>', 'smallTargets')).toMatch('30 px');
      });

      test('what moves', async () => {
        const turns =
          '<style>@keyframes turn { to { rotate: 1turn } } i { display: block; width: 9px; height: 9px; animation: turn 1s infinite }</style><i></i>';
        expect(await finds(turns, 'moving')).toMatch('turn');
      });

      test('a colour that is a little other than in its picture', async () => {
        const { page, ask, darkroom } = await enter();
        const picture = async (colour: string, words = '280 g') => {
          await page.evaluate(spoil, `<p style="width: 80px; height: 40px; background: ${colour}">${words}</p>`);
          const screenshot = await page.screenshot({ clip: await ask('frame') });
          return darkroom('developed', addressOf(screenshot));
        };
        const before = await picture('#d8361e');
        expect((await darkroom('difference', before, await picture('#d8361e'))).pixels).toBe(0);
        expect((await darkroom('difference', before, await picture('#f8563e'))).pixels).toBeGreaterThan(2000);
        expect((await darkroom('difference', before, await picture('#d8361e', '230 g'))).densest).toBeGreaterThan(12);
      });

      test('focus that is not drawn, and focus that is covered', async () => {
        const plain = '<style>button { outline: none !important }</style><button>Plain</button>';
        expect(await finds(plain, 'unseenFocus')).toMatch('focus cannot be seen');
        const covered = '<button>Under</button><div style="position: fixed; inset: 0; background: white"></div>';
        expect(await finds(covered, 'unseenFocus')).toMatch('focus is covered');
        expect(await finds('<button>Fine</button>', 'unseenFocus')).toBe('');
      });
    },
  );
}
