/** `npm start`: the demo live shop from one origin. Data lies in `.data/`; `npm run reset` clears it. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from './server/free-port.ts';
import { snippet } from './server/pages.ts';
import { startDemo } from './server/start.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    database: { type: 'string', default: '.data/demo.sqlite' },
    speed: { type: 'string', default: '1' },
    loops: { type: 'string', default: '8' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
    quiet: { type: 'boolean', default: false },
  },
});
const { database, quiet } = values;
if (!database.startsWith('postgres')) mkdirSync(dirname(database), { recursive: true });

const rehearsal = { speed: Number(values.speed), loops: Number(values.loops), seed: Number(values.seed) };
const port = await freePort(Number(values.port));
const demo = await startDemo({ port, database, ...(!quiet && { rehearsal }) });

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => demo.close().then(() => process.exit(0)));
}

console.log(`
  Laotie is live:  ${demo.origin}
  The host's desk: ${demo.desk}
  ${quiet ? 'Quiet: no host, no viewers.' : `Rehearsal with seed ${values.seed} at speed ${values.speed}.`} Data in ${database}; npm run reset clears .data/.

  Paste this into an empty .html file on your desktop and open it:

${snippet(demo).replace(/^/gm, '    ')}`);
