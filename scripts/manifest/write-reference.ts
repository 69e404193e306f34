// `npm run reference`: writes docs/reference.md from the sources.
import { writeFileSync } from 'node:fs';
import { elementsOf } from './element.ts';
import { events } from './events.ts';
import { manifest } from './manifest.ts';
import { reference } from './reference.ts';

writeFileSync('docs/reference.md', reference(elementsOf(await manifest()), events()));
