// Takes the documentation's pictures anew, from the demo on a database of its own and from stories: `npm run pictures`, or
// with names of some. `npm run pictures -- stories` takes those that the stories' tests compare with.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { freePort } from '../demo/server/free-port.ts';
import { startDemo } from '../demo/server/start.ts';
import { chromiumFlags, findBrowser, howToInstall } from './browsers.ts';
import { film, still } from './pictures/camera.ts';
import { buy, offerOnAir } from './pictures/purchase.ts';
import { screens } from './pictures/screens.ts';

const out = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

interface Picture {
  path: string;
  width: number;
  height: number;
  /** Pixels of the picture for one of the page. */
  scale: number;
  locale: 'de-DE' | 'zh-CN';
  take: (page: Page, file: string) => Promise<void>;
}

const phone = { width: 390, height: 844, scale: 1.5, locale: 'de-DE' } as const;

const pictures: Record<string, Picture> = {
  watch: {
    ...phone,
    path: '/demo/watch/?lang=en',
    scale: 1,
    take: async (page, file) => {
      await offerOnAir(page);
      await film(page, file, () => buy(page), { width: 300, fps: 8, bytes: 1_500_000 });
    },
  },
  phone: {
    ...phone,
    path: '/demo/watch/?lang=en',
    take: async (page, file) => {
      await offerOnAir(page);
      // the bowl is gone by then, and the jar is held up
      await page.waitForTimeout(5000);
      await still(page, file);
    },
  },
  sheet: {
    ...phone,
    path: '/demo/watch/?lang=zh',
    locale: 'zh-CN',
    take: async (page, file) => {
      await offerOnAir(page);
      await page.getByRole('heading', { name: '油泼辣子' }).getByRole('button').click();
      await page.getByRole('radio', { name: '中辣' }).check({ force: true });
      await page.waitForTimeout(800);
      await still(page, file);
    },
  },
  article: {
    path: '/demo/article/?lang=en',
    width: 1280,
    height: 960,
    scale: 1,
    locale: 'de-DE',
    take: async (page, file) => {
      await page.getByRole('button', { name: 'Choose' }).first().waitFor();
      await page.waitForTimeout(2000);
      await still(page, file);
    },
  },
  desktop: {
    path: '/demo/replay/?lang=en',
    width: 1440,
    height: 900,
    scale: 1,
    locale: 'de-DE',
    take: async (page, file) => {
      const moment = page.getByRole('button', { name: /^Go to no\. 4 / }).nth(1);
      await moment.click();
      await page.getByText('Paper-shell walnuts').first().waitFor();
      await page.waitForTimeout(3000);
      await still(page, file);
    },
  },
};

const executablePath = findBrowser('Chromium');
const missing = [
  ...(executablePath ? [] : [`Chromium: ${howToInstall('Chromium')}`]),
  ...(spawnSync('ffmpeg', ['-version']).error ? ['ffmpeg: apt-get install ffmpeg, or ffmpeg.org'] : []),
];
if (!executablePath || missing.length > 0) {
  console.error(`The pictures need\n  ${missing.join('\n  ')}`);
  process.exit(1);
}

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
// by name only: what they show from then on is what tests take for right
if (wanted.includes('stories')) {
  const args = ['run', '--project', 'stories', '--retry=0', 'scripts/stories/pictures.test.ts'];
  const env = { ...process.env, LAOTIE_TAKE_PICTURES: '1' };
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
    stdio: 'inherit',
    env,
  });
  if (status !== 0 || wanted.length === 1) process.exit(status ?? 1);
}

await build({ logLevel: 'error' });
const folder = mkdtempSync(join(tmpdir(), 'laotie-pictures-'));
const demo = await startDemo({
  port: await freePort(4300),
  database: join(folder, 'demo.sqlite'),
  rehearsal: { speed: 1.2, loops: 60, seed: 8 },
});
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
mkdirSync(out, { recursive: true });
try {
  if (isWanted('screens')) await screens(browser, join(out, 'screens.webp'));
  const chosen = Object.entries(pictures).filter(([name]) => isWanted(name));
  // they wait for the same moment of the show; the film has the machine to itself
  const isFilm = ([name]: [string, Picture]) => name === 'watch';
  await Promise.all(chosen.filter((one) => !isFilm(one)).map(take));
  for (const one of chosen.filter(isFilm)) await take(one);
} finally {
  await browser.close();
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
}

async function take([name, picture]: [string, Picture]): Promise<void> {
  const { width, height, scale, locale } = picture;
  const options: BrowserContextOptions = { viewport: { width, height }, deviceScaleFactor: scale, locale };
  const page = await browser.newPage(options);
  page.setDefaultTimeout(60_000);
  await page.goto(demo.origin + picture.path);
  await picture.take(page, join(out, `${name}.webp`));
  await page.close();
}
