import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folders = ['packages/*/{src,test,train}', 'scripts', 'stories', 'demo', 'docs/examples', 'bench', '.storybook'];
/** Lists, which nobody reads from their beginning to their end. */
const lists = /^packages\/core\/src\/i18n\/|^packages\/elements\/src\/tokens\/index\.ts$/;

test('files are short: half of them under 90 lines, none over 300', () => {
  const files = folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,mjs,js}`))
    .map((file) => ({
      file: file.replaceAll('\\', '/'),
      lines: readFileSync(file, 'utf8').split('\n').length - 1,
    }));
  expect(files.length).toBeGreaterThan(800);
  expect(files.filter(({ lines }) => lines < 90).length).toBeGreaterThan(files.length / 2);
  expect(files.filter(({ file, lines }) => lines > 300 && !lists.test(file))).toEqual([]);
});
