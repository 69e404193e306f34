import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Ships the optional style sheet that keeps the place of elements, beside the loader. */
export const shipStylesheet = (): Plugin => ({
  name: 'ship-stylesheet',
  apply: 'build',
  generateBundle() {
    const source = readFileSync('packages/elements/src/laotie.css', 'utf8');
    this.emitFile({ type: 'asset', fileName: 'laotie.css', source });
  },
});
