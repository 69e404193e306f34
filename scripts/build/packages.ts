// Builds what npm users install: one JavaScript module and one declaration a source module, by the compiler alone.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeManifest } from '../manifest/write.ts';

/** Folders of our own suites; core's `testing` is published. */
const ours = ['chaos', 'hostile', 'states', 'store/contract*'].concat(
  ['elements', 'endpoint'].map((name) => `../../${name}/src/testing`),
);

/** In the order of their imports: each is compiled against what those before it publish. */
const packages = ['protocol', 'intent', 'core', 'elements', 'endpoint'];

if (import.meta.main && !(await buildPackages(packages))) process.exitCode = 1;

/**
 * Builds packages in the order of their imports; false where one does not compile. Into their own folders, or as if
 * they were installed into a `node_modules/@laotie` of another.
 */
export async function buildPackages(names: string[], installed?: string): Promise<boolean> {
  const folder = mkdtempSync(join('node_modules', '.laotie-build-'));
  try {
    for (const name of names.filter((name) => existsSync(`packages/${name}/src/index.ts`))) {
      const home = resolve('packages', name);
      const out = installed ? resolve(installed, name) : home;
      const config = join(folder, `${name}.json`);
      writeFileSync(config, JSON.stringify(configOf(home, join(out, 'dist'), installed)));
      rmSync(join(out, 'dist'), { recursive: true, force: true });
      console.log(`Building @laotie/${name} …`);
      const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', config], {
        stdio: 'inherit',
      });
      if (status !== 0) return false;
      if (out !== home) copyFileSync(join(home, 'package.json'), join(out, 'package.json'));
      if (name === 'elements') await writeManifest(join(out, 'dist'));
    }
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function configOf(home: string, outDir: string, installed: string | undefined) {
  return {
    extends: resolve('tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      customConditions: [],
      rootDir: join(home, 'src'),
      outDir,
      typeRoots: [resolve('node_modules/@types')],
      ...(installed && { paths: pathsTo(resolve(installed)) }),
    },
    include: [join(home, 'src')],
    exclude: ['**/*.test.ts', '**/generate.ts', ...ours].map((path) => join(home, 'src', path)),
  };
}

/** Every entry of the packages that stand there already, whether or not there is a build in their own folders. */
function pathsTo(installed: string): Record<string, string[]> {
  const entries = packages.map((name): [string, string[]] => [
    `@laotie/${name}/*`,
    [join(installed, name, 'dist/*.d.ts'), join(installed, name, 'dist/*/index.d.ts')],
  ]);
  return { '@laotie/*': [join(installed, '*/dist/index.d.ts')], ...Object.fromEntries(entries) };
}
