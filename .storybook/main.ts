import type { StorybookConfig } from '@storybook/web-components-vite';
import { manifestModule } from './manifest-module.ts';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // elements have a page of their own; a host's page, a journey or a swatch says all by itself
  experimental_indexers: (indexers = []) =>
    indexers.map((indexer) => ({
      ...indexer,
      createIndex: async (file, options) =>
        (await indexer.createIndex(file, options)).map((entry) =>
          entry.title?.startsWith('Elements/') ? entry : { ...entry, tags: [...(entry.tags ?? []), '!autodocs'] },
        ),
    })),
  // the bundle's settings in vite.config.ts are for the one script; stories need only the way to the sources
  viteFinal: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []).filter((plugin) => !isOurs(plugin)), manifestModule()],
    build: { ...config.build, lib: false, outDir: config.build?.outDir ?? 'storybook-static' },
  }),
};

export default config;

function isOurs(plugin: unknown): boolean {
  return String((plugin as { name?: string } | undefined)?.name).startsWith('laotie:');
}
