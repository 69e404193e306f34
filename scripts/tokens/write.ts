// `npm run tokens`: writes what follows from the tokens files.
import { writeFileSync } from 'node:fs';
import { tokenFiles } from './files.ts';

for (const [file, text] of tokenFiles()) writeFileSync(file, text);
