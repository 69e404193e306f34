import type { StorybookConfig } from '@storybook/web-components-vite';
import { manifestModule } from './manifest-module.ts';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
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
