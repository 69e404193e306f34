// Builds what npm users install: one JavaScript module and one declaration a source module, by the compiler alone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** In the order of their imports: each is compiled against what those before it publish. */
const packages = ['protocol', 'intent', 'core', 'elements', 'endpoint'];

const folder = mkdtempSync(join('node_modules', '.laotie-build-'));
try {
  for (const name of packages.filter((name) => existsSync(`packages/${name}/src/index.ts`))) {
    const home = resolve('packages', name);
    const config = join(folder, `${name}.json`);
    writeFileSync(config, JSON.stringify(configOf(home)));
    rmSync(join(home, 'dist'), { recursive: true, force: true });
    console.log(`Building @laotie/${name} …`);
    const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', config], {
      stdio: 'inherit',
    });
    if (status !== 0) {
      process.exitCode = 1;
      break;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function configOf(home: string) {
  return {
    extends: resolve('tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      customConditions: [],
      rootDir: join(home, 'src'),
      outDir: join(home, 'dist'),
      typeRoots: [resolve('node_modules/@types')],
    },
    include: [join(home, 'src')],
    // core's testing folder is published, that of elements is for our own suites
    exclude: ['**/*.test.ts', '**/generate.ts', '../../elements/src/testing'].map((path) => join(home, 'src', path)),
  };
}
