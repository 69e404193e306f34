// npm start: set up, build the one-script bundle if its sources changed, serve the demo.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { root, run, setup } from './setup.mjs';

const bundle = `${root}dist/cdn/laotie.js`;
const sources = [
  'packages/protocol/src',
  'packages/intent/src',
  'packages/core/src',
  'packages/elements/src',
  'vite.config.ts',
  'package-lock.json',
];

const node = await setup();
process.exitCode =
  (await build()) || (await run(node, ['--conditions=source', 'demo/serve.ts', ...process.argv.slice(2)]));

async function build() {
  if (existsSync(bundle) && newest() <= statSync(bundle).mtimeMs) return 0;
  console.log('Building laotie.js …');
  const started = Date.now();
  const code = await run(node, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
  if (code === 0) console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  return code;
}

/** When the youngest source changed, in ms. */
function newest() {
  const times = sources.flatMap((source) => {
    const path = root + source;
    if (!existsSync(path)) return [];
    if (!statSync(path).isDirectory()) return [statSync(path).mtimeMs];
    return readdirSync(path, { recursive: true }).map((name) => statSync(`${path}/${name}`).mtimeMs);
  });
  return Math.max(0, ...times);
}
