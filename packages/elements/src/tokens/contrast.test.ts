import { seeded } from '@laotie/core/testing';
import { expect } from 'chai';
import { type Bytes, contrast, hex, Look } from '../testing/colours.ts';

const texts = ['ink', 'muted', 'wheat-ink', 'chili-ink', 'leaf-ink'];
const grounds = ['paper', 'surface', 'well', 'wheat-soft', 'chili-soft', 'leaf-soft'];

/** What must stand out from what, and by how much. */
const pairs: [string, string, number][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string, number] => [text, ground, 4.5])),
  ['on-wheat', 'wheat', 4.5],
  ['on-chili', 'chili', 4.5],
  ['line-strong', 'paper', 3],
  ['line-strong', 'surface', 3],
  ...grounds.map((ground): [string, string, number] => ['focus', ground, 3]),
];

const PAGES = 150;
const seed = Math.floor(Math.random() * 1e6);

describe(`the look that a page sets with four colours, seed ${seed}`, () => {
  let look: Look;

  beforeEach(async () => {
    look = await new Look().shown();
  });

  afterEach(() => look.remove());

  /** Pages of any colours that can be read. Every third channel stands in a corner, where colours are most extreme. */
  function* anyPages(count: number): Generator<Record<string, string>> {
    const random = seeded(seed);
    const byte = () => (random.chance(0.33) ? random.pick([0, 255]) : random.below(256));
    const colour = (): Bytes => [byte(), byte(), byte()];
    for (let n = 0; n < count; n++) {
      let [paper, ink] = [colour(), colour()];
      while (contrast(paper, ink) < 7) [paper, ink] = [colour(), colour()];
      const scheme = random.pick(['light', 'dark']);
      yield pageOf(scheme, paper, ink, colour(), colour());
    }
  }

  /** Blue papers are dark for how light they look, so that a tint lightens them most: the least contrast there is. */
  function* hardPages(): Generator<Record<string, string>> {
    for (let blue = 120; blue <= 240; blue += 15)
      yield pageOf('dark', [0, 0, blue], [255, 255, 0], [0, 255, 0], [255, 0, 0]);
  }

  /** Pairs that do not stand out enough, over many pages: how often, and the worst. */
  function poor(
    pages: Iterable<Record<string, string>>,
    more: Record<string, string> = {},
  ): Record<string, { times: number; least: number; example: string }> {
    const wrong: ReturnType<typeof poor> = {};
    for (const page of pages) {
      look.set({ ...page, ...more });
      for (const where of ['paper', 'video'] as const) {
        const seen = look.colours(where);
        for (const [text, ground, wanted] of pairs) {
          const [above, below] = [seen.get(text)!, seen.get(ground)!];
          const found = contrast(above, below);
          if (found >= wanted) continue;
          const pair = `${text} on ${ground}, ${where}`;
          const { times = 0, least = Infinity, example = '' } = wrong[pair] ?? {};
          const now = `${hex(above)} on ${hex(below)} of ${JSON.stringify(page)}`;
          wrong[pair] = { times: times + 1, ...(found < least ? { least: found, example: now } : { least, example }) };
        }
      }
    }
    return wrong;
  }

  it('can be read, whatever they are', () => {
    expect(poor(anyPages(PAGES))).to.deep.equal({});
  });

  it('can be read where that is hardest', () => {
    expect(poor(hardPages())).to.deep.equal({});
  });

  it('could not, with texts that do not follow what they stand on', () => {
    expect(poor(anyPages(40), { '--laotie-on-wheat': '#2b1d05' })).to.include.keys('on-wheat on wheat, paper');
    expect(poor(anyPages(40), { '--laotie-muted': '#6e6a64' })).to.include.keys('muted on surface, paper');
  });
});

describe('text over video', () => {
  let look: Look;

  beforeEach(async () => {
    look = await new Look().shown();
  });

  afterEach(() => look.remove());

  /** The least contrast of what stands on a ground over one frame. */
  function least(ground: string, frame: string): number {
    const [below] = look.paint([frame, look.computed(ground)]);
    const seen = look.colours('video');
    return Math.min(...texts.map((text) => contrast(seen.get(text)!, below!)));
  }

  for (const theme of ['laotie', 'harbour']) {
    it(`keeps 4.5:1 on glass over any frame, as ${theme} has it`, async () => {
      look.set(theme === 'laotie' ? {} : await published(theme));
      for (const ground of ['glass', 'dense']) {
        for (const frame of ['white', 'black', 'red', 'lime', 'blue', 'yellow', 'cyan', 'magenta', 'gray']) {
          expect(least(ground, frame), `${ground} over ${frame}`).to.be.at.least(4.5);
        }
      }
    });
  }

  it('would not, on glass too thin', () => {
    look.set({ '--laotie-glass': 'rgb(0 0 0 / 0.3)' });
    const [below] = look.paint(['white', look.computed('glass')]);
    expect(contrast([255, 255, 255], below!)).to.be.below(4.5);
  });
});

describe('harbour, the second theme', () => {
  it('is another look in every colour, and as readable', async () => {
    const look = await new Look().shown();
    const theme = await published('harbour');
    for (const scheme of ['light', 'dark']) {
      look.set({ 'color-scheme': scheme });
      const ours = look.colours('paper');
      look.set({ 'color-scheme': scheme, ...theme });
      for (const where of ['paper', 'video'] as const) {
        const seen = look.colours(where);
        for (const [text, ground, wanted] of pairs)
          expect(contrast(seen.get(text)!, seen.get(ground)!), `${text} on ${ground}, ${scheme}`).to.be.at.least(
            wanted,
          );
      }
      const same = [...look.colours('paper')].filter(([name, colour]) => hex(colour) === hex(ours.get(name)!));
      // text on a deep accent is white in both
      expect(same.map(([name]) => name).filter((name) => !/^on-/.test(name))).to.deep.equal([]);
    }
    look.remove();
  });
});

function pageOf(scheme: string, paper: Bytes, ink: Bytes, wheat: Bytes, chili: Bytes): Record<string, string> {
  return {
    'color-scheme': scheme,
    '--laotie-paper': hex(paper),
    '--laotie-ink': hex(ink),
    '--laotie-wheat': hex(wheat),
    '--laotie-chili': hex(chili),
  };
}

/** The properties of a theme, from the file that pages link. */
async function published(theme: string): Promise<Record<string, string>> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await fetch(new URL(`../themes/${theme}.css`, import.meta.url))).text());
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  return Object.fromEntries(Array.from(style, (name) => [name, style.getPropertyValue(name)]));
}
