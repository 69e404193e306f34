import { events } from '../scripts/manifest/events.ts';
import { manifest } from '../scripts/manifest/manifest.ts';

const name = 'virtual:manifest';

/** Gives stories the elements' manifest as a module, made from the sources whenever Storybook is. */
export function manifestModule() {
  return {
    name: 'story-manifest',
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    async load(id: string) {
      if (id !== `\0${name}`) return undefined;
      return `export const manifest = ${JSON.stringify(await manifest())};
        export const events = ${JSON.stringify(events())};`;
    },
  };
}
