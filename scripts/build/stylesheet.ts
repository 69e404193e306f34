import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';

const home = 'packages/elements/src';

/** Ships what pages may link, as it is: the optional sheet that keeps the place of elements, and the themes. */
export const shipStylesheet = (): Plugin => ({
  name: 'ship-stylesheet',
  apply: 'build',
  generateBundle() {
    for (const file of [`${home}/laotie.css`, ...globSync(`${home}/themes/*.css`).sort()]) {
      this.emitFile({ type: 'asset', fileName: relative(home, file), source: readFileSync(file, 'utf8') });
    }
  },
});
