import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokens } from '../../packages/elements/src/tokens/index.ts';
import { elementsOf } from './element.ts';
import { jsx } from './jsx.ts';
import { manifest } from './manifest.ts';
import { cssData, htmlData } from './vscode.ts';
import { vue } from './vue.ts';
import { webTypes } from './web-types.ts';

/** Writes the manifest, and what is made of it for editors and frameworks, beside the package's modules. */
export async function writeManifest(dist: string): Promise<void> {
  const made = await manifest();
  const elements = elementsOf(made);
  const { name, version } = JSON.parse(readFileSync('packages/elements/package.json', 'utf8'));
  const own = elements.flatMap(({ cssProperties }) => cssProperties);
  const properties = [...new Map([...tokens, ...own].map((one) => [one.name, one])).values()];
  const data = {
    'custom-elements.json': made,
    'vscode.html-custom-data.json': htmlData(elements),
    'vscode.css-custom-data.json': cssData(properties),
    'web-types.json': webTypes(elements, properties, { name, version }),
  };
  for (const [file, content] of Object.entries(data)) {
    writeFileSync(join(dist, file), `${JSON.stringify(content, null, 2)}\n`);
  }
  writeFileSync(join(dist, 'jsx.d.ts'), jsx(elements));
  writeFileSync(join(dist, 'vue.d.ts'), vue(elements));
}
