import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The hash of a file, as an `integrity` attribute has it. */
export const integrityOf = (content: Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** Writes what every script of the bundle must be, as the import map of a page that lets nobody change it on the way. */
export const shipIntegrity = (): Plugin => ({
  name: 'laotie:ship-integrity',
  apply: 'build',
  // from the folder, because only there is what visitors get
  writeBundle({ dir = '' }) {
    const scripts = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    const integrity = scripts.sort().map((name) => [`./${name}`, integrityOf(readFileSync(join(dir, name)))] as const);
    const map = { integrity: Object.fromEntries(integrity) };
    writeFileSync(join(dir, 'integrity.json'), `${JSON.stringify(map, null, 2)}\n`);
  },
});
