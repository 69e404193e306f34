// npm run reset: forgets the demo's shop, carts and orders. The next start makes a new one.
import { existsSync, rmSync } from 'node:fs';
import { root } from './setup.mjs';

const data = `${root}.data`;
console.log(existsSync(data) ? 'Removing .data/ …' : 'Nothing to remove: there is no .data/.');
rmSync(data, { recursive: true, force: true });
