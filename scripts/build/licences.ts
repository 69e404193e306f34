import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Ships the licences of what is in the bundle beside it, once, instead of as comments in every file. */
export const shipLicences = (): Plugin => ({
  name: 'laotie:ship-licences',
  apply: 'build',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    // our icons are drawn after lucide's
    const source = [...packagesOf(modules), 'lucide-static']
      .map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}\n`)
      .join('\n\n');
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
  },
});

/** The packages that modules come from, each once. */
export function packagesOf(modules: readonly string[]): string[] {
  const names = modules.map((id) => /node_modules[\\/]((?:@[\w-]+[\\/])?[\w.-]+)/.exec(id)?.[1]?.replace('\\', '/'));
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}
