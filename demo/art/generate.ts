/** Writes the demo's pictures. Run: node demo/art/generate.ts */
import { writeFileSync } from 'node:fs';
import { pictures } from './source/pictures.ts';

for (const [name, text] of Object.entries(pictures)) {
  writeFileSync(new URL(`${name}.svg`, import.meta.url), text);
}
console.log(`${Object.keys(pictures).length} pictures`);
