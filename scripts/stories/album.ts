import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { differs, type Environment, environmentOf } from './environment.ts';
import { addressOf, bytesOf } from './picture.ts';
import type { Ask } from './reader.ts';

/** Where the pictures of stories are kept. */
export const album = fileURLToPath(new URL('../../stories/pictures/', import.meta.url));

/** Set by `npm run pictures -- stories`: the pictures are taken anew instead of compared. */
export const taking = process.env['LAOTIE_TAKE_PICTURES'] !== undefined;

/** So many pixels of a square may be unlike what was kept: a hair's breadth of a rounded corner, no letter and no line. */
const TOLERANCE = 12;

const differences = join(tmpdir(), 'laotie-pictures');
const environment = join(album, 'environment.json');
const webp = (name: string, folder = album): string => join(folder, `${name}.webp`);

/** Why pictures from here cannot be compared with those that are kept. */
export async function strange(page: Page): Promise<string | undefined> {
  const here = await environmentOf(page);
  if (taking) {
    mkdirSync(album, { recursive: true });
    writeFileSync(environment, `${JSON.stringify(here, undefined, 2)}\n`);
    return undefined;
  }
  if (!existsSync(environment)) return 'no pictures were taken yet: npm run pictures -- stories';
  return differs(JSON.parse(readFileSync(environment, 'utf8')) as Environment, here);
}

/** Takes the picture of what is on the page; answers in what it is not the one that is kept. */
export async function compare(name: string, page: Page, ask: Ask, darkroom: Ask): Promise<string[]> {
  const clip = await ask('frame');
  const screenshot = await page.screenshot({ clip, animations: 'disabled' });
  const after = await darkroom('developed', addressOf(screenshot));
  if (taking) {
    writeFileSync(webp(name), bytesOf(after));
    return [];
  }
  if (!existsSync(webp(name))) return [`there is no picture of it yet: npm run pictures -- stories`];
  const before = `data:image/webp;base64,${readFileSync(webp(name), 'base64')}`;
  if (before === after) return [];
  const { pixels, densest, sizes, picture } = await darkroom('difference', before, after);
  if (densest <= TOLERANCE) return [];
  mkdirSync(differences, { recursive: true });
  const parts = { before, after, ...(picture && { difference: picture }) };
  for (const [part, address] of Object.entries(parts))
    writeFileSync(webp(`${name}.${part}`, differences), bytesOf(address));
  return [
    `${pixels} pixels are not as in the picture (${sizes}): see ${webp(`${name}.{before,after,difference}`, differences)}.`,
    'If that is as it should be: npm run pictures -- stories',
  ];
}

/** Throws away what is a picture of nothing any more. */
export function remove(names: string[]): void {
  for (const name of names) rmSync(webp(name));
}
