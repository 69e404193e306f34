import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  version?: string;
  link?: boolean;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };

// npm leaves out what a registry did not offer while it wrote the lockfile, and then `npm ci` refuses to install
test('the lockfile has the builds of every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !find(path, name)),
  );
  expect(missing).toEqual([]);
});

test('the lockfile names no registry', () => {
  const named = Object.values(packages).filter(({ link, resolved }) => !link && resolved);
  expect(named).toEqual([]);
});

/** As Node would: in the package's own node_modules, then in those around it. */
function find(path: string, name: string): Entry | undefined {
  const here = packages[`${path ? `${path}/` : ''}node_modules/${name}`];
  if (here || !path) return here;
  return find(path.includes('/node_modules/') ? path.slice(0, path.lastIndexOf('/node_modules/')) : '', name);
}
