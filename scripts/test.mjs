// npm test: set up, then every check on the pinned Node.
import { run, setup } from './setup.mjs';

process.exitCode = await run(await setup(), ['scripts/test/run.ts', ...process.argv.slice(2)]);
